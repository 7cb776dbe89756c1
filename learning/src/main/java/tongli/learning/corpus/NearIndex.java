package tongli.learning.corpus;

import java.util.List;

/** What lines of a set hold, by number, asked for what nearly repeats something. For one thread. */
public interface NearIndex<T> {

    /** Adds a content; its number, from 0. */
    int add(T content);

    /** The numbers of the contents that {@code content} nearly repeats, ascending. */
    List<Integer> near(T content);
}
