package tongli.cli.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import tongli.cli.lines.LineSet;
import tongli.cli.terminal.WorkFailed;
import tongli.learning.data.ImportRules;
import tongli.learning.data.LabelText;
import tongli.learning.data.SetLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where text and labels of a line stand. A mixin for commands. */
final class SetFields {
    @Option(
            names = "--field",
            defaultValue = "text",
            paramLabel = "NAME",
            description = "The field that holds the text (default: ${DEFAULT-VALUE}).")
    private String field = "text";

    @Option(
            names = "--label",
            defaultValue = "label",
            paramLabel = "NAME",
            description =
                    "The field that holds the label or labels: a name, several parted by commas or bars, a list, or"
                            + " an object with strengths; in a field called emotions also joy2,fear1 (default: ${DEFAULT-VALUE}, if"
                            + " there is one).")
    private String label = "label";

    /** @throws WorkFailed naming every line that cannot be read, has no text, or has labels that cannot be read */
    List<SetLine<String>> of(CommandSpec spec, LineSet set) {
        return lines(spec, set, field, Optional.of(label));
    }

    /**
     * @param labels the field of labels, if they are asked for
     * @throws WorkFailed naming every line that cannot be read, has no text, or has labels that cannot be read
     */
    static List<SetLine<String>> lines(CommandSpec spec, LineSet set, String text, Optional<String> labels) {
        set.mustHave(spec, "--field", text);
        List<SetLine<String>> lines = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (LineSet.Line line : set.allReadable().lines()) {
            JsonNode value = line.fields().get(text);
            if (value == null || !value.isString()) {
                faults.add("%s: the field \"%s\" is missing or no string".formatted(line.place(), text));
                continue;
            }
            try {
                lines.add(new SetLine<>(
                        line.place(), value.stringValue(), labels.flatMap(name -> labels(line.fields(), name))));
            } catch (IllegalArgumentException unfit) {
                faults.add(line.place() + ": " + unfit.getMessage());
            }
        }
        if (!faults.isEmpty()) {
            throw new WorkFailed(
                    LineSet.faults(faults) + "\n--field names the field of the text, --label that of labels");
        }
        return lines;
    }

    List<SetLine<String>> ofAll(CommandSpec spec, List<LineSet> sets) {
        List<SetLine<String>> lines = new ArrayList<>();
        sets.forEach(set -> lines.addAll(of(spec, set)));
        return lines;
    }

    /**
     * The labels that a field names; empty if there is no such field.
     *
     * @throws IllegalArgumentException if it cannot be read; the message names the field
     */
    static Optional<Set<String>> labels(ObjectNode fields, String name) {
        return strengths(fields, name).map(strengths -> new LinkedHashSet<>(strengths.keySet()));
    }

    /**
     * Strengths by label, all above 0, 1 where none is said; empty if there is no such field. Only in a field of emotions
     * does a digit behind a name mean a strength: labels of other sets may be called {@code t1} and {@code t2}, or {@code 0}.
     *
     * @throws IllegalArgumentException if it cannot be read; the message names the field
     */
    static Optional<Map<String, Double>> strengths(ObjectNode fields, String name) {
        @Nullable JsonNode value = fields.get(name);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        try {
            if (value.isObject() || name.equals(ImportRules.EMOTIONS)) {
                return Optional.of(LabelText.read(value, ""));
            }
            Map<String, Double> strengths = new LinkedHashMap<>();
            LabelText.names(value).forEach(one -> strengths.put(one, 1.0));
            return Optional.of(strengths);
        } catch (IllegalArgumentException unfit) {
            throw new IllegalArgumentException("\"%s\" %s".formatted(name, unfit.getMessage()), unfit);
        }
    }
}
