package tongli.cli.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import tongli.cli.data.AnnotationSession.Item;
import tongli.cli.lines.LineSet;
import tongli.learning.data.Likeness;
import tongli.learning.data.media.Medium;

/**
 * What the lines of a set hold, and how it is read, compared and shown.
 *
 * @param <T> what is read from a line
 */
sealed interface Content<T> permits TextContent, FileContent {
    String TEXT = "text";

    /** @throws UnreadableContent if the line holds no such thing, or it cannot be read */
    T read(LineSet set, LineSet.Line line);

    /** @param near how alike contents must be to be near; empty if near ones do not count */
    Likeness<T> likeness(OptionalDouble near);

    /** What is usual for {@link #likeness}. */
    double near();

    /** The least that {@link #likeness} can tell. */
    double lowestNear();

    /**
     * What a person is shown who labels the line.
     *
     * @throws IllegalArgumentException if there is nothing to show; the message names the field
     */
    Item item(String id, String before, LineSet set, LineSet.Line line);

    String field();

    /** What to do where lines cannot be read. */
    String remedy();

    /**
     * Finds what is wrong before lines are written elsewhere as they stand.
     *
     * @throws ParameterException if they would not hold the same there
     */
    void mayMove(CommandSpec spec, List<LineSet> sets, Path folder);

    /**
     * What the lines hold by the field that was asked for, or else by those that they have: files where half of them and
     * more name one, for a set of texts may have a picture here and there, and a recording may be missing.
     *
     * @param root the folder that paths start from; empty for that of each set
     * @throws ParameterException if that is not clear
     */
    static Content<?> of(CommandSpec spec, Optional<String> field, Optional<Path> root, List<LineSet> sets) {
        List<Medium<?>> there = Medium.ALL.stream()
                .filter(medium -> field.map(medium.field()::equals).orElseGet(() -> names(sets, medium.field())))
                .toList();
        if (there.size() > 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "%s has lines with \"%s\" and lines with \"%s\"; say which with --field."
                            .formatted(
                                    sets.get(0).file(),
                                    there.get(0).field(),
                                    there.get(1).field()));
        }
        if (there.isEmpty() && root.isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), "--root is for sets whose lines name files in \"audio\" or \"image\".");
        }
        return there.isEmpty()
                ? new TextContent(field.orElse(TEXT))
                : new FileContent<>(there.get(0), root, spec.commandLine().getErr());
    }

    private static boolean names(List<LineSet> sets, String field) {
        long named = count(sets, field);
        long lines = sets.stream().mapToLong(set -> set.lines().size()).sum();
        return named > 0 && (2 * named >= lines || count(sets, TEXT) == 0);
    }

    private static long count(List<LineSet> sets, String field) {
        return sets.stream().mapToLong(set -> set.count(field)).sum();
    }
}
