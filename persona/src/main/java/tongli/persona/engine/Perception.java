package tongli.persona.engine;

import java.util.List;
import java.util.Optional;
import tongli.persona.appraisal.Perceived;
import tongli.persona.scenario.Fact;

/**
 * How a turn reached the persona.
 *
 * @param impacts at least one
 * @param topic the topic that the turn is about
 * @param touched whether the turn touched it itself, rather than only carrying on
 * @param fit whether its reflection met the truth
 * @param odd the pool that answers it, when it is no answer to what was said
 * @param fact the fact it asks for
 */
record Perception(
        List<Perceived> impacts,
        String topic,
        boolean touched,
        Mind.Fit fit,
        Optional<String> odd,
        Optional<Fact> fact) {
    Perception {
        impacts = List.copyOf(impacts);
    }
}
