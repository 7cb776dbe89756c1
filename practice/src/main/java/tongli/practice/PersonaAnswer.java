package tongli.practice;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tongli.core.Coded;
import tongli.core.EmotionReading;
import tongli.expression.Prosody;
import tongli.persona.PersonaBehaviour;
import tongli.persona.PersonaState;
import tongli.persona.speech.Spoken;

/**
 * What the persona said in a turn, how it showed, and what lay behind it.
 *
 * @param thought what they think and do not say; shown only afterwards
 * @param emotion what they feel after the turn
 * @param actionUnits the face, {@code AU1 → 0.4}
 * @param state everything that the persona carries on; the conversation can go on from here
 * @param heard the code of the impact that weighed most: how the learner's move was taken
 * @param trustChange how far the turn moved trust, in [-1, 1]
 * @param opennessChange how far it moved openness, in [-1, 1]
 * @param told what was told for the first time
 * @param hear what a good listener could answer to this
 * @param ask what a good listener could ask now
 * @param speaker whose words these are, where a language model may speak; empty where only the author's words are said
 */
public record PersonaAnswer(
        PersonaBehaviour behaviour,
        String text,
        String thought,
        EmotionReading emotion,
        Map<String, Double> actionUnits,
        Prosody prosody,
        PersonaState state,
        String heard,
        double trustChange,
        double opennessChange,
        Optional<Told> told,
        List<String> hear,
        List<String> ask,
        Optional<Speaker> speaker) {
    public PersonaAnswer {
        actionUnits = Collections.unmodifiableMap(new LinkedHashMap<>(actionUnits));
        hear = List.copyOf(hear);
        ask = List.copyOf(ask);
    }

    /** A level of a topic, told for the first time. */
    public record Told(String topic, int level) {}

    /**
     * Whose words were said.
     *
     * @param by {@code bank} or {@code llm}
     * @param refused codes of why a model's line was not said
     */
    public record Speaker(String by, List<String> refused) {
        public Speaker {
            refused = List.copyOf(refused);
        }

        static Speaker of(Spoken spoken) {
            return new Speaker(
                    spoken.by().code(),
                    spoken.refused().stream().map(Coded::code).toList());
        }
    }

    /** How far the turn brought the persona nearer: trust and openness together. */
    public double warmth() {
        return trustChange + opennessChange;
    }

    public Sign sign() {
        return Sign.of(warmth());
    }
}
