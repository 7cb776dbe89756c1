package tongli.cli.data;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tongli.cli.terminal.OutputFormat;
import tongli.learning.agreement.Figure;
import tongli.wire.TongliJson;

/** What a command found: names and numbers, lists and further reports, in order. Not thread-safe. */
final class Report {
    private static final double STEPS = 10_000;

    private final Map<String, Object> entries = new LinkedHashMap<>();

    Report put(String name, Object value) {
        entries.put(name, value);
        return this;
    }

    void print(PrintWriter out, OutputFormat format) {
        if (format.isTable()) {
            rows(out, "");
        } else {
            out.println(json());
        }
    }

    String json() {
        return TongliJson.line(fields());
    }

    private Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        entries.forEach((name, value) -> fields.put(name, plain(value)));
        return fields;
    }

    private void rows(PrintWriter out, String before) {
        entries.forEach((name, value) -> {
            if (value instanceof Report inner) {
                inner.rows(out, before + name + ".");
            } else {
                out.println("%-40s | %s".formatted(before + name, cell(value)));
            }
        });
    }

    private static String cell(Object value) {
        if (value instanceof Figure figure) {
            return Double.isNaN(figure.value())
                    ? "undefined"
                    : String.format(Locale.ROOT, "%.3f (%.3f–%.3f)", figure.value(), figure.low(), figure.high());
        }
        if (value instanceof Double number) {
            return String.format(Locale.ROOT, "%.4f", number);
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(one -> one instanceof Report inner
                            ? inner.entries.values().stream().map(Report::cell).collect(Collectors.joining(" "))
                            : cell(String.valueOf(one)))
                    .collect(Collectors.joining(", "));
        }
        return String.valueOf(value);
    }

    private static @Nullable Object plain(Object value) {
        if (value instanceof Report report) {
            return report.fields();
        }
        if (value instanceof Figure figure) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            fields.put("value", plain(figure.value()));
            fields.put("low", plain(figure.low()));
            fields.put("high", plain(figure.high()));
            return fields;
        }
        if (value instanceof Double number) {
            return Double.isNaN(number) ? null : (Object) (Math.round(number * STEPS) / STEPS);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(one -> plain(one == null ? "" : one)).toList();
        }
        return value;
    }
}
