package tongli.understanding.dialogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tongli.core.Affect;
import tongli.core.BasicEmotion;
import tongli.core.EmotionQuery;
import tongli.core.EmotionReader;
import tongli.core.EmotionReading;
import tongli.core.LabelProbability;
import tongli.core.Language;
import tongli.core.ModelId;
import tongli.core.Taxonomy;
import tongli.core.Utterance;
import tongli.understanding.BundledReplyReader;
import tongli.understanding.RiskRules;
import tongli.understanding.meaning.MeaningReader;
import tongli.understanding.meaning.TurnToRead;

/** Talks whose feelings are known. */
final class Given {

    private static final MeaningReader MEANINGS = MeaningReader.rulesOnly();

    private static final RiskRules RISKS = new RiskRules();

    private Given() {}

    /** An analyst that takes the feeling of each text from a table, and neutral for any other text. */
    static DialogueAnalyst analyst(Map<String, EmotionReading> felt) {
        EmotionReader reader = queries -> queries.stream()
                .map(EmotionQuery::text)
                .map(text -> felt.getOrDefault(text, felt(text, BasicEmotion.NEUTRAL, 0.9)))
                .toList();
        return new DialogueAnalyst(reader, MEANINGS, BundledReplyReader.rulesOnly(), RISKS, 7);
    }

    static EmotionReading felt(String text, BasicEmotion dominant, double probability) {
        return felt(text, dominant, probability, dominant.affect().valence() * probability, false);
    }

    static EmotionReading felt(
            String text, BasicEmotion dominant, double probability, double valence, boolean uncertain) {
        List<LabelProbability> labels = new ArrayList<>();
        for (BasicEmotion emotion : BasicEmotion.values()) {
            double other = (1 - probability) / (BasicEmotion.values().length - 1);
            labels.add(new LabelProbability(emotion.code(), emotion == dominant ? probability : other));
        }
        labels.sort(LabelProbability.MOST_PROBABLE_FIRST);
        return new EmotionReading(
                text,
                Language.EN,
                Taxonomy.BASIC,
                labels,
                List.of(dominant.code()),
                dominant.code(),
                probability,
                uncertain,
                probability,
                new Affect(valence, 0, 0),
                List.of(),
                new ModelId("given", "1"));
    }

    /** A reading of given probabilities; those left out are 0. */
    static EmotionReading felt(String text, Map<BasicEmotion, Double> probabilities) {
        List<LabelProbability> labels = Arrays.stream(BasicEmotion.values())
                .map(one -> new LabelProbability(one.code(), probabilities.getOrDefault(one, 0.0)))
                .sorted(LabelProbability.MOST_PROBABLE_FIRST)
                .toList();
        LabelProbability first = labels.get(0);
        return new EmotionReading(
                text,
                Language.EN,
                Taxonomy.BASIC,
                labels,
                List.of(first.label()),
                first.label(),
                first.probability(),
                false,
                first.probability(),
                new Affect(0, 0, 0),
                List.of(),
                new ModelId("given", "1"));
    }

    static ReadTurn turn(int number, EmotionReading felt) {
        return new ReadTurn(
                number,
                new Utterance("A", felt.text()),
                felt,
                0,
                MEANINGS.read(TurnToRead.of(Language.EN, felt.text())),
                Optional.empty(),
                false,
                RISKS.read(felt.text(), Optional.empty()));
    }

    /** One speaker's turns by what they feel, each read at 0.8; the numbers run from 1. */
    static List<ReadTurn> turns(BasicEmotion... feelings) {
        List<ReadTurn> turns = new ArrayList<>();
        for (BasicEmotion feeling : feelings) {
            String text = "turn " + turns.size();
            turns.add(turn(turns.size() + 1, felt(text, feeling, 0.8)));
        }
        return turns;
    }

    /** Turns of A and B by turns, A first. */
    static List<Utterance> talk(String... lines) {
        List<Utterance> said = new ArrayList<>();
        for (String line : lines) {
            said.add(new Utterance(said.size() % 2 == 0 ? "A" : "B", line));
        }
        return said;
    }
}
