package tongli.cli.learn;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tongli.learning.evaluation.Judged;
import tongli.learning.metric.ClassificationReport;
import tongli.learning.metric.RiskCoverage;
import tongli.wire.TongliJson;

/** A judgement on a labelled file as a table for people, or as one line of JSON. */
final class JudgedOutput {
    private static final int SAMPLES = 1000;

    private static final double[] COVERAGES = {0.5, 0.7, 0.9, 1};

    private JudgedOutput() {}

    static void print(Judged judged, boolean table, long seed, PrintWriter out) {
        double[] interval =
                ClassificationReport.macroF1Interval(judged.labels(), judged.truth(), judged.asserted(), SAMPLES, seed);
        if (!table) {
            out.println(TongliJson.line(fields(judged, interval)));
            return;
        }
        out.print(judged.report().toTable());
        out.println(String.format(Locale.ROOT, "%-20s %23.3f–%.3f", "macro F1, 95 %", interval[0], interval[1]));
        out.println(String.format(Locale.ROOT, "%-20s %29.3f", "calibration error", judged.calibrationError()));
        RiskCoverage curve = judged.riskCoverage();
        out.println(String.format(
                Locale.ROOT,
                "%-20s %29.3f (%.3f above the best order)",
                "risk over coverage",
                curve.area(),
                curve.excess()));
        for (double coverage : COVERAGES) {
            out.println(String.format(
                    Locale.ROOT,
                    "%-20s %29.3f",
                    "wrong of surest %.0f %%".formatted(100 * coverage),
                    curve.riskAt(coverage)));
        }
        if (!judged.leftOut().isEmpty()) {
            out.println("not in the file, so not judged: " + String.join(", ", judged.leftOut()));
        }
        judged.bySlice()
                .forEach((slice, part) -> out.println(String.format(
                        Locale.ROOT, "%-20s %29.3f %9d", slice, part.report().macroF1(), part.texts())));
    }

    private static Map<String, Object> fields(Judged judged, double[] interval) {
        ClassificationReport report = judged.report();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("texts", judged.texts());
        fields.put("macro_f1", report.macroF1());
        fields.put("interval", interval);
        fields.put("micro_f1", report.microF1());
        fields.put("weighted_f1", report.weightedF1());
        fields.put("unweighted_average_recall", report.unweightedAverageRecall());
        fields.put("calibration_error", judged.calibrationError());
        RiskCoverage curve = judged.riskCoverage();
        fields.put("risk_coverage_area", curve.area());
        fields.put("risk_coverage_excess", curve.excess());
        Map<String, Object> risks = new LinkedHashMap<>();
        for (double coverage : COVERAGES) {
            risks.put(String.valueOf(coverage), curve.riskAt(coverage));
        }
        fields.put("risk_at_coverage", risks);
        fields.put("means", ReportFields.means(report));
        fields.put("labels", ReportFields.labels(report));
        fields.put("not_judged", judged.leftOut());
        fields.put("confusion", judged.confusion().counts());
        Map<String, Object> slices = new LinkedHashMap<>();
        judged.bySlice()
                .forEach((slice, part) -> slices.put(
                        slice,
                        Map.of("texts", part.texts(), "macro_f1", part.report().macroF1())));
        if (!slices.isEmpty()) {
            fields.put("slices", slices);
        }
        return fields;
    }
}
