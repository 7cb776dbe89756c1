package tongli.learning.finetune;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tongli.core.Blank;

/** Labelled texts in two parts: those that train and those that temperature and thresholds are chosen on. */
record Split(List<TaskText> training, List<TaskText> tuning) {

    /** Of so many groups one tunes. */
    static final int ONE_IN = 10;

    Split {
        training = List.copyOf(training);
        tuning = List.copyOf(tuning);
    }

    /** Every tenth group tunes, in the texts' order; none does if there are fewer. */
    static Split of(List<TaskText> texts) {
        List<String> groups = texts.stream().map(Split::group).distinct().toList();
        Set<String> chosen = new HashSet<>();
        for (int i = ONE_IN - 1; i < groups.size(); i += ONE_IN) {
            chosen.add(groups.get(i));
        }
        Map<Boolean, List<TaskText>> parts =
                texts.stream().collect(Collectors.partitioningBy(text -> chosen.contains(group(text))));
        return new Split(parts.getOrDefault(false, List.of()), parts.getOrDefault(true, List.of()));
    }

    /** Answers to one and the same line stay together, so that no line is both learnt and tuned on. */
    static String group(TaskText text) {
        return Blank.is(text.before()) ? text.text() : text.before();
    }
}
