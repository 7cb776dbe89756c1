package tongli.cli.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import tongli.authored.InvalidFileException;
import tongli.cli.lines.FileTrouble;
import tongli.cli.terminal.AuthorLanguage;
import tongli.cli.terminal.WorkFailed;
import tongli.persona.scenario.Line;
import tongli.persona.scenario.ScenarioLines;
import tongli.wire.TongliJson;

/** Other words for a line of a scenario file, all else in it as it was, comments too. Stateless. */
final class LineChange {
    private LineChange() {}

    /** @throws WorkFailed if the words do not stand in quotes on one line, or the file could not be read any more with the new ones */
    static void write(ScenarioFile scenario, Line line, String words, AuthorLanguage author) {
        List<String> rows = new ArrayList<>(List.of(scenario.text().split("\n", -1)));
        int row = ScenarioLines.places(scenario.text()).line(line.id()) - 1;
        String old = quoted(line.say());
        if (!rows.get(row).contains(old)) {
            throw new WorkFailed("%s:%d: %s".formatted(scenario.file(), row + 1, author.say("not_quoted", line.id())));
        }
        rows.set(row, rows.get(row).replace(old, quoted(words)));
        ScenarioFile changed = new ScenarioFile(scenario.file(), String.join("\n", rows));
        try {
            changed.read();
        } catch (InvalidFileException faults) {
            throw new WorkFailed(
                    faults.in(author.language()) + System.lineSeparator() + author.say("nothing_changed"), faults);
        }
        put(changed);
    }

    /** YAML's double quotes take what JSON's take. */
    private static String quoted(String words) {
        return TongliJson.line(words);
    }

    /** In place: the file keeps its owner and its rights. */
    private static void put(ScenarioFile changed) {
        try {
            Files.writeString(changed.file(), changed.text());
        } catch (IOException e) {
            throw FileTrouble.with(e, "may you write there?");
        }
    }
}
