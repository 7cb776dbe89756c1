package tongli.persona.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tongli.authored.Fault;
import tongli.authored.InvalidFileException;
import tongli.authored.UntrustedYaml;
import tongli.authored.YamlNode;
import tongli.core.Skill;
import tongli.persona.InnerState;

/**
 * Reads a scenario file (format 1, {@code docs/scenario-format.md}), trusting nothing in it: size, depth and aliases
 * are limited, no tag makes an object, and every fault is reported together.
 */
public final class ScenarioReader {

    /** A learner who can do something about it will name step after step. */
    private static final int LEAST_STEPS = 6;

    /**
     * @param file the name to use in faults
     * @param yaml the text of the file
     * @throws InvalidFileException with every fault found
     */
    public Scenario read(String file, String yaml) {
        List<Fault> faults = new ArrayList<>();
        YamlNode root = UntrustedYaml.root(file, yaml, ScenarioWords.SENTENCES, faults);
        if (!root.isMapping()) {
            throw new InvalidFileException(List.of(new Fault(file, 1, "", ScenarioWords.of("no_scenario"))));
        }
        Scenario scenario = scenario(root);
        new LineChecks(file, yaml, scenario).addTo(faults);
        root.faultOfUnasked();
        if (!faults.isEmpty()) {
            throw new InvalidFileException(faults);
        }
        return scenario;
    }

    private Scenario scenario(YamlNode root) {
        mustSay("format", "1", root);
        mustSay("channel", "chat", root);
        YamlNode start = root.at("start");
        List<Topic> topics = TopicReader.read(root.at("topics"));
        return new Scenario(
                root.at("id").id(),
                root.at("language").language(),
                root.at("title").text(),
                root.at("summary").text(),
                root.at("learner_role").text(),
                root.at("content_note").text(),
                root.at("difficulty").whole(1, 3),
                ProfileReader.read(root.at("persona")),
                new InnerState(
                        start.at("trust").number(0, 1),
                        start.at("distress").number(0, 1),
                        start.at("openness").number(0, 1),
                        start.at("energy").number(0, 1)),
                EmotionWeights.read(start.at("emotion")),
                root.at("goals").list(1).stream().map(ScenarioReader::goal).toList(),
                LineLists.read(root.at("opening"), LineLists.LEAST),
                topics,
                pools(root.at("pools")),
                LineLists.map(root.at("odd"), PoolKeys.ODD, 4),
                root.at("facts").list(1).stream()
                        .map(node -> fact(node, topics))
                        .toList(),
                thoughts(root.at("thoughts")),
                root.at("steps").isPresent() ? Optional.of(steps(root.at("steps"), topics)) : Optional.empty(),
                root.at("again").isPresent()
                        ? Optional.of(AgainReader.read(root.at("again"), topics))
                        : Optional.empty(),
                root.at("counselling").isPresent() && root.at("counselling").flag(),
                Masking.AS_WRITTEN);
    }

    /** @param field also the name of the fault */
    private static void mustSay(String field, String only, YamlNode root) {
        YamlNode node = root.at(field);
        if (!node.text().equals(only) && node.says()) {
            node.fault(field);
        }
    }

    private static Steps steps(YamlNode node, List<Topic> topics) {
        String topic = node.at("topic").text();
        if (node.at("topic").says()
                && topics.stream().noneMatch(known -> known.id().equals(topic))) {
            node.at("topic").fault("no_topic", topic);
        }
        return new Steps(
                topic,
                LineLists.read(node.at("done"), LEAST_STEPS),
                LineLists.read(node.at("promised"), LEAST_STEPS),
                LineLists.read(node.at("unmended"), LEAST_STEPS));
    }

    private static Goal goal(YamlNode node) {
        return new Goal(
                node.at("skill").coded(Skill.class, "no_skill"), node.at("text").text());
    }

    private static Fact fact(YamlNode node, List<Topic> topics) {
        String prefix = "facts." + node.at("id").text();
        Optional<String> topic = node.at("topic").optionalText();
        topic.filter(id -> topics.stream().noneMatch(known -> known.id().equals(id)))
                .ifPresent(id -> node.at("topic").fault("no_topic", id));
        int level = node.at("level").whole(0, Topic.DEPTH);
        if (level > 0 && topic.isEmpty()) {
            node.at("topic").fault("fact_without_topic", level);
        }
        return new Fact(
                node.at("id").id(),
                topic,
                level,
                node.at("ask").texts(LineLists.LEAST),
                LineLists.read(node.at("answer"), prefix + ".answer", 2),
                level == 0 ? List.of() : LineLists.read(node.at("closed"), prefix + ".closed", 2));
    }

    private static Pools pools(YamlNode node) {
        return new Pools(
                LineLists.map(node.at("replies_to"), PoolKeys.REPLIES_TO, LineLists.LEAST),
                LineLists.map(node.at("leads"), PoolKeys.LEADS, LineLists.LEAST),
                LineLists.read(node.at("deflect"), LineLists.LEAST),
                LineLists.read(node.at("test"), LineLists.LEAST),
                LineLists.read(node.at("push_back"), LineLists.LEAST),
                LineLists.read(node.at("fall_silent"), 8),
                LineLists.read(node.at("retreat"), LineLists.LEAST),
                LineLists.read(node.at("thank"), LineLists.LEAST),
                LineLists.read(node.at("leave"), LineLists.LEAST),
                LineLists.read(node.at("stuck"), LineLists.LEAST));
    }

    private static Map<String, List<String>> thoughts(YamlNode node) {
        Map<String, List<String>> thoughts = new LinkedHashMap<>();
        PoolKeys.THOUGHTS.forEach(key -> thoughts.put(key, node.at(key).texts(LineLists.LEAST)));
        return Collections.unmodifiableMap(thoughts);
    }
}
