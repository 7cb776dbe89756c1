package tongli.perception.tagging;

import java.util.ArrayList;
import java.util.List;
import tongli.core.Span;
import tongli.perception.encoder.TaskHead;

/**
 * From what a head says of each token to spans of the text. Immutable, safe for many threads.
 *
 * @param temperature divides the logits, above 0
 */
public record SpanDecoder(BioTags tags, double temperature) {
    public SpanDecoder {
        if (!(temperature > 0)) {
            throw new IllegalArgumentException("the temperature is %s; it must be above 0".formatted(temperature));
        }
    }

    /** Without calibration. */
    public SpanDecoder(BioTags tags) {
        this(tags, 1);
    }

    /**
     * Spans that do not overlap, in order.
     *
     * @param places of the tokens in the text
     * @param logits shape (tokens, tags) at least; more rows are left aside
     * @throws ArithmeticException if they are no numbers: weights were too large
     */
    public List<LabelledSpan> spans(String text, List<Span> places, float[][] logits) {
        double[][] probabilities = new double[places.size()][];
        for (int token = 0; token < probabilities.length; token++) {
            probabilities[token] = TaskHead.Kind.TAGS.probabilities(logits[token], temperature);
            if (Double.isNaN(probabilities[token][0])) {
                throw new ArithmeticException("the model gives no numbers; train it anew");
            }
        }
        int[] best = Viterbi.best(tags, probabilities, withinWords(text, places));
        List<LabelledSpan> spans = new ArrayList<>();
        int token = 0;
        while (token < best.length) {
            int from = token++;
            if (best[from] == BioTags.OUTSIDE) {
                continue;
            }
            double sum = probabilities[from][best[from]];
            while (token < best.length && best[token] == tags.goesOn(best[from])) {
                sum += probabilities[token][best[token]];
                token++;
            }
            Span place =
                    new Span(places.get(from).start(), places.get(token - 1).end());
            if (place.length() > 0) {
                spans.add(new LabelledSpan(place, tags.label(best[from]), Math.min(1, sum / (token - from))));
            }
        }
        return spans;
    }

    /** One a token: whether it and the one before are parts of one word, or of one emoji. */
    static boolean[] withinWords(String text, List<Span> places) {
        boolean[] within = new boolean[places.size()];
        for (int token = 1; token < within.length; token++) {
            Span before = places.get(token - 1);
            Span place = places.get(token);
            within[token] = place.start() < before.end()
                    || (place.start() == before.end()
                            && place.length() > 0
                            && before.length() > 0
                            && inWord(text.codePointBefore(before.end()))
                            && inWord(text.codePointAt(place.start())));
        }
        return within;
    }

    private static boolean inWord(int point) {
        return Character.isLetterOrDigit(point) && !Character.isIdeographic(point);
    }
}
