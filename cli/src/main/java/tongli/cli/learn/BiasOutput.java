package tongli.cli.learn;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tongli.core.Language;
import tongli.learning.bias.SliceReport;
import tongli.wire.TongliJson;

/**
 * What {@code learn evaluate-bias} found: one JSON object, or tables. Programs read {@code slices[].name}, {@code gap}, {@code interval},
 * {@code chance} and {@code flips} from it, and gates {@code model_sha256}, {@code task} and {@code precision} beside; these names stay.
 *
 * @param sha256 of the model's file; empty of what ships
 */
record BiasOutput(
        String model,
        Optional<String> sha256,
        String task,
        String precision,
        Language language,
        List<String> labels,
        List<SliceReport> reports) {

    void print(boolean table, PrintWriter out) {
        if (!table) {
            out.println(TongliJson.line(json()));
            return;
        }
        out.println(row(
                "slice", "groups", "texts", "gap (95 %)", "chance", "label: most, least", "valence", "flips (95 %)"));
        reports.forEach(report -> out.println(row(
                report.name(),
                Integer.toString(report.groups().size()),
                "%,d".formatted(report.texts()),
                interval(report.gap().value(), report.gap().low(), report.gap().high()) + (report.stands() ? " *" : ""),
                number(report.chance()),
                "%s: %s, %s"
                        .formatted(
                                report.gap().label(),
                                report.gap().higher(),
                                report.gap().lower()),
                report.valence().map(gap -> number(gap.value())).orElse("–"),
                interval(
                        report.flips().value(),
                        report.flips().low(),
                        report.flips().high()))));
        out.println("* more than words shuffled among the groups give in 95 of 100 draws");
        for (SliceReport report : reports) {
            if (!report.worst().isEmpty()) {
                out.printf("%n%s: read most unlike%n", report.name());
                report.worst()
                        .forEach(pair -> out.printf(
                                Locale.ROOT,
                                "  %+.3f %-8s %s -> %s  [%s] %s | %s%n",
                                pair.change(),
                                pair.label(),
                                pair.from(),
                                pair.to(),
                                pair.unit(),
                                pair.one(),
                                pair.other()));
            }
        }
    }

    private static String row(
            String name,
            String groups,
            String texts,
            String gap,
            String chance,
            String between,
            String valence,
            String flips) {
        return "%-14s %6s %7s  %-22s %6s  %-44s %7s  %s"
                .formatted(name, groups, texts, gap, chance, between, valence, flips);
    }

    private static String interval(double value, double low, double high) {
        return String.format(Locale.ROOT, "%.3f (%.3f–%.3f)", value, low, high);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("model", model);
        sha256.ifPresent(digest -> json.put("model_sha256", digest));
        json.put("task", task);
        json.put("precision", precision);
        json.put("language", language.code());
        json.put("labels", labels);
        json.put("slices", reports.stream().map(this::slice).toList());
        return json;
    }

    private Map<String, Object> slice(SliceReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", report.name());
        json.put("units", report.units());
        json.put("texts", report.texts());
        gap(json, report.gap());
        json.put("chance", report.chance());
        json.put("stands", report.stands());
        json.put("flips", report.flips().value());
        json.put("flips_interval", List.of(report.flips().low(), report.flips().high()));
        report.valence().ifPresent(valence -> {
            Map<String, Object> gap = new LinkedHashMap<>();
            gap(gap, valence);
            json.put("valence", gap);
        });
        json.put("groups", report.groups().stream().map(this::group).toList());
        json.put("pairs", report.pairs().stream().map(BiasOutput::pair).toList());
        json.put("worst", report.worst().stream().map(BiasOutput::worst).toList());
        return json;
    }

    private static void gap(Map<String, Object> json, SliceReport.Gap gap) {
        json.put("gap", gap.value());
        json.put("interval", List.of(gap.low(), gap.high()));
        json.put("label", gap.label());
        json.put("higher", gap.higher());
        json.put("lower", gap.lower());
    }

    private Map<String, Object> group(SliceReport.GroupFigures group) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("group", group.group());
        Map<String, Double> probabilities = new LinkedHashMap<>();
        for (int label = 0; label < labels.size(); label++) {
            probabilities.put(labels.get(label), group.probabilities().get(label));
        }
        json.put("probabilities", probabilities);
        group.right().ifPresent(right -> json.put("right", right));
        return json;
    }

    private static Map<String, Object> pair(SliceReport.PairFigures pair) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("one", pair.one());
        json.put("other", pair.other());
        gap(json, pair.gap());
        json.put("flips", pair.flips());
        return json;
    }

    private static Map<String, Object> worst(SliceReport.WorstPair pair) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("unit", pair.unit());
        json.put("one", pair.one());
        json.put("other", pair.other());
        json.put("label", pair.label());
        json.put("change", pair.change());
        json.put("from", pair.from());
        json.put("to", pair.to());
        return json;
    }
}
