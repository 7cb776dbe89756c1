package tongli.cli.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.cli.terminal.WorkFailed;

class JsonLinesTest {

    @TempDir
    Path folder;

    @Test
    void aBadLineIsNamedAndTheRestIsDoneInOrder() throws IOException {
        Path input = Files.writeString(folder.resolve("in.jsonl"), """
                {"id":"a","text":"我在听"}
                {"id":7,"words":"no text here"}
                not json

                {"id":"d","text":"last one"}
                """);
        StringWriter out = new StringWriter();
        boolean good = JsonLines.run(
                input, null, new PrintWriter(out), fields -> Map.of("said", JsonLines.text(fields, "text")));
        assertThat(good).isFalse();
        assertThat(out.toString().lines())
                .containsExactly(
                        "{\"id\":\"a\",\"said\":\"我在听\"}",
                        "{\"id\":7,\"error\":\"line 2: \\\"text\\\" is missing or not text\"}",
                        "{\"id\":null,\"error\":\"line 3 is not JSON\"}",
                        "{\"id\":\"d\",\"said\":\"last one\"}");
    }

    @Test
    void aMissingFileIsSaidPlainly() {
        assertThatThrownBy(() -> JsonLines.run(
                        folder.resolve("none.jsonl"), null, new PrintWriter(new StringWriter()), fields -> fields))
                .isInstanceOf(WorkFailed.class)
                .hasMessageContaining("does not exist");
    }
}
