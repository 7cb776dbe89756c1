package tongli.persona.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tongli.authored.YamlNode;

/** Reads what a persona can be asked about, level by level. Stateless. */
final class TopicReader {

    private TopicReader() {}

    static List<Topic> read(YamlNode node) {
        List<YamlNode> nodes = node.list(1);
        Set<String> ids = new HashSet<>();
        nodes.forEach(topic -> {
            if (!ids.add(topic.at("id").text())) {
                topic.at("id").fault("topic_twice");
            }
        });
        return nodes.stream().map(topic -> topic(topic, ids)).toList();
    }

    private static Topic topic(YamlNode node, Set<String> ids) {
        String prefix = "topics." + node.at("id").text();
        List<String> leadsTo = node.at("leads_to").texts(0);
        leadsTo.stream()
                .filter(target -> !ids.contains(target))
                .forEach(target -> node.at("leads_to").fault("leads_nowhere", target));
        List<Level> levels = new ArrayList<>();
        for (int number = 1; number <= Topic.DEPTH; number++) {
            levels.add(level(node.at("levels").at(String.valueOf(number)), prefix + "." + number));
        }
        return new Topic(
                node.at("id").id(),
                node.at("name").text(),
                EmotionWeights.read(node.at("feeling")),
                EmotionWeights.read(node.at("hidden_feeling")),
                node.at("need").text(),
                node.at("sensitivity").number(0, 1),
                leadsTo,
                node.at("touch").texts(3),
                node.at("asks").texts(LineLists.LEAST),
                levels,
                byDepth(node.at("deflect"), prefix + ".deflect"),
                byDepth(node.at("test"), prefix + ".test"),
                LineLists.read(node.at("push_back"), prefix + ".push_back", LineLists.LEAST));
    }

    private static Level level(YamlNode node, String prefix) {
        return new Level(
                node.at("fact").text(),
                LineLists.read(node.at("disclose"), prefix + ".disclose", LineLists.LEAST),
                LineLists.read(node.at("elaborate"), prefix + ".elaborate", LineLists.LEAST),
                LineLists.read(node.at("correct"), prefix + ".correct", LineLists.LEAST),
                node.at("hear").texts(LineLists.LEAST),
                node.at("ask").texts(2),
                node.at("misread").texts(2));
    }

    private static ByDepth byDepth(YamlNode node, String prefix) {
        return new ByDepth(
                LineLists.read(node.at("early"), prefix + ".early", LineLists.LEAST),
                LineLists.read(node.at("deep"), prefix + ".deep", LineLists.LEAST));
    }
}
