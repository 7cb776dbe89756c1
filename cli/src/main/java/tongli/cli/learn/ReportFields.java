package tongli.cli.learn;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tongli.learning.metric.ClassificationReport;
import tongli.learning.metric.LabelScores;
import tongli.wire.TongliJson;

/** A classification report as fields of JSON. */
final class ReportFields {
    private ReportFields() {}

    /** One report: for people as a table that ends its own lines, or as a line of JSON. */
    static void print(boolean table, Supplier<String> lines, Supplier<Map<String, Object>> fields, PrintWriter out) {
        if (table) {
            out.print(lines.get());
            out.flush();
        } else {
            out.println(TongliJson.line(fields.get()));
        }
    }

    /** The three means. */
    static Map<String, Object> means(ClassificationReport report) {
        Map<String, Object> means = new LinkedHashMap<>();
        means.put("micro", mean(report.micro()));
        means.put("macro", mean(report.macro()));
        means.put("weighted", mean(report.weighted()));
        return means;
    }

    private static Map<String, Object> mean(ClassificationReport.Mean mean) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("precision", mean.precision());
        fields.put("recall", mean.recall());
        fields.put("f1", mean.f1());
        return fields;
    }

    /** One a label. */
    static List<Map<String, Object>> labels(ClassificationReport report) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int i = 0; i < report.labels().size(); i++) {
            LabelScores scores = report.scores().get(i);
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("label", report.labels().get(i));
            line.put("precision", scores.precision());
            line.put("recall", scores.recall());
            line.put("f1", scores.f1());
            line.put("support", scores.support());
            lines.add(line);
        }
        return lines;
    }
}
