package tongli.learning.prior;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tongli.core.BasicEmotion;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.core.Span;
import tongli.perception.lexicon.FeelingLexicon;

/**
 * How probable labels are by a lexicon alone: one more than the number of words that carry each, over their sum. Words that are denied
 * right before them count for nothing. Immutable, safe for many threads.
 *
 * @param labels of the model; basic emotions
 */
public record LexiconPrior(Language language, List<String> labels) {
    /** What stands before a word that is denied. */
    private static final Pattern DENIED = Pattern.compile(
            "(?i)(\\b(not|never|no|cannot)|n['’]t)\\s+((so|very|too|that|really)\\s+)?$|(不|没|没有|别|无|未|并非|不是)(太|很|怎么|那么)?$");

    public LexiconPrior {
        labels = List.copyOf(labels);
        for (String label : labels) {
            if (Coded.find(BasicEmotion.class, label).isEmpty()) {
                throw new IllegalArgumentException(
                        "the lexicon knows basic emotions, and no \"%s\"; take a model and task of basic emotions"
                                .formatted(label));
            }
        }
    }

    /** One value a label, which sum to 1; empty if no word of the text is known. */
    Optional<double[]> of(String text) {
        FeelingLexicon lexicon = FeelingLexicon.of(language);
        double[] counts = new double[labels.size()];
        int known = 0;
        for (Span word : lexicon.in(text)) {
            Optional<Integer> place = lexicon.emotion(word.of(text))
                    .map(emotion -> labels.indexOf(emotion.code()))
                    .filter(at -> at >= 0);
            if (place.isPresent()
                    && !DENIED.matcher(text.substring(0, word.start())).find()) {
                counts[place.get()]++;
                known++;
            }
        }
        if (known == 0) {
            return Optional.empty();
        }
        double[] prior = new double[counts.length];
        for (int label = 0; label < prior.length; label++) {
            prior[label] = (counts[label] + 1) / (known + counts.length);
        }
        return Optional.of(prior);
    }

    /**
     * A model's probabilities times the prior to the power of a weight, made to sum to 1: added to the logits, that is, the weight
     * times the prior's logarithm.
     *
     * @param shares one a label
     * @param weight 0 leaves them as they are
     */
    static double[] blended(double[] shares, double[] prior, double weight) {
        double[] blended = new double[shares.length];
        double sum = 0;
        for (int label = 0; label < shares.length; label++) {
            blended[label] = shares[label] * StrictMath.pow(prior[label], weight);
            sum += blended[label];
        }
        for (int label = 0; label < shares.length; label++) {
            blended[label] /= sum;
        }
        return blended;
    }
}
