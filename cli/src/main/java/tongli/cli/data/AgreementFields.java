package tongli.cli.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import tongli.cli.lines.LineSet;
import tongli.cli.terminal.WorkFailed;
import tongli.learning.agreement.AgreementReport;
import tongli.learning.agreement.LabelSets;
import tongli.learning.agreement.Numbers;
import tongli.learning.agreement.SingleLabels;
import tools.jackson.databind.JsonNode;

/**
 * How far people agree on a field of the same lines, one line a person. Reads the field as one label, several or a number,
 * whichever it holds.
 *
 * @param ordered the labels from least to most; empty if they have no order
 * @param multi whether a line may have several labels even where none has
 * @param none with several labels a line: the one that means none
 * @param seed of the bootstrap
 */
record AgreementFields(CommandSpec spec, List<String> ordered, boolean multi, String none, long seed) {
    private static final int LABELS_AT_MOST = 200;

    AgreementFields {
        ordered = List.copyOf(ordered);
    }

    /**
     * @throws ParameterException if there are several labels a line, and an order
     * @throws WorkFailed if the labels cannot be read or compared
     */
    Report labels(String field, List<List<Optional<LineSet.Line>>> units) {
        List<String> faults = new ArrayList<>();
        List<List<Optional<Map<String, Double>>>> said = units.stream()
                .map(unit -> unit.stream()
                        .map(line -> line.flatMap(one -> strengths(one, field, faults)))
                        .toList())
                .toList();
        if (!faults.isEmpty()) {
            throw new WorkFailed(LineSet.faults(faults));
        }
        boolean several = multi
                || units.stream()
                        .flatMap(List::stream)
                        .flatMap(Optional::stream)
                        .anyMatch(line -> isList(line, field))
                || said.stream().flatMap(List::stream).flatMap(Optional::stream).anyMatch(one -> one.size() > 1);
        if (several && !ordered.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--ordered goes with one label a line, but \"%s\" has several.".formatted(field));
        }
        AgreementReport report = several ? sets(field, said) : single(field, units);
        if (report.units() == 0) {
            throw new WorkFailed("no line has \"%s\" from two people; is --label right?".formatted(field));
        }
        return shape(report);
    }

    private static Optional<Map<String, Double>> strengths(LineSet.Line line, String field, List<String> faults) {
        try {
            return SetFields.strengths(line.fields(), field);
        } catch (IllegalArgumentException unfit) {
            faults.add(line.place() + ": " + unfit.getMessage());
            return Optional.empty();
        }
    }

    private static boolean isList(LineSet.Line line, String field) {
        JsonNode value = line.fields().get(field);
        return value != null && value.isContainer();
    }

    private AgreementReport sets(String field, List<List<Optional<Map<String, Double>>>> said) {
        List<List<Optional<Map<String, Double>>>> without = said.stream()
                .map(unit ->
                        unit.stream().map(one -> one.map(this::withoutNone)).toList())
                .toList();
        Set<String> all = new TreeSet<>();
        without.forEach(unit -> unit.forEach(one -> one.ifPresent(map -> all.addAll(map.keySet()))));
        try {
            return new LabelSets(without, few(field, all)).report(seed);
        } catch (IllegalArgumentException tooMany) {
            throw new WorkFailed("\"%s\": %s".formatted(field, tooMany.getMessage()), tooMany);
        }
    }

    private Map<String, Double> withoutNone(Map<String, Double> labels) {
        Map<String, Double> without = new LinkedHashMap<>(labels);
        without.remove(none);
        return without;
    }

    private AgreementReport single(String field, List<List<Optional<LineSet.Line>>> units) {
        List<List<Optional<String>>> said = units.stream()
                .map(unit -> unit.stream()
                        .map(line -> line.map(one -> one.fields().get(field))
                                .map(value -> value.asString("").strip())
                                .filter(label -> !label.isEmpty()))
                        .toList())
                .toList();
        Set<String> all = new TreeSet<>();
        said.forEach(unit -> unit.forEach(one -> one.ifPresent(all::add)));
        if (!ordered.isEmpty()) {
            Set<String> unknown = new TreeSet<>(all);
            ordered.forEach(unknown::remove);
            if (!unknown.isEmpty()) {
                throw new WorkFailed("\"%s\" has labels that --ordered does not name: %s"
                        .formatted(field, String.join(", ", few(field, unknown))));
            }
        }
        List<String> order = ordered.isEmpty() ? few(field, all) : ordered;
        return new SingleLabels(said, order).report(!ordered.isEmpty(), seed);
    }

    private List<String> few(String field, Set<String> all) {
        if (all.size() > LABELS_AT_MOST) {
            throw new WorkFailed("\"%s\" has %,d different values, too many for labels; is --label right?"
                    .formatted(field, all.size()));
        }
        return List.copyOf(all);
    }

    /** @throws WorkFailed if some are no numbers, or no line has two */
    Report numbers(String field, List<List<Optional<LineSet.Line>>> units) {
        List<String> faults = new ArrayList<>();
        List<double[]> said = units.stream()
                .map(unit -> unit.stream()
                        .mapToDouble(line ->
                                line.map(one -> number(one, field, faults)).orElse(Double.NaN))
                        .toArray())
                .toList();
        if (!faults.isEmpty()) {
            throw new WorkFailed(LineSet.faults(faults));
        }
        AgreementReport report = new Numbers(said).report(seed);
        if (report.units() == 0) {
            throw new WorkFailed("no line has \"%s\" from two people; is --numbers right?".formatted(field));
        }
        return shape(report);
    }

    private static double number(LineSet.Line line, String field, List<String> faults) {
        @Nullable JsonNode value = line.fields().get(field);
        if (value == null
                || value.isNull()
                || value.isString() && value.stringValue().strip().isEmpty()) {
            return Double.NaN;
        }
        try {
            double number = Double.parseDouble(value.asString("").strip());
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // told below
        }
        faults.add("%s: \"%s\" is no number".formatted(line.place(), field));
        return Double.NaN;
    }

    private static Report shape(AgreementReport report) {
        Report shape = new Report().put("units", report.units());
        report.figures().forEach(shape::put);
        if (!report.labels().isEmpty()) {
            Report labels = new Report();
            report.labels().forEach((label, one) -> {
                Report figures = new Report().put("given", one.given());
                one.figures().forEach(figures::put);
                labels.put(label, figures);
            });
            shape.put("labels", labels);
        }
        if (!report.confusion().isEmpty()) {
            shape.put("confusion", report.confusion());
        }
        return shape;
    }
}
