package tongli.learning.distil;

import java.util.Locale;

/** The figures of the tiers as tables in Markdown. Stateless. */
public final class TierTables {
    private TierTables() {}

    public static String of(TierEvaluation.Reports reports) {
        StringBuilder tables = new StringBuilder();
        for (TierEvaluation.Curve curve : reports.curves()) {
            tables.append("%n%s, %s, %,d texts%n%n".formatted(curve.taxonomy(), curve.set(), curve.texts()));
            tables.append(
                    "| agreement at least | the fast tier answers | macro-F1 | times as fast |%n|---|---|---|---|%n"
                            .formatted());
            for (TierEvaluation.Point point : curve.points()) {
                String row = point.bound() > 1
                        ? "| the encoder alone"
                        : String.format(Locale.ROOT, "| %.3f%s", point.bound(), point.shipped() ? " **shipped**" : "");
                tables.append(String.format(
                        Locale.ROOT,
                        "%s | %.0f %% | %.4f | %.1f |%n",
                        row,
                        100 * point.share(),
                        point.macroF1(),
                        point.faster()));
            }
        }
        tables.append(
                "%n| taxonomy | tier | threads | sentences a second, by the clock | a second of processor time |%n|---|---|---|---|---|%n"
                        .formatted());
        for (TierEvaluation.Speed speed : reports.speeds()) {
            tables.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %d | %,.0f | %,.0f |%n",
                    speed.taxonomy(),
                    speed.tier(),
                    speed.threads(),
                    speed.byClock(),
                    speed.byProcessor()));
        }
        return tables.toString();
    }
}
