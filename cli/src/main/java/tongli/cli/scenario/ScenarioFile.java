package tongli.cli.scenario;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tongli.cli.lines.FileTrouble;
import tongli.cli.terminal.WorkFailed;
import tongli.persona.lint.ScenarioLint;
import tongli.authored.InvalidFileException;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioReader;

/**
 * A scenario file on disk.
 *
 * @param text what stands in it
 */
record ScenarioFile(Path file, String text) {
    /** Two million characters are read at most; in Chinese each may take four bytes. */
    private static final long MOST_BYTES = 8_000_000;

    /** A folder of scenarios holds folders of languages. */
    private static final int DEEPEST = 3;

    /** The files given, and those within the folders given, in order. @throws WorkFailed if a folder has none, or cannot be read */
    static List<Path> all(List<Path> places) {
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

    /** @throws WorkFailed if it cannot be read, or is too long */
    static ScenarioFile of(Path file, AuthorLanguage words) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new WorkFailed(file + ": " + words.say("too_long", MOST_BYTES));
            }
            return new ScenarioFile(file, Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new WorkFailed(file + ": " + words.say("not_utf8"), e);
        } catch (IOException e) {
            throw FileTrouble.with(e, "is the name right?");
        }
    }

    /** @throws InvalidFileException with every fault of the file */
    Scenario read() {
        return new ScenarioReader().read(file.toString(), text);
    }

    /** @throws WorkFailed naming every fault of the file */
    Scenario usable(AuthorLanguage words) {
        try {
            return read();
        } catch (InvalidFileException faults) {
            throw new WorkFailed(
                    faults.in(words.language()) + System.lineSeparator() + words.say("mend_first"), faults);
        }
    }

    /**
     * To be played: what is still to be written is said first, on {@code err}.
     *
     * @throws WorkFailed naming every fault of the file
     */
    Scenario playable(AuthorLanguage words, PrintWriter err) {
        Scenario scenario = usable(words);
        int unwritten = ScenarioLint.unwritten(scenario);
        if (unwritten > 0) {
            err.println(file + ": " + words.say(unwritten == 1 ? "todo.one" : "todo.many", unwritten));
            err.flush();
        }
        return scenario;
    }
}
