/**
 * Scenario files: who the person is, what happened, and every line they can say.
 *
 * <p>A file is hostile input until {@link tongli.persona.scenario.ScenarioReader} has checked it. Start at
 * {@link tongli.persona.scenario.Scenario}.
 */
@NullMarked
package tongli.persona.scenario;

import org.jspecify.annotations.NullMarked;
