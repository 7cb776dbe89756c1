package tongli.coaching.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Opens YAML that may come from anybody: size, depth and aliases are limited, and no tag makes an object. Stateless. */
public final class YamlFile {

    private static final int MAX_CODE_POINTS = 400_000;
    private static final int MAX_DEPTH = 8;

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setCodePointLimit(MAX_CODE_POINTS)
            .setMaxAliasesForCollections(0)
            .setAllowDuplicateKeys(false)
            .build();

    private YamlFile() {}

    /**
     * What a file says.
     *
     * @param file its name, for faults
     * @param parse makes something of the whole; an {@link IllegalArgumentException} of it is a fault too
     * @throws InvalidYamlException naming every fault, fields that nobody asked for among them
     */
    public static <T> T read(String file, String yaml, Function<YamlField, T> parse) {
        List<String> faults = new ArrayList<>();
        try {
            checkEvents(yaml);
            YamlField root = YamlField.root(
                    file, new Compose(SETTINGS).composeString(yaml).orElse(null), faults);
            T parsed = parse.apply(root);
            root.faultOfUnasked();
            if (faults.isEmpty()) {
                return parsed;
            }
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            faults.add("%s:%d: this is no YAML (%s); mend it there".formatted(file, line, firstLine(e.getProblem())));
        } catch (YamlEngineException e) {
            faults.add("%s: this is no YAML (%s)".formatted(file, firstLine(String.valueOf(e.getMessage()))));
        } catch (IllegalArgumentException e) {
            if (faults.isEmpty()) { // else it is most likely of a value that stood in for a faulty one
                faults.add("%s: %s".formatted(file, e.getMessage()));
            }
        }
        throw new InvalidYamlException(faults);
    }

    /** Before anything is made of the file: what nests without end would exhaust the stack. */
    private static void checkEvents(String yaml) {
        int depth = 0;
        for (Event event : new Parse(SETTINGS).parseString(yaml)) {
            if (event instanceof CollectionStartEvent) {
                depth++;
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
            if (depth > MAX_DEPTH || event instanceof AliasEvent) {
                throw new IllegalArgumentException(
                        "it is nested deeper than %d, or has an alias (*name); write it out flat".formatted(MAX_DEPTH));
            }
        }
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("").strip();
    }
}
