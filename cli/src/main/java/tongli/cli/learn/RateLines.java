package tongli.cli.learn;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tongli.learning.reading.BootstrapRate;
import tongli.wire.TongliJson;

/** Shares with their intervals, one a line, for people or for programs. */
final class RateLines {

    private final PrintWriter out;
    private final boolean table;

    RateLines(PrintWriter out, boolean table) {
        this.out = out;
        this.table = table;
        if (table) {
            out.println("what | of | share (95 % interval)");
        }
    }

    void rate(String name, BootstrapRate rate) {
        if (table) {
            out.println(String.format(
                    Locale.ROOT,
                    "%s | %d of %d | %.3f (%.3f–%.3f)",
                    name,
                    rate.hits(),
                    rate.total(),
                    rate.value(),
                    rate.low(),
                    rate.high()));
            return;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("what", name);
        fields.put("hits", rate.hits());
        fields.put("total", rate.total());
        fields.put("share", rate.value());
        fields.put("low", rate.low());
        fields.put("high", rate.high());
        out.println(TongliJson.line(fields));
    }

    void number(String name, double value) {
        out.println(
                table
                        ? String.format(Locale.ROOT, "%s | | %.3f", name, value)
                        : TongliJson.line(Map.of("what", name, "value", value)));
    }

    /** A case that was read otherwise than it is labelled. */
    void error(String label, String read, String text) {
        if (table) {
            out.println("%s ← %s | %s".formatted(label, read, text));
            return;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("label", label);
        fields.put("read", read);
        fields.put("text", text);
        out.println(TongliJson.line(fields));
    }
}
