package tongli.learning.finetune;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tongli.core.Blank;

/**
 * Texts in two parts: those that train and those that temperature and thresholds are chosen on.
 *
 * @param <T> what a text is known as
 */
public record Split<T>(List<T> training, List<T> tuning) {

    /** Of so many groups one tunes. */
    public static final int ONE_IN = 10;

    public Split {
        training = List.copyOf(training);
        tuning = List.copyOf(tuning);
    }

    /** Every tenth group tunes, in the texts' order; none does if there are fewer. @param group of which a text is one */
    public static <T> Split<T> of(List<T> texts, Function<T, String> group) {
        List<String> groups = texts.stream().map(group).distinct().toList();
        Set<String> chosen = new HashSet<>();
        for (int i = ONE_IN - 1; i < groups.size(); i += ONE_IN) {
            chosen.add(groups.get(i));
        }
        Map<Boolean, List<T>> parts =
                texts.stream().collect(Collectors.partitioningBy(text -> chosen.contains(group.apply(text))));
        return new Split<>(parts.getOrDefault(false, List.of()), parts.getOrDefault(true, List.of()));
    }

    /** Answers to one and the same line stay together, so that no line is both learnt and tuned on. */
    static String group(TaskText text) {
        return group(text.before(), text.text());
    }

    /** The same of a text that is not encoded yet. */
    public static String group(String before, String text) {
        return Blank.is(before) ? text : before;
    }
}
