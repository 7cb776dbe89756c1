package tongli.learning.data;

import java.util.Optional;
import java.util.Set;

/**
 * A line of a set.
 *
 * @param place file and line, such as {@code train.tsv:12}; what messages name instead of the words
 * @param content what it holds, such as a text
 * @param labels what it is labelled with; empty if the line says nothing about labels
 */
public record SetLine<T>(String place, T content, Optional<Set<String>> labels) {
    public SetLine {
        labels = labels.map(Set::copyOf);
    }

    /** Whether both are labelled, and differently. */
    boolean contradicts(SetLine<T> other) {
        return labels.isPresent() && other.labels.isPresent() && !labels.equals(other.labels);
    }
}
