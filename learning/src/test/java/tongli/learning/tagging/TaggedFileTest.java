package tongli.learning.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.core.EmotionQuery;
import tongli.perception.tagging.LabelledSpan;

class TaggedFileTest {
    private static final String GOOD = "{\"text\":\"我怕黑\",\"spans\":[{\"start\":2,\"end\":3,\"label\":\"target\"},"
            + "{\"start\":1,\"end\":2,\"label\":\"cue\"}]}";

    @TempDir
    private Path folder;

    private Path file(String... lines) throws IOException {
        return Files.write(folder.resolve("tags.jsonl"), java.util.List.of(lines));
    }

    private static String marked(String spans) {
        return "{\"text\":\"我怕黑\",\"spans\":[" + spans + "]}";
    }

    private static String span(int start, int end) {
        return "{\"start\":%d,\"end\":%d,\"label\":\"cue\"}".formatted(start, end);
    }

    @Test
    void spansAreReadInTheOrderOfTheText() throws IOException {
        TaggedFile file = TaggedFile.read(file(GOOD, "", marked("")));
        assertThat(file.labels()).containsExactly("cue", "target");
        assertThat(file.texts().get(0).spans())
                .containsExactly(new LabelledSpan(1, 2, "cue"), new LabelledSpan(2, 3, "target"));
        assertThat(file.texts().get(1).spans()).isEmpty();
    }

    @Test
    void spansThatOverlapAreRefusedWithTheLineAndWhatToDo() throws IOException {
        Path path = file(GOOD, marked(span(0, 2) + "," + span(1, 3)));
        assertThatThrownBy(() -> TaggedFile.read(path))
                .isInstanceOf(IOException.class)
                .hasMessage(path
                        + ":2: spans[0] and spans[1] overlap; a sign can be in one span only: keep one, or part them");
    }

    @Test
    void spansOutsideTheTextAreRefused() throws IOException {
        Path path = file(GOOD, marked(span(1, 4)), marked(span(2, 2)), marked(span(-1, 2)));
        assertThatThrownBy(() -> TaggedFile.read(path))
                .hasMessageContaining(path + ":2: spans[0] is [1, 4), but the text has 3 UTF-16 units")
                .hasMessageContaining(path + ":3: spans[0] is [2, 2)")
                .hasMessageContaining(path + ":4: spans[0] is [-1, 2)")
                .hasMessageNotContaining("怕");
    }

    @Test
    void aTextLongerThanIsEverReadIsRefused() throws IOException {
        Path path = file("{\"text\":\"%s\",\"spans\":[]}".formatted("怕".repeat(EmotionQuery.MAX_CHARACTERS + 1)));
        assertThatThrownBy(() -> TaggedFile.read(path))
                .hasMessageContaining(":1: the text has")
                .hasMessageContaining("cut it in pieces");
    }

    @Test
    void aSpanThatCutsAnEmojiIsRefused() throws IOException {
        Path path = file("{\"text\":\"😭累\",\"spans\":[" + span(1, 3) + "]}");
        assertThatThrownBy(() -> TaggedFile.read(path)).hasMessageContaining("cuts a sign of two units");
    }

    @Test
    void linesWithoutTextOrSpansAreRefused() throws IOException {
        Path path = file(
                "{\"text\":\"我怕黑\"}",
                "{\"spans\":[]}",
                "[]",
                "no",
                marked("{\"start\":0,\"end\":1}"),
                "{\"text\":\"我怕黑\",\"spans\":[],\"spans\":[]}");
        assertThatThrownBy(() -> TaggedFile.read(path))
                .hasMessageContaining(":1: the field \"spans\" is missing")
                .hasMessageContaining(":2: the field \"text\" is missing")
                .hasMessageContaining(":3: the field \"text\" is missing")
                .hasMessageContaining(":4: not a JSON object")
                .hasMessageContaining(":5: spans[0] has no label")
                .hasMessageContaining(":6: not a JSON object, or one with a field twice");
    }
}
