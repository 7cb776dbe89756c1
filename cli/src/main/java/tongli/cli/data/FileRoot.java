package tongli.cli.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import tongli.cli.terminal.WorkFailed;
import tongli.core.Blank;
import tongli.learning.data.Finding;

/**
 * The folder that the paths of a set start from. None leads out of it, also by no link: a set may come from strangers.
 *
 * @param folder as the file system knows it, links followed
 */
record FileRoot(Path folder) {
    private static final Pattern ABSOLUTE = Pattern.compile("(?:[/\\\\]|[A-Za-z]:).*", Pattern.DOTALL);

    /** @throws WorkFailed if there is no such folder */
    static FileRoot of(Path folder) {
        try {
            if (Files.isDirectory(folder)) {
                return new FileRoot(folder.toRealPath());
            }
        } catch (IOException unreadable) {
            throw new WorkFailed("%s cannot be read; may it be?".formatted(folder), unreadable);
        }
        throw new WorkFailed("%s is no folder; name the one that paths start from with --root".formatted(folder));
    }

    /**
     * The file that a field names.
     *
     * @throws UnreadableContent if it leads out of the folder, or is no file that is there
     */
    Path find(String field, String written) {
        if (Blank.is(written)) {
            throw unreadable(field, "is blank");
        }
        if (ABSOLUTE.matcher(written).matches()) {
            throw unreadable(field, "is an absolute path; a path goes down from the folder of its set");
        }
        try {
            Path file = folder.resolve(written).normalize();
            if (!file.startsWith(folder)) {
                throw unreadable(field, "leads out of the folder of the set");
            }
            if (!Files.exists(file)) {
                throw new UnreadableContent(
                        Finding.MISSING_FILE, "the field \"%s\" names a file that is not there".formatted(field));
            }
            if (!file.toRealPath().startsWith(folder)) {
                throw unreadable(field, "leads out of the folder of the set by a link");
            }
            if (!Files.isRegularFile(file)) {
                throw unreadable(field, "names something that is no file");
            }
            return file;
        } catch (InvalidPathException unfit) {
            throw unreadable(field, "cannot be a path here; does the terminal speak UTF-8 (LC_ALL=C.UTF-8)?");
        } catch (IOException gone) {
            throw new UnreadableContent(
                    Finding.MISSING_FILE,
                    "the field \"%s\" names a file that cannot be reached".formatted(field),
                    gone);
        }
    }

    private static UnreadableContent unreadable(String field, String why) {
        return new UnreadableContent(Finding.UNREADABLE, "the field \"%s\" %s".formatted(field, why));
    }
}
