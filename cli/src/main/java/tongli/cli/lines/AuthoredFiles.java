package tongli.cli.lines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tongli.cli.terminal.AuthorLanguage;
import tongli.cli.terminal.WorkFailed;

/** The YAML files that people write, on disk. Stateless. */
public final class AuthoredFiles {
    /** Two million characters are read at most; in Chinese each may take four bytes. */
    private static final long MOST_BYTES = 8_000_000;

    /** A folder of scenarios or courses holds folders of languages. */
    private static final int DEEPEST = 3;

    private AuthoredFiles() {}

    /** The files given, and those within the folders given, in order. @throws WorkFailed if a folder has none, or cannot be read */
    public static List<Path> all(List<Path> places) {
        List<Path> files = new ArrayList<>();
        for (Path place : places) {
            List<Path> within = Files.isDirectory(place) ? within(place) : List.of(place);
            if (within.isEmpty()) {
                throw new WorkFailed(
                        "%s: there is no .yaml file in this folder; give the file, or its folder".formatted(place));
            }
            files.addAll(within);
        }
        return files;
    }

    private static List<Path> within(Path folder) {
        try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
            return files.filter(Files::isRegularFile)
                    .filter(file ->
                            file.toString().endsWith(".yaml") || file.toString().endsWith(".yml"))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) { // of a folder within
            throw FileTrouble.with(Objects.requireNonNull(e.getCause()), "may you read it?");
        } catch (IOException e) {
            throw FileTrouble.with(e, "may you read it?");
        }
    }

    /** What stands in one. @throws WorkFailed if it cannot be read, or is too long */
    public static String text(Path file, AuthorLanguage words) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new WorkFailed(file + ": " + words.say("too_long", MOST_BYTES));
            }
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new WorkFailed(file + ": " + words.say("not_utf8"), e);
        } catch (IOException e) {
            throw FileTrouble.with(e, "is the name right?");
        }
    }
}
