package tongli.expression.words;

import java.util.ArrayList;
import java.util.List;
import tongli.core.Blank;
import tongli.core.SentenceEncoder;

/**
 * Scores by meaning: how near a wording is to what was said, less how near it is to what the one who answers has said
 * before. In [-2, 1]. Safe for many threads if the encoder is.
 *
 * <p>The difference is maximal marginal relevance (Carbonell and Goldstein, SIGIR 1998) with equal weights.
 */
public final class MeaningScorer implements WordingScorer {

    private final SentenceEncoder encoder;

    /** @param encoder stays the caller's to close */
    public MeaningScorer(SentenceEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public List<Double> scoreAll(WordingRequest request, List<String> candidates) {
        List<float[]> vectors = encoder.encodeAll(candidates, request.language());
        List<float[]> said = encoded(request, List.of(request.said()));
        List<float[]> before = encoded(request, request.before());
        List<Double> scores = new ArrayList<>(candidates.size());
        for (float[] vector : vectors) {
            scores.add(nearest(vector, said) - Math.max(0, nearest(vector, before)));
        }
        return scores;
    }

    private List<float[]> encoded(WordingRequest request, List<String> texts) {
        List<String> shown = texts.stream().filter(text -> !Blank.is(text)).toList();
        return shown.isEmpty() ? List.of() : encoder.encodeAll(shown, request.language());
    }

    private static double nearest(float[] vector, List<float[]> others) {
        return others.stream()
                .mapToDouble(other -> SentenceEncoder.cosine(vector, other))
                .max()
                .orElse(0);
    }
}
