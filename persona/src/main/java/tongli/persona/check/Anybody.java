package tongli.persona.check;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.persona.InnerState;
import tongli.persona.scenario.Avatar;
import tongli.persona.scenario.ByDepth;
import tongli.persona.scenario.Level;
import tongli.persona.scenario.Line;
import tongli.persona.scenario.Masking;
import tongli.persona.scenario.Pools;
import tongli.persona.scenario.Profile;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.Temperament;
import tongli.persona.scenario.Topic;

/**
 * Somebody of whom nothing is known but the words that they wrote: middling in temperament and state, with one topic, no truths that a
 * reflection could fit or miss, no facts and no lines. Replies to strangers' posts are judged by this; it is nobody to talk with. Stateless.
 */
public final class Anybody {
    /** The one topic: what they wrote. */
    public static final String TOPIC = "post";

    private static final double MIDDLING = 0.5;
    /** Guarded, hurting, with some wish to talk: whoever writes to strangers is in trouble and has begun to say so. */
    private static final InnerState START = new InnerState(0.35, 0.6, 0.4, 0.6);

    private static final Level NO_WORDS =
            new Level("", List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    private Anybody() {}

    /** One who wrote on a forum, in English. */
    public static Scenario onAForum() {
        Map<BasicEmotion, Double> feeling = Map.of(BasicEmotion.SADNESS, 1.0);
        Topic topic = new Topic(
                TOPIC,
                "what they wrote",
                feeling,
                feeling,
                "to be heard",
                MIDDLING,
                List.of(),
                List.of(),
                List.of(),
                Collections.nCopies(Topic.DEPTH, NO_WORDS),
                new ByDepth(List.of(), List.of()),
                new ByDepth(List.of(), List.of()),
                List.of());
        return new Scenario(
                "anybody",
                Language.EN,
                "Anybody",
                "Somebody has written about their life on a forum.",
                "You read it and answer. You do not know them.",
                "",
                2,
                new Profile(
                        "Anybody",
                        "Anybody",
                        30,
                        "they",
                        "",
                        "",
                        new Temperament(MIDDLING, MIDDLING, MIDDLING, MIDDLING, MIDDLING),
                        new Avatar("short", 3, "#888888", false)),
                START,
                feeling,
                List.of(),
                List.of(new Line("opening.1", "…", Optional.empty())),
                List.of(topic),
                new Pools(
                        Map.of(), Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                        List.of()),
                Map.of(),
                List.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                Masking.AS_WRITTEN);
    }
}
