package tongli.learning.data;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** What is odd about one thing that a line holds: by itself, and beside what the other lines hold. */
public interface ContentRules<T> {

    Judged<T> judge(T content);

    /** What contents are compared with each other by. */
    List<Comparison<T>> comparisons();

    /**
     * A content by itself.
     *
     * @param content what the line has from now on; empty if the line goes
     */
    record Judged<T>(Optional<T> content, Set<Finding> findings) {
        public Judged {
            findings = Set.copyOf(findings);
        }
    }

    /**
     * A number of every content, which may lie far outside those of the others.
     *
     * @param slack how far numbers may always differ
     */
    record Comparison<T>(Finding finding, ToDoubleFunction<T> number, double slack) {}
}
