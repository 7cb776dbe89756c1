package tongli.persona.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import tongli.authored.FilePlaces;

/** Every line of a scenario, in the order of the file. */
public final class ScenarioLines {

    private ScenarioLines() {}

    /** Where they stand, as in {@link Line#id}. @param yaml a file that {@link ScenarioReader} has read */
    public static FilePlaces places(String yaml) {
        return FilePlaces.of(yaml, Set.of("levels"));
    }

    public static List<Line> all(Scenario scenario) {
        List<Line> lines = new ArrayList<>(scenario.opening());
        for (Topic topic : scenario.topics()) {
            for (Level level : topic.levels()) {
                lines.addAll(level.disclose());
                lines.addAll(level.elaborate());
                lines.addAll(level.correct());
            }
            lines.addAll(topic.deflect().early());
            lines.addAll(topic.deflect().deep());
            lines.addAll(topic.test().early());
            lines.addAll(topic.test().deep());
            lines.addAll(topic.pushBack());
        }
        Pools pools = scenario.pools();
        addAll(lines, pools.repliesTo().values());
        addAll(lines, pools.leads().values());
        addAll(
                lines,
                List.of(
                        pools.deflect(),
                        pools.test(),
                        pools.pushBack(),
                        pools.fallSilent(),
                        pools.retreat(),
                        pools.thank(),
                        pools.leave(),
                        pools.stuck()));
        addAll(lines, scenario.odd().values());
        for (Fact fact : scenario.facts()) {
            lines.addAll(fact.answer());
            lines.addAll(fact.closed());
        }
        scenario.steps().ifPresent(steps -> addAll(lines, List.of(steps.done(), steps.promised(), steps.unmended())));
        scenario.again().ifPresent(again -> addAll(lines, again.lines().values()));
        return List.copyOf(lines);
    }

    private static void addAll(List<Line> lines, Collection<List<Line>> more) {
        more.forEach(lines::addAll);
    }
}
