package tongli.learning.distil;

import java.util.List;
import java.util.Locale;
import tongli.core.Tier;

/** The figures of the tiers of one language as tables in Markdown, as {@code docs/results/fast.md} has them. Stateless. */
public final class TierTables {
    private static final int TENTHS = 10;

    private TierTables() {}

    public static String of(TierEvaluation.Reports reports) {
        StringBuilder tables = new StringBuilder();
        shipped(reports, tables);
        multiples(reports, tables);
        speeds(reports, tables);
        reports.curves().stream()
                .map(TierEvaluation.Curve::taxonomy)
                .distinct()
                .forEach(taxonomy -> curves(
                        taxonomy,
                        reports.curves().stream()
                                .filter(curve -> curve.taxonomy().equals(taxonomy))
                                .toList(),
                        tables));
        return tables.toString();
    }

    private static void shipped(TierEvaluation.Reports reports, StringBuilder tables) {
        head(
                tables,
                "part",
                "texts",
                "encoder",
                "cascade (points)",
                "fast answers",
                "as fast as the encoder",
                "fast tier alone");
        for (TierEvaluation.Curve curve : reports.curves()) {
            double full = curve.at(0).macroF1();
            TierEvaluation.Point shipped = curve.shipped();
            row(
                    tables,
                    "| %s, %s | %,d | %.3f | %.3f (%+.1f) | %.0f %% | **%.1f×** | %.3f |",
                    curve.set(),
                    curve.taxonomy(),
                    curve.texts(),
                    full,
                    shipped.macroF1(),
                    100 * (shipped.macroF1() - full),
                    100 * shipped.share(),
                    shipped.faster(),
                    curve.at(1).macroF1());
        }
    }

    private static void multiples(TierEvaluation.Reports reports, StringBuilder tables) {
        head(tables, "language", "taxonomy", "callers", "cascade by processor time", "by the clock");
        for (TierEvaluation.Speed speed : reports.speeds()) {
            if (speed.tier().equals(Tier.CASCADE.code())) {
                TierEvaluation.Speed full = reports.of(Tier.FULL, speed);
                row(
                        tables,
                        "| %s | %s | %d | %.1f× | %.1f× |",
                        reports.language(),
                        speed.taxonomy(),
                        speed.threads(),
                        speed.byProcessor() / full.byProcessor(),
                        speed.byClock() / full.byClock());
            }
        }
    }

    private static void speeds(TierEvaluation.Reports reports, StringBuilder tables) {
        head(tables, "language", "taxonomy", "tier", "callers", "by the clock", "a second of processor time");
        for (TierEvaluation.Speed speed : reports.speeds()) {
            row(
                    tables,
                    "| %s | %s | %s | %d | %,.0f | %,.0f |",
                    reports.language(),
                    speed.taxonomy(),
                    speed.tier(),
                    speed.threads(),
                    speed.byClock(),
                    speed.byProcessor());
        }
    }

    private static void curves(String taxonomy, List<TierEvaluation.Curve> parts, StringBuilder tables) {
        tables.append("%n%s%n".formatted(taxonomy));
        head(
                tables,
                "the fast tier answers",
                parts.stream()
                        .map(part -> "%s (%,d)".formatted(part.set(), part.texts()))
                        .toArray(String[]::new));
        for (int tenth = 0; tenth <= TENTHS; tenth++) {
            double share = tenth / (double) TENTHS;
            tables.append("| %d %% |".formatted(100 * tenth / TENTHS));
            for (TierEvaluation.Curve part : parts) {
                TierEvaluation.Point point = part.at(share);
                row(tables, false, " %.3f · %.1f× |", point.macroF1(), point.faster());
            }
            tables.append(System.lineSeparator());
        }
        row(
                tables,
                false,
                "| **as shipped**, from %.3f on |",
                parts.get(0).shipped().bound());
        for (TierEvaluation.Curve part : parts) {
            TierEvaluation.Point point = part.shipped();
            row(tables, false, " %.3f · %.1f× (%.0f %%) |", point.macroF1(), point.faster(), 100 * point.share());
        }
        tables.append(System.lineSeparator());
    }

    private static void head(StringBuilder tables, String first, String... others) {
        tables.append("%n| %s |".formatted(first));
        for (String other : others) {
            tables.append(" %s |".formatted(other));
        }
        tables.append("%n|---|%s%n".formatted("---|".repeat(others.length)));
    }

    private static void row(StringBuilder tables, String format, Object... values) {
        row(tables, true, format, values);
    }

    private static void row(StringBuilder tables, boolean ends, String format, Object... values) {
        tables.append(String.format(Locale.ROOT, format, values)).append(ends ? System.lineSeparator() : "");
    }
}
