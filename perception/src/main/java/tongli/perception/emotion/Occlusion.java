package tongli.perception.emotion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
 * <p>Left out are clauses, and in clauses of three words or more each word (English, where one that denies is one with the next, see
 * {@link Denial}) or pair of characters (Chinese, where a
 * character's weight is the mean over its pairs). Of many only those are tried that a {@link Screen} thinks worth it; the others
 * count for nothing. Neighbours with at least half the strongest weight of their clause grow together into one span; where no word
 * of a clause has weight, the clause stands for itself. All that is left out is read at once.
 *
 * <p>Source: Zeiler and Fergus, ECCV 2014; Li, Monroe and Jurafsky, arXiv 1612.08220.
 */
final class Occlusion {
    /** Where the screen has to choose; docs/results/text.md tells what that costs. */
    private static final int CLAUSES_TRIED = 3;

    private static final int WORDS_TRIED = 7;
    private static final int FEWEST_UNITS = 3;
    private static final int MOST_SPANS = 5;
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
        List<Clause> clauses = TextPieces.clauses(text, window).stream()
                .map(span -> clause(text, span))
                .toList();
        Map<Span, Double> falls = falls(text, window, clauses, whole);
        return clauses.stream()
                .flatMap(clause -> spans(text, clause, falls).stream())
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

    /** @param units what it is made of; none where it is too short to look into */
    private record Clause(Span span, List<Span> units) {}

    private Clause clause(String text, Span span) {
        List<Span> words = TextPieces.units(text, span);
        List<Span> units = language == Language.EN ? Denial.joined(text, words) : words;
        return new Clause(span, units.size() < FEWEST_UNITS ? List.of() : units);
    }

    /** How far the answer falls without each piece that was tried. */
    private Map<Span, Double> falls(String text, Span window, List<Clause> clauses, double whole) {
        Map<Span, Double> falls = new HashMap<>();
        if (clauses.size() == 1) {
            falls.put(clauses.get(0).span(), fall(whole, chance)); // it is all there is to read
        }
        List<Span> apart = clauses.size() == 1
                ? List.of()
                : clauses.stream().map(Clause::span).toList();
        List<Span> runs = clauses.stream()
                .flatMap(clause -> runs(clause.units()).stream())
                .toList();
        List<Omission> tried = Stream.concat(
                        worthTrying(text, window, apart, CLAUSES_TRIED), worthTrying(text, window, runs, WORDS_TRIED))
                .toList();
        double[] found = probabilities.apply(tried.stream()
                .map(Omission::rest)
                .filter(rest -> !Blank.is(rest))
                .toList());
        int next = 0;
        for (Omission one : tried) {
            falls.put(one.piece(), fall(whole, Blank.is(one.rest()) ? chance : found[next++]));
        }
        return falls;
    }

    private Stream<Omission> worthTrying(String text, Span window, List<Span> pieces, int most) {
        return screen.worthTrying(window.of(text), Omission.ofEach(pieces, text, window), most).stream();
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

    /** The spans of a clause's words that matter, or else the clause. */
    private List<TextSpan> spans(String text, Clause clause, Map<Span, Double> falls) {
        List<TextSpan> words = grown(text, clause.units(), weights(clause.units(), falls));
        Double fall = falls.get(clause.span());
        return !words.isEmpty() || fall == null ? words : List.of(spanOf(text, clause.span(), fall));
    }

    /** A unit's weight: the mean over the tried runs it is in; 0 if none was. */
    private double[] weights(List<Span> units, Map<Span, Double> falls) {
        List<Span> runs = runs(units);
        return IntStream.range(0, units.size())
                .mapToDouble(unit -> IntStream.rangeClosed(
                                Math.max(0, unit - width() + 1), Math.min(unit, runs.size() - 1))
                        .mapToObj(runs::get)
                        .filter(falls::containsKey)
                        .mapToDouble(falls::get)
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
