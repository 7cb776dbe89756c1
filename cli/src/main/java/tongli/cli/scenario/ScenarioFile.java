package tongli.cli.scenario;

import java.io.PrintWriter;
import java.nio.file.Path;
import tongli.authored.InvalidFileException;
import tongli.cli.lines.AuthoredFiles;
import tongli.cli.terminal.AuthorLanguage;
import tongli.cli.terminal.WorkFailed;
import tongli.persona.lint.ScenarioLint;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioReader;

/**
 * A scenario file on disk.
 *
 * @param text what stands in it
 */
record ScenarioFile(Path file, String text) {
    /** @throws WorkFailed if it cannot be read, or is too long */
    static ScenarioFile of(Path file, AuthorLanguage words) {
        return new ScenarioFile(file, AuthoredFiles.text(file, words));
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
