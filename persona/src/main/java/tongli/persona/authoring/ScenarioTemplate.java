package tongli.persona.authoring;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tongli.authored.YamlNode;
import tongli.core.BundledText;
import tongli.core.Language;
import tongli.persona.scenario.Again;
import tongli.persona.scenario.PoolKeys;
import tongli.persona.scenario.Topic;

/** A scenario file with a place for every line that one needs, in the order in which they are best written. */
public final class ScenarioTemplate {
    /** Six, to be named. */
    public static final List<String> TOPICS = List.of("first", "second", "third", "fourth", "fifth", "sixth");

    private static final int FACTS = 15;
    private static final int AGAIN = 3;

    private static final Map<Language, String> COMMENT_OF_TOPICS = Map.of(
            Language.EN,
                    "# 1 the public version; 2 a fact with a place or a number; 3 what it means; 4 the shame or wish never said",
            Language.ZH, "# 1 对谁都这么说；2 有地点或数字的事实；3 它意味着什么；4 从没说出口的羞愧或愿望");

    private final StringBuilder yaml = new StringBuilder();
    private int written;

    private ScenarioTemplate() {}

    /**
     * @param id by {@link YamlNode#isId}
     * @param topics what the person can open up about: at least one, their ids, none twice
     * @throws IllegalArgumentException if an id is none, or a topic is there twice
     */
    public static String of(String id, Language language, List<String> topics) {
        Stream.concat(Stream.of(id), topics.stream())
                .filter(name -> !YamlNode.isId(name))
                .findFirst()
                .ifPresent(wrong -> {
                    throw new IllegalArgumentException(
                            "\"%s\" is no id; write up to 64 small letters, figures, - and _, a letter or figure first"
                                    .formatted(wrong));
                });
        if (topics.isEmpty() || new HashSet<>(topics).size() < topics.size()) {
            throw new IllegalArgumentException("topics are %s; name at least one, and none twice".formatted(topics));
        }
        ScenarioTemplate template = new ScenarioTemplate();
        template.yaml.append(BundledText.read(ScenarioTemplate.class, "head-%s.yaml".formatted(language.code()))
                .replace("${id}", id));
        template.lines("", "opening", 4, true);
        template.yaml.append('\n').append(COMMENT_OF_TOPICS.get(language)).append("\ntopics:\n");
        for (int i = 0; i < topics.size(); i++) {
            template.topic(topics.get(i), topics.get((i + 1) % topics.size()));
        }
        template.pools();
        template.group("odd", PoolKeys.ODD, 4, false);
        template.facts();
        template.thoughts();
        template.again(topics);
        return template.yaml.toString();
    }

    private void topic(String id, String next) {
        yaml.append("""
                  - id: "%s"
                    name: "TODO"
                    feeling: {sadness: 0.5, neutral: 0.5}
                    hidden_feeling: {sadness: 0.6, fear: 0.4}
                    need: "TODO"
                    sensitivity: 0.5
                    leads_to: ["%s"]
                """.formatted(id, next));
        texts("    ", "touch", 8);
        texts("    ", "asks", 5);
        yaml.append("    levels:\n");
        for (int level = 1; level <= Topic.DEPTH; level++) {
            yaml.append("      %d:%n        fact: \"%s\"%n".formatted(level, todo()));
            for (String kind : List.of("disclose", "elaborate", "correct")) {
                lines("        ", kind, 3, kind.equals("disclose"));
            }
            texts("        ", "hear", 3);
            texts("        ", "ask", 2);
            texts("        ", "misread", 2);
        }
        for (String kind : List.of("deflect", "test")) {
            yaml.append("    ").append(kind).append(":\n");
            lines("      ", "early", 3, false);
            lines("      ", "deep", 3, false);
        }
        lines("    ", "push_back", 3, false);
    }

    private void pools() {
        yaml.append("\npools:\n  replies_to:\n");
        PoolKeys.REPLIES_TO.forEach(key -> lines("    ", key, 6, false));
        yaml.append("  leads:\n");
        PoolKeys.LEADS.forEach(key -> lines("    ", key, 5, false));
        lines("  ", "deflect", 10, false);
        lines("  ", "test", 8, false);
        lines("  ", "push_back", 8, false);
        lines("  ", "fall_silent", 14, false);
        lines("  ", "retreat", 8, false);
        lines("  ", "thank", 8, false);
        lines("  ", "leave", 8, true);
        lines("  ", "stuck", 8, false);
    }

    private void group(String name, List<String> keys, int each, boolean thought) {
        yaml.append('\n').append(name).append(":\n");
        keys.forEach(key -> lines("  ", key, each, thought));
    }

    private void facts() {
        yaml.append("\nfacts:\n");
        for (int i = 1; i <= FACTS; i++) {
            yaml.append("  - id: \"%s\"%n    topic: null%n    level: 0%n"
                    .formatted(i == 1 ? PoolKeys.HOW_ARE_YOU : "fact_" + i));
            texts("    ", "ask", 4);
            lines("    ", "answer", 2, false);
        }
    }

    private void thoughts() {
        yaml.append("\nthoughts:\n");
        PoolKeys.THOUGHTS.forEach(key -> texts("  ", key, 6));
    }

    private void again(List<String> topics) {
        yaml.append("\nagain:\n  names:\n");
        topics.forEach(id -> yaml.append("    %s: \"%s\"%n".formatted(id, todo())));
        PoolKeys.AGAIN.forEach(key -> {
            String slot = Again.slot(key).map(" "::concat).orElse("");
            yaml.append("  ").append(key).append(":\n");
            for (int i = 0; i < AGAIN; i++) {
                yaml.append("    - {say: \"%s%s\", thought: \"%s\"}%n".formatted(todo(), slot, todo()));
            }
        });
    }

    private void texts(String indent, String key, int count) {
        yaml.append(indent).append(key).append(":\n");
        for (int i = 0; i < count; i++) {
            yaml.append("%s  - \"%s\"%n".formatted(indent, todo()));
        }
    }

    private void lines(String indent, String key, int count, boolean thought) {
        yaml.append(indent).append(key).append(":\n");
        for (int i = 0; i < count; i++) {
            yaml.append(
                    thought
                            ? "%s  - {say: \"%s\", thought: \"%s\"}%n".formatted(indent, todo(), todo())
                            : "%s  - \"%s\"%n".formatted(indent, todo()));
        }
    }

    /** No line may stand twice, so each has a number until it is written. */
    private String todo() {
        written++;
        return "TODO " + written;
    }
}
