package tongli.learning.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** Judging a model on files one text at a time, as it is served. Stateless. */
public final class TextByText {
    private static final int BETWEEN_WORDS = 500;

    private TextByText() {}

    /** What a reader says of each text, in their order. @param progress told how many texts were read, now and then */
    public static <T, A> List<A> read(List<T> texts, Function<T, A> reader, IntConsumer progress) {
        List<A> answers = new ArrayList<>();
        for (T text : texts) {
            answers.add(reader.apply(text));
            if (answers.size() % BETWEEN_WORDS == 0) {
                progress.accept(answers.size());
            }
        }
        return answers;
    }

    /** @throws IllegalArgumentException naming the labels of a file that a model does not know */
    public static void refuseUnknown(List<String> labels, List<String> known) {
        List<String> strange =
                labels.stream().filter(label -> !known.contains(label)).toList();
        if (!strange.isEmpty()) {
            throw new IllegalArgumentException(
                    "the model does not know the labels %s; it knows %s: rename them in the file"
                            .formatted(String.join(", ", strange), String.join(", ", known)));
        }
    }
}
