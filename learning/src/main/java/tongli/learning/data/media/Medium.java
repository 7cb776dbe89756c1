package tongli.learning.data.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import tongli.learning.data.ContentRules;
import tongli.learning.data.Likeness;

/**
 * A kind of files that the lines of a set may name: how they are read, compared and checked.
 *
 * @param <T> what is known of a file that was read
 */
public sealed interface Medium<T> permits Recordings, Pictures {
    /** All there are. */
    List<Medium<?>> ALL = List.of(new Recordings(), new Pictures());

    /** What the field is called that names such a file. */
    String field();

    /** How the names of such files end, in small letters; also of those that are not decoded. */
    Set<String> endings();

    /**
     * Decodes a file whole.
     *
     * @throws tongli.perception.media.UndecodableException if that cannot be done
     * @throws IOException if it cannot be read
     */
    T read(Path file) throws IOException;

    /**
     * How long or large a file is, by its header, in words for a person.
     *
     * @throws tongli.perception.media.UndecodableException if it has no such header
     * @throws IOException if it cannot be read
     */
    String size(Path file) throws IOException;

    /** @param near the share of equal bits from which two are near, empty if only the same count */
    Likeness<T> likeness(OptionalDouble near);

    /** What is usual for {@link #likeness}. */
    double near();

    /** The least that {@link #likeness} can tell. */
    double lowestNear();

    /**
     * @param shortest with {@code longest}: seconds, or pixels of the shorter and the longer side; empty for what is usual
     * @throws IllegalArgumentException if they cannot be
     */
    ContentRules<T> rules(OptionalDouble shortest, OptionalDouble longest);
}
