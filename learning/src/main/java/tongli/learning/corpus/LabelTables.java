package tongli.learning.corpus;

import static java.util.Map.entry;
import static tongli.core.BasicEmotion.ANGER;
import static tongli.core.BasicEmotion.DISGUST;
import static tongli.core.BasicEmotion.FEAR;
import static tongli.core.BasicEmotion.JOY;
import static tongli.core.BasicEmotion.NEUTRAL;
import static tongli.core.BasicEmotion.SADNESS;
import static tongli.core.BasicEmotion.SURPRISE;

import java.util.Map;
import tongli.core.BasicEmotion;

/** How the labels of each set become basic emotions. Looked up by key only, never iterated. */
final class LabelTables {
    private LabelTables() {}

    /** The grouping of Demszky et al., ACL 2020 ({@code ekman_mapping.json} of their repository). */
    static final Map<String, BasicEmotion> GOEMOTIONS = Map.ofEntries(
            entry("anger", ANGER),
            entry("annoyance", ANGER),
            entry("disapproval", ANGER),
            entry("disgust", DISGUST),
            entry("fear", FEAR),
            entry("nervousness", FEAR),
            entry("joy", JOY),
            entry("amusement", JOY),
            entry("approval", JOY),
            entry("excitement", JOY),
            entry("gratitude", JOY),
            entry("love", JOY),
            entry("optimism", JOY),
            entry("relief", JOY),
            entry("pride", JOY),
            entry("admiration", JOY),
            entry("desire", JOY),
            entry("caring", JOY),
            entry("sadness", SADNESS),
            entry("disappointment", SADNESS),
            entry("embarrassment", SADNESS),
            entry("grief", SADNESS),
            entry("remorse", SADNESS),
            entry("surprise", SURPRISE),
            entry("realization", SURPRISE),
            entry("confusion", SURPRISE),
            entry("curiosity", SURPRISE),
            entry("neutral", NEUTRAL));
}
