package tongli.cli.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import tongli.cli.lines.LineSet;
import tongli.cli.terminal.WorkFailed;
import tongli.learning.data.ImportRules;
import tongli.learning.data.LabelText;
import tongli.learning.data.SetLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Where a line holds what, and its labels. A mixin for commands. */
final class SetFields {
    @Mixin
    private ContentOption content = new ContentOption();

    @Option(
            names = "--label",
            defaultValue = "label",
            paramLabel = "NAME",
            description =
                    "The field that holds the label or labels: a name, several parted by commas or bars, a list, or"
                            + " an object with strengths; in a field called emotions also joy2,fear1 (default: ${DEFAULT-VALUE}, if"
                            + " there is one).")
    private String label = "label";

    Content<?> content(CommandSpec spec, List<LineSet> sets) {
        return content.of(spec, sets);
    }

    /** @throws WorkFailed naming every line that cannot be read, or has labels that cannot be read */
    <T> List<SetLine<T>> of(CommandSpec spec, List<LineSet> sets, Content<T> held) {
        List<SetLine<T>> lines = new ArrayList<>();
        sets.forEach(set -> lines.addAll(lines(spec, set, held, Optional.of(label))));
        return lines;
    }

    /**
     * @param labels the field of labels, if they are asked for
     * @throws WorkFailed naming every line that cannot be read, or has labels that cannot be read
     */
    static <T> List<SetLine<T>> lines(CommandSpec spec, LineSet set, Content<T> held, Optional<String> labels) {
        set.mustHave(spec, "--field", held.field());
        List<SetLine<T>> lines = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (LineSet.Line line : set.allReadable().lines()) {
            try {
                lines.add(new SetLine<>(
                        line.place(), held.read(set, line), labels.flatMap(name -> labels(line.fields(), name))));
            } catch (IllegalArgumentException unfit) {
                faults.add(line.place() + ": " + unfit.getMessage());
            }
        }
        if (!faults.isEmpty()) {
            throw new WorkFailed(LineSet.faults(faults) + "\n" + held.remedy());
        }
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
