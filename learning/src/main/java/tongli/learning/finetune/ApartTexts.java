package tongli.learning.finetune;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import tongli.learning.corpus.NearDuplicates;

/**
 * Texts that train and texts that passes are judged on, none of which nearly repeat each other.
 *
 * @param <T> what a text is known as
 * @param near finds what nearly repeats a tuning text; for one thread
 * @param dropped training texts that nearly repeat a tuning text
 */
public record ApartTexts<T>(List<T> training, List<T> tuning, NearDuplicates near, int dropped) {
    private static final String NONE_LEFT =
            "every training text nearly repeats one to tune on; give other texts with --dev";

    public ApartTexts {
        training = List.copyOf(training);
        tuning = List.copyOf(tuning);
    }

    /**
     * @param own texts to tune on; empty takes a tenth of the data
     * @param words of a text
     * @param group of which a text is one; groups are not parted
     * @param seed of the order, for files are often sorted
     * @param file for messages
     * @throws IOException if one part would be empty
     */
    public static <T> ApartTexts<T> of(
            List<T> data,
            Optional<List<T>> own,
            Function<T, String> words,
            Function<T, String> group,
            long seed,
            Path file)
            throws IOException {
        List<T> texts = new ArrayList<>(data);
        Collections.shuffle(texts, new Random(seed));
        Split<T> split = own.map(tuning -> new Split<>(texts, tuning)).orElseGet(() -> Split.of(texts, group));
        if (split.tuning().isEmpty()) {
            throw new IOException(
                    "%s: it holds only %d different texts, or lines answered; give at least %d, or a file with --dev"
                            .formatted(
                                    file, texts.stream().map(group).distinct().count(), Split.ONE_IN));
        }
        NearDuplicates duplicates =
                new NearDuplicates(split.tuning().stream().map(words).toList());
        List<T> apart = split.training().stream()
                .filter(text -> !duplicates.isNear(words.apply(text)))
                .toList();
        if (apart.isEmpty()) {
            throw new IOException(NONE_LEFT);
        }
        return new ApartTexts<>(
                apart, split.tuning(), duplicates, split.training().size() - apart.size());
    }
}
