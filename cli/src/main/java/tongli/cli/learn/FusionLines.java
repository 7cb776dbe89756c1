package tongli.cli.learn;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tongli.learning.agreement.Figure;
import tongli.learning.fusion.FusionFigures;
import tongli.learning.reading.BootstrapRate;
import tongli.wire.TongliJson;

/** Figures of fusion with their intervals, one a line, for people or for programs. */
final class FusionLines {
    private final PrintWriter out;
    private final boolean table;
    private final RateLines rates;

    FusionLines(PrintWriter out, boolean table) {
        this.out = out;
        this.table = table;
        rates = new RateLines(out, table);
    }

    void number(String name, double value) {
        rates.number(name, value);
    }

    void rate(String name, BootstrapRate rate) {
        rates.rate(name, rate);
    }

    void figure(String name, Figure figure) {
        if (table) {
            out.println("%s | | %s".formatted(name, shown(figure)));
            return;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("what", name);
        fields.putAll(fields(figure));
        out.println(TongliJson.line(fields));
    }

    void figures(FusionFigures figures) {
        if (table) {
            out.println("%s | %d cases | accuracy %s, log loss %s, ECE %s"
                    .formatted(
                            figures.way(),
                            figures.cases(),
                            shown(figures.accuracy()),
                            shown(figures.logLoss()),
                            shown(figures.calibrationError())));
            return;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("what", figures.way());
        fields.put("cases", figures.cases());
        fields.put("accuracy", fields(figures.accuracy()));
        fields.put("log_loss", fields(figures.logLoss()));
        fields.put("ece", fields(figures.calibrationError()));
        out.println(TongliJson.line(fields));
    }

    private static Map<String, Object> fields(Figure figure) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("value", figure.value());
        fields.put("low", figure.low());
        fields.put("high", figure.high());
        return fields;
    }

    private static String shown(Figure figure) {
        return String.format(Locale.ROOT, "%.3f (%.3f–%.3f)", figure.value(), figure.low(), figure.high());
    }
}
