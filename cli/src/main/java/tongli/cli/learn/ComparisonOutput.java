package tongli.cli.learn;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tongli.learning.metric.PairedBootstrap;
import tongli.wire.TongliJson;

/** Figures of two models on the same texts, for people or as one line of JSON. Stateless. */
final class ComparisonOutput {

    /**
     * One of them.
     *
     * @param field its name in JSON
     * @param words its name for people
     */
    record Figure(String field, String words, PairedBootstrap compared) {}

    private ComparisonOutput() {}

    static void print(int texts, List<Figure> figures, boolean table, PrintWriter out) {
        if (table) {
            figures.forEach(figure -> out.println(line(figure.words(), texts, figure.compared())));
            return;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("texts", texts);
        figures.forEach(figure -> fields.put(figure.field(), fields(figure.compared())));
        out.println(TongliJson.line(fields));
    }

    static String line(String words, int texts, PairedBootstrap compared) {
        return String.format(
                Locale.ROOT,
                "%s %.3f and %.3f on %,d texts: %+.3f (95 %% %+.3f to %+.3f), p = %.3f",
                words,
                compared.first(),
                compared.second(),
                texts,
                compared.difference(),
                compared.low(),
                compared.high(),
                compared.p());
    }

    private static Map<String, Object> fields(PairedBootstrap compared) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("first", compared.first());
        fields.put("second", compared.second());
        putDifference(fields, compared);
        return fields;
    }

    static void putDifference(Map<String, Object> fields, PairedBootstrap compared) {
        fields.put("difference", compared.difference());
        fields.put("interval", List.of(compared.low(), compared.high()));
        fields.put("p", compared.p());
    }
}
