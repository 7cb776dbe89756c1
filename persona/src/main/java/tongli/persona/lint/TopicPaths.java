package tongli.persona.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tongli.authored.Finding;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioWords;
import tongli.persona.scenario.Topic;

/** Topics that talk never drifts to from the first one, and those from which it drifts nowhere. */
final class TopicPaths implements Rule {
    static final String UNREACHABLE = "unreachable_topic";
    static final String DEAD_END = "dead_end";

    @Override
    public List<Finding> look(Scenario scenario) {
        Set<String> reached = reached(scenario);
        List<Finding> findings = new ArrayList<>();
        for (Topic topic : scenario.topics()) {
            String place = "topics." + topic.id() + ".leads_to";
            if (!reached.contains(topic.id())) {
                findings.add(new Finding(
                        UNREACHABLE,
                        place,
                        ScenarioWords.of(UNREACHABLE, scenario.topics().get(0).id(), topic.id())));
            }
            if (topic.leadsTo().isEmpty() && scenario.topics().size() > 1) {
                findings.add(new Finding(DEAD_END, place, ScenarioWords.of(DEAD_END)));
            }
        }
        return findings;
    }

    private static Set<String> reached(Scenario scenario) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(scenario.topics().get(0).id()));
        while (!next.isEmpty()) {
            String id = next.remove();
            if (reached.add(id)) {
                next.addAll(scenario.topic(id).leadsTo());
            }
        }
        return reached;
    }
}
