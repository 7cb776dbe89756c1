package tongli.cli.analyze;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tongli.core.EmotionReading;
import tongli.core.Evidence;
import tongli.core.LabelProbability;
import tongli.core.TextSpan;

/** A reading for people: a bar a label, then what is asserted and why. */
final class EmotionTable {
    private static final int BAR = 30;

    private EmotionTable() {}

    static String of(EmotionReading reading) {
        String bars = bars(reading.emotions());
        String evidence = Stream.of(
                        side("for", reading, piece -> piece.weight() >= 0),
                        side("against", reading, piece -> piece.weight() < 0))
                .filter(side -> !side.isEmpty())
                .collect(Collectors.joining("; "));
        return bars
                + "\nlabels: " + String.join(", ", reading.labels())
                + (reading.uncertain() ? " (uncertain)" : "")
                + "\nintensity %.2f, valence %+.2f, arousal %+.2f, dominance %+.2f"
                        .formatted(
                                reading.intensity(),
                                reading.affect().valence(),
                                reading.affect().arousal(),
                                reading.affect().dominance())
                + (evidence.isEmpty() ? "" : "\n" + evidence);
    }

    /** A bar a label, as long as it is probable. */
    static String bars(List<LabelProbability> labels) {
        return labels.stream()
                .map(label -> "%-9s %5.1f %%  %s".formatted(label.label(), 100 * label.probability(), "█".repeat((int)
                                Math.round(BAR * label.probability()))))
                .collect(Collectors.joining("\n"));
    }

    /** What spoke for the dominant label, or against it. */
    private static String side(String name, EmotionReading reading, Predicate<Evidence> on) {
        String pieces =
                reading.evidence().stream().filter(on).map(EmotionTable::piece).collect(Collectors.joining(", "));
        return pieces.isEmpty() ? "" : name + ": " + pieces;
    }

    private static String piece(Evidence piece) {
        String text = piece instanceof TextSpan span ? span.text() : "";
        return String.format(Locale.ROOT, "“%s” %+.2f", text, piece.weight());
    }
}
