package tongli.perception.emotion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import tongli.core.Blank;
import tongli.core.Evidence;
import tongli.core.Language;
import tongli.core.Span;
import tongli.core.TextSpan;

/**
 * Finds what moved a reading by leaving pieces out: the weight of a piece is how far the log-odds of the dominant
 * label fall without it, over {@value #LOG_ODDS}, held within [-1, 1]. Plain probabilities would show nothing where the
 * reading is nearly certain.
 *
 * <p>First each clause is left out, then, within the two clauses that matter most, each word (English) or pair of
 * characters (Chinese, where a character's weight is the mean over its pairs). Of many pieces only those are tried that a
 * {@link Screen} thinks worth it; the others count for nothing. Neighbours with at least half the
 * strongest weight grow together into one span. Everything left out in a stage goes through the encoder as one batch.
 *
 * <p>Source: Zeiler and Fergus, ECCV 2014; Li, Monroe and Jurafsky, arXiv 1612.08220.
 */
final class Occlusion {
    private static final int MOST_SPANS = 5;
    private static final int MOST_CLAUSES = 24;
    private static final int MOST_UNITS = 40;
    private static final double SLIGHT = 0.04;
    private static final double LOG_ODDS = 5;
    private static final double NEVER = 1e-4;

    private final Language language;
    private final Function<List<String>, double[]> probabilities;
    private final double chance;
    private final Screen screen;

    /**
     * @param probabilities of the label to explain, one a text
     * @param chance its probability when nothing is left to read
     */
    Occlusion(Language language, Function<List<String>, double[]> probabilities, double chance, Screen screen) {
        this.language = language;
        this.probabilities = probabilities;
        this.chance = chance;
        this.screen = screen;
    }

    /**
     * At most {@value #MOST_SPANS} spans that do not overlap, in the order of the text.
     *
     * @param window what is explained; nothing outside it is read
     * @param whole the probability of the label over all of the window
     */
    List<Evidence> explain(String text, Span window, double whole) {
        List<Span> clauses = TextPieces.clauses(text, window);
        List<TextSpan> byClause = clauses.size() == 1
                ? List.of(spanOf(text, clauses.get(0), fall(whole, chance)))
                : byClause(text, window, clauses.subList(0, Math.min(MOST_CLAUSES, clauses.size())), whole);
        List<TextSpan> ranked = byClause.stream().sorted(STRONGEST_FIRST).toList();
        List<List<TextSpan>> words = words(text, window, ranked.subList(0, Math.min(2, ranked.size())), whole);
        List<TextSpan> found = new ArrayList<>();
        for (int i = 0; i < ranked.size(); i++) {
            found.addAll(i < words.size() && !words.get(i).isEmpty() ? words.get(i) : List.of(ranked.get(i)));
        }
        return found.stream()
                .filter(span -> Math.abs(span.weight()) >= SLIGHT)
                .sorted(STRONGEST_FIRST)
                .limit(MOST_SPANS)
                .sorted(Comparator.comparingInt(TextSpan::start))
                .map(Evidence.class::cast)
                .toList();
    }

    private static final Comparator<TextSpan> STRONGEST_FIRST = Comparator.comparingDouble(
                    (TextSpan span) -> -Math.abs(span.weight()))
            .thenComparingInt(TextSpan::start);

    private List<TextSpan> byClause(String text, Span window, List<Span> clauses, double whole) {
        double[] weights = weights(text, window, clauses, whole);
        return IntStream.range(0, weights.length)
                .filter(i -> !Double.isNaN(weights[i]))
                .mapToObj(i -> spanOf(text, clauses.get(i), weights[i]))
                .toList();
    }

    /** For each clause the spans of its words that matter; none where it is too short or too long to look into. */
    private List<List<TextSpan>> words(String text, Span window, List<TextSpan> clauses, double whole) {
        List<List<Span>> units = clauses.stream()
                .map(clause -> TextPieces.units(text, new Span(clause.start(), clause.end())))
                .map(within -> within.size() < 3 || within.size() > MOST_UNITS ? List.<Span>of() : within)
                .toList();
        List<List<Span>> left = units.stream().map(this::runs).toList();
        double[] weights =
                weights(text, window, left.stream().flatMap(List::stream).toList(), whole);
        List<List<TextSpan>> words = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < units.size(); i++) {
            int to = from + left.get(i).size();
            words.add(grown(
                    text,
                    units.get(i),
                    spread(Arrays.copyOfRange(weights, from, to), units.get(i).size())));
            from = to;
        }
        return words;
    }

    private int width() {
        return language == Language.ZH ? 2 : 1;
    }

    /** What is left out at once: runs of neighbours, two in Chinese. */
    private List<Span> runs(List<Span> units) {
        List<Span> runs = new ArrayList<>();
        for (int i = 0; i + width() <= units.size(); i++) {
            runs.add(new Span(units.get(i).start(), units.get(i + width() - 1).end()));
        }
        return runs;
    }

    /** A unit's weight: the mean over the tried runs it is in; 0 if none was. */
    private double[] spread(double[] runs, int units) {
        return IntStream.range(0, units)
                .mapToDouble(
                        unit -> IntStream.rangeClosed(Math.max(0, unit - width() + 1), Math.min(unit, runs.length - 1))
                                .mapToDouble(run -> runs[run])
                                .filter(weight -> !Double.isNaN(weight))
                                .average()
                                .orElse(0))
                .toArray();
    }

    /** Runs of neighbours of one sign, each at least half as strong as the strongest; a run has its strongest's weight. */
    private static List<TextSpan> grown(String text, List<Span> units, double[] weights) {
        double strongest = 0;
        for (double weight : weights) {
            strongest = Math.max(strongest, Math.abs(weight));
        }
        List<TextSpan> spans = new ArrayList<>();
        int i = 0;
        while (i < weights.length) {
            if (Math.abs(weights[i]) < Math.max(SLIGHT, strongest / 2)) {
                i++;
                continue;
            }
            int from = i;
            double peak = weights[i];
            while (i < weights.length
                    && Math.abs(weights[i]) >= Math.max(SLIGHT, strongest / 2)
                    && Math.signum(weights[i]) == Math.signum(peak)) {
                peak = Math.abs(weights[i]) > Math.abs(peak) ? weights[i] : peak;
                i++;
            }
            spans.add(spanOf(
                    text, new Span(units.get(from).start(), units.get(i - 1).end()), peak));
        }
        return spans;
    }

    /** How far the answer falls without each piece; not a number where that was not tried. */
    private double[] weights(String text, Span window, List<Span> pieces, double whole) {
        List<String> without = pieces.stream()
                .map(piece -> text.substring(window.start(), piece.start()) + text.substring(piece.end(), window.end()))
                .toList();
        BitSet tried = screen.worthTrying(window.of(text), without);
        double[] found = probabilities.apply(tried.stream()
                .mapToObj(without::get)
                .filter(rest -> !Blank.is(rest))
                .toList());
        double[] weights = new double[pieces.size()];
        Arrays.fill(weights, Double.NaN);
        int next = 0;
        for (int i = tried.nextSetBit(0); i >= 0; i = tried.nextSetBit(i + 1)) {
            weights[i] = fall(whole, Blank.is(without.get(i)) ? chance : found[next++]);
        }
        return weights;
    }

    private static double fall(double with, double without) {
        return Math.max(-1, Math.min(1, (logOdds(with) - logOdds(without)) / LOG_ODDS));
    }

    private static double logOdds(double probability) {
        double held = Math.max(NEVER, Math.min(1 - NEVER, probability));
        return StrictMath.log(held / (1 - held));
    }

    private static TextSpan spanOf(String text, Span span, double weight) {
        return new TextSpan(span.start(), span.end(), span.of(text), weight);
    }
}
