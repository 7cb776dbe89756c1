package tongli.persona.engine;

import java.util.List;
import java.util.Optional;
import tongli.persona.PersonaBehaviour;
import tongli.persona.PersonaState;
import tongli.persona.appraisal.Appraisal;

/**
 * A persona's turn, with its reasons.
 *
 * @param text what they say
 * @param thought what they think and do not say
 * @param state the state after the turn
 * @param appraisal how they took the learner's move
 * @param reason why this behaviour, in one English clause, for traces
 * @param disclosure what was told for the first time
 * @param hints what a good listener could answer to this turn
 */
public record PersonaTurn(
        PersonaBehaviour behaviour,
        String text,
        String thought,
        PersonaState state,
        Appraisal appraisal,
        String reason,
        Optional<Disclosure> disclosure,
        Hints hints) {

    /** A level of a topic told for the first time. */
    public record Disclosure(String topic, int level, String fact) {}

    /** Author-written reflections and open questions that fit the persona's words; either may be empty. */
    public record Hints(List<String> hear, List<String> ask) {

        public static final Hints NONE = new Hints(List.of(), List.of());

        public Hints {
            hear = List.copyOf(hear);
            ask = List.copyOf(ask);
        }
    }
}
