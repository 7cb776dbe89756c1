package tongli.persona.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tongli.authored.YamlNode;

/** Reads the first lines for meeting again, and looks whether each has the one slot that its kind has, or none. */
final class AgainReader {

    private static final int LEAST_LINES = 2;

    private AgainReader() {}

    static Again read(YamlNode node, List<Topic> topics) {
        Map<String, List<Line>> lines = LineLists.map(node, PoolKeys.AGAIN, LEAST_LINES);
        lines.forEach((kind, all) -> all.forEach(line -> check(node.at(kind), line, Again.slot(kind))));
        Map<String, String> names = new LinkedHashMap<>();
        topics.forEach(
                topic -> names.put(topic.id(), node.at("names").at(topic.id()).text()));
        return new Again(lines, Collections.unmodifiableMap(names));
    }

    private static void check(YamlNode node, Line line, Optional<String> slot) {
        String bare = line.say();
        if (slot.isPresent()) {
            bare = bare.replaceFirst(Pattern.quote(slot.get()), "");
            if (bare.equals(line.say())) {
                node.fault("no_slot", slot.get(), line.id());
            }
        }
        if (Stream.concat(Stream.of(bare), line.thought().stream())
                .anyMatch(words -> words.contains("{") || words.contains("}"))) {
            node.fault("stray_braces", line.id());
        }
    }
}
