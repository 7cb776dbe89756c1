package tongli.persona.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tongli.authored.YamlNode;

/** Reads lists of lines, which may each have a thought. Stateless. */
final class LineLists {

    /** Fewer variants than this are soon heard twice. */
    static final int LEAST = 3;

    private LineLists() {}

    /** A list for each key. */
    static Map<String, List<Line>> map(YamlNode node, List<String> keys, int least) {
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        keys.forEach(key -> lines.put(key, read(node.at(key), least)));
        return Collections.unmodifiableMap(lines);
    }

    /** @param least how many there must be; their ids are the path and a number */
    static List<Line> read(YamlNode node, int least) {
        return read(node, node.path(), least);
    }

    /** @param prefix of the ids, before the number */
    static List<Line> read(YamlNode node, String prefix, int least) {
        List<Line> lines = new ArrayList<>();
        for (YamlNode item : node.list(least)) {
            String id = prefix + "." + (lines.size() + 1);
            lines.add(
                    item.isMapping()
                            ? new Line(
                                    id,
                                    item.at("say").text(),
                                    item.at("thought").optionalText())
                            : new Line(id, item.text(), Optional.empty()));
        }
        return List.copyOf(lines);
    }
}
