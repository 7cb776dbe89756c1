package tongli.authored;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tongli.core.Sentences;

/** Opens YAML that may come from anybody: size, depth and aliases are limited, and no tag makes an object. Stateless. */
public final class UntrustedYaml {

    private static final int MAX_CODE_POINTS = 2_000_000;
    private static final int MAX_DEPTH = 16;

    /** Bounded: a file may come from anybody. */
    static final LoadSettings SETTINGS = LoadSettings.builder()
            .setCodePointLimit(MAX_CODE_POINTS)
            .setMaxAliasesForCollections(0)
            .setAllowDuplicateKeys(false)
            .build();

    private UntrustedYaml() {}

    /**
     * @param file the name to use in faults
     * @param sentences what may be the matter with such a file, over {@link Wording#ANY_FILE}
     * @param faults to which every later fault is added
     * @throws InvalidFileException if it is no YAML, or nested too deep
     */
    public static YamlNode root(String file, String yaml, Sentences sentences, List<Fault> faults) {
        try {
            checkEvents(file, yaml);
            return new YamlNode(
                    file, sentences, new Compose(SETTINGS).composeString(yaml).orElse(null), faults);
        } catch (YamlEngineException e) {
            throw new InvalidFileException(List.of(unreadable(file, e)));
        }
    }

    /** One line, and the place that the parser tells. */
    private static Fault unreadable(String file, YamlEngineException e) {
        Optional<Mark> at = e instanceof MarkedYamlEngineException marked ? marked.getProblemMark() : Optional.empty();
        String problem =
                e instanceof MarkedYamlEngineException marked ? marked.getProblem() : String.valueOf(e.getMessage());
        return new Fault(
                file,
                at.map(mark -> mark.getLine() + 1).orElse(1),
                "",
                Wording.of(
                        Wording.ANY_FILE,
                        "unreadable_yaml",
                        problem.lines().findFirst().orElse("").strip()));
    }

    /**
     * Before anything is made of the file: what nests without end would exhaust the stack, and what stands for a text
     * elsewhere the memory.
     */
    private static void checkEvents(String file, String yaml) {
        int depth = 0;
        for (Event event : new Parse(SETTINGS).parseString(yaml)) {
            if (event instanceof CollectionStartEvent) {
                depth++;
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
            if (depth > MAX_DEPTH) {
                throw refused(file, event, Wording.of(Wording.ANY_FILE, "too_deep", MAX_DEPTH));
            }
            if (event instanceof AliasEvent) {
                throw refused(file, event, Wording.of(Wording.ANY_FILE, "alias"));
            }
            if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
                throw refused(file, event, Wording.of(Wording.ANY_FILE, "anchor"));
            }
        }
    }

    private static InvalidFileException refused(String file, Event event, Wording why) {
        int line = event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        return new InvalidFileException(List.of(new Fault(file, line, "", why)));
    }
}
