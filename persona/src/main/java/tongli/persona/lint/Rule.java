package tongli.persona.lint;

import java.util.List;
import tongli.authored.Finding;
import tongli.persona.scenario.Scenario;

/** One thing that a scenario is looked over for. Safe for many threads. */
@FunctionalInterface
interface Rule {
    List<Finding> look(Scenario scenario);
}
