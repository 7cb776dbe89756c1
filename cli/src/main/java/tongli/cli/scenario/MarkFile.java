package tongli.cli.scenario;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tongli.cli.lines.FileTrouble;
import tongli.cli.terminal.WorkFailed;
import tongli.core.Blank;
import tongli.persona.lint.Mark;
import tongli.wire.MarkJson;
import tongli.wire.TongliJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The marks that instructors left on a scenario, one a line, in a file beside it: {@code zh.marks.jsonl} for {@code zh.yaml}. */
final class MarkFile {
    private final Path file;

    MarkFile(Path scenario) {
        String name = String.valueOf(scenario.getFileName());
        this.file = scenario.resolveSibling(name.replaceFirst("\\.ya?ml$", "") + ".marks.jsonl");
    }

    Path file() {
        return file;
    }

    /** None if there is no such file. @throws WorkFailed naming the line that is no mark */
    List<Mark> read() {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<Mark> marks = new ArrayList<>();
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (!Blank.is(lines.get(i))) {
                    marks.add(mark(lines.get(i), i + 1));
                }
            }
        } catch (IOException e) {
            throw FileTrouble.with(e, "is it a file of marks?");
        }
        return marks;
    }

    private Mark mark(String line, int number) {
        try {
            JsonNode node = TongliJson.mapper().readTree(line);
            String words = node.path("words").asString("");
            if (!Blank.is(words)) {
                return new Mark(
                        node.path("line").asString(""),
                        words,
                        node.path("why").asString(""),
                        Optional.of(node.path("instead").asString("")).filter(instead -> !Blank.is(instead)));
            }
        } catch (JacksonException notJson) {
            // said below
        }
        throw new WorkFailed("%s:%d: is no mark; mend or delete the line".formatted(file, number));
    }

    void add(Mark mark) {
        try {
            Files.writeString(
                    file,
                    TongliJson.line(MarkJson.of(mark)) + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw FileTrouble.with(e, "may you write there?");
        }
    }
}
