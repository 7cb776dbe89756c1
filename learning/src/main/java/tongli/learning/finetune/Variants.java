package tongli.learning.finetune;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tongli.core.Blank;
import tongli.core.Language;
import tongli.learning.augment.Augmentation;
import tongli.learning.augment.Augmenter;
import tongli.learning.augment.NearestWords;
import tongli.learning.corpus.NearDuplicates;
import tongli.perception.encoder.EncoderWeights;
import tongli.perception.text.EncoderTokenizer;
import tongli.perception.text.PretrainedEncoder;

/** Variants of training texts, with the labels of those. Stateless. */
final class Variants {
    /** What neighbours in the encoders' tables are at least, so that most are of the same kind. */
    private static final double NEAR = 0.4;

    private Variants() {}

    /**
     * Those that nearly repeat a tuning text are left out: that must not train; and those that say what a text of other labels
     * says. What is answered stays as it is.
     */
    static List<TaskText> of(
            List<TaskText> training, Augmentation how, Language language, long seed, NearDuplicates tuning) {
        PretrainedEncoder encoder = PretrainedEncoder.of(language);
        try (EncoderTokenizer tokenizer = encoder.openTokenizer()) {
            NearestWords synonyms = new NearestWords(
                    EncoderWeights.of(encoder),
                    tokenizer,
                    training.stream().map(TaskText::text).toList(),
                    NEAR);
            return of(training, new Augmenter(how, synonyms, seed), tuning);
        }
    }

    static List<TaskText> of(List<TaskText> training, Augmenter augmenter, NearDuplicates tuning) {
        Map<String, List<float[]>> targets = new HashMap<>();
        training.forEach(text -> targets.putIfAbsent(key(text), text.targets()));
        List<TaskText> variants = new ArrayList<>();
        for (TaskText text : training) {
            for (String words : augmenter.variants(text.text())) {
                if (!Blank.is(words)) {
                    TaskText variant = text.variant(words);
                    List<float[]> known = targets.computeIfAbsent(key(variant), first -> text.targets());
                    if (same(known, text.targets()) && !tuning.isNear(variant.whole())) {
                        variants.add(variant);
                    }
                }
            }
        }
        return variants;
    }

    private static String key(TaskText text) {
        return text.whole().strip().toLowerCase(Locale.ROOT);
    }

    private static boolean same(List<float[]> some, List<float[]> others) {
        return Arrays.deepEquals(some.toArray(), others.toArray());
    }
}
