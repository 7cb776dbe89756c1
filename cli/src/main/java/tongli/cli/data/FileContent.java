package tongli.cli.data;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import tongli.cli.data.AnnotationSession.Item;
import tongli.cli.lines.LineSet;
import tongli.cli.terminal.WorkFailed;
import tongli.core.PlainText;
import tongli.learning.data.Finding;
import tongli.learning.data.Likeness;
import tongli.learning.data.media.Medium;
import tongli.perception.media.UndecodableException;

/** Lines that hold the path of a file: a recording or a picture. Says how far it is, for files take their time. */
final class FileContent<T> implements Content<T> {
    private static final int TOLD_EVERY = 1_000;

    private final Medium<T> medium;
    private final Optional<Path> root;
    private final PrintWriter err;
    private final Map<Path, FileRoot> roots = new HashMap<>();
    private int read;

    /** @param root the folder that paths start from; empty for that of each set */
    FileContent(Medium<T> medium, Optional<Path> root, PrintWriter err) {
        this.medium = medium;
        this.root = root;
        this.err = err;
    }

    Medium<T> medium() {
        return medium;
    }

    @Override
    public T read(LineSet set, LineSet.Line line) {
        Path file = file(set, line);
        read++;
        if (read % TOLD_EVERY == 0) {
            err.println("tongli: %,d files read".formatted(read));
        }
        try {
            return medium.read(file);
        } catch (IOException e) {
            throw undecodable(field(), e);
        }
    }

    private Path file(LineSet set, LineSet.Line line) {
        Path folder = root.orElseGet(() -> folder(set.file()));
        return roots.computeIfAbsent(folder, FileRoot::of).find(field(), TextContent.string(line, field()));
    }

    private static Path folder(Path file) {
        Path whole = file.toAbsolutePath();
        return Optional.ofNullable(whole.getParent()).orElse(whole);
    }

    /** Of a file that is there. */
    static UnreadableContent undecodable(String field, IOException why) {
        return new UnreadableContent(
                Finding.UNDECODABLE,
                "the file of \"%s\" %s"
                        .formatted(
                                field,
                                why instanceof UndecodableException ? why.getMessage() : "cannot be read; may it be?"),
                why);
    }

    @Override
    public Likeness<T> likeness(OptionalDouble near) {
        return medium.likeness(near);
    }

    @Override
    public double near() {
        return medium.near();
    }

    @Override
    public double lowestNear() {
        return medium.lowestNear();
    }

    @Override
    public Item item(String id, String before, LineSet set, LineSet.Line line) {
        Path file = file(set, line);
        try {
            String shown = "%s (%s)".formatted(TextContent.string(line, field()), medium.size(file));
            return new Item(id, before, PlainText.of(shown), Seal.of(file));
        } catch (IOException e) {
            throw undecodable(field(), e);
        }
    }

    @Override
    public String field() {
        return medium.field();
    }

    @Override
    public String remedy() {
        return "data clean takes out lines whose files cannot be read; --field text reads texts instead";
    }

    @Override
    public void mayMove(CommandSpec spec, List<LineSet> sets, Path folder) {
        if (root.isPresent()) {
            return;
        }
        for (LineSet set : sets) {
            mayMove(spec, set.file(), folder);
        }
    }

    /** As {@link #mayMove(CommandSpec, List, Path)}, for paths that start from where a file lies. */
    static void mayMove(CommandSpec spec, Path file, Path folder) {
        try {
            if (Files.isDirectory(folder) && Files.isSameFile(folder, folder(file))) {
                return;
            }
        } catch (IOException e) {
            throw new WorkFailed("%s and %s cannot be compared; may both be read?".formatted(folder, file), e);
        }
        throw new ParameterException(
                spec.commandLine(),
                "The paths in %s start from its folder, and --output lies in another; let it lie there, or name the folder with --root, then and later."
                        .formatted(file));
    }
}
