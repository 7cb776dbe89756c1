package tongli.persona.engine;

import java.util.List;
import java.util.Optional;
import tongli.persona.appraisal.Perceived;
import tongli.persona.appraisal.Tone;
import tongli.persona.scenario.Fact;

/**
 * How a turn reached the persona.
 *
 * @param impacts at least one
 * @param topic the topic that the turn is about
 * @param touched whether the turn touched it itself, rather than only carrying on
 * @param met whether its reflection met the truth
 * @param odd the pool that answers it, when it is no answer to what was said
 * @param fact the fact it asks for
 * @param asked the form of the question it puts
 * @param step the step that it names, where this persona is owed one
 * @param tone how the whole of it sounds
 */
record Perception(
        List<Perceived> impacts,
        String topic,
        boolean touched,
        Mind.Met met,
        Optional<String> odd,
        Optional<Fact> fact,
        QuestionForm asked,
        Optional<ConcreteStep> step,
        Tone tone) {
    Perception {
        impacts = List.copyOf(impacts);
    }

    /** Something that is no answer: nothing touched, nothing asked for. */
    static Perception of(Perceived impact, String topic, Optional<String> odd) {
        return new Perception(
                List.of(impact),
                topic,
                false,
                Mind.Met.NOTHING,
                odd,
                Optional.empty(),
                QuestionForm.NONE,
                Optional.empty(),
                Tone.CLEAR);
    }

    /** A question of fact that the persona has no answer to. */
    boolean asksTheUnknown() {
        return (asked == QuestionForm.YES_NO || asked == QuestionForm.WH) && fact.isEmpty() && !touched && !met.fits();
    }
}
