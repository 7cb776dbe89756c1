package tongli.cli.analyze.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.cli.terminal.WorkFailed;
import tongli.core.Utterance;

class DialogueFileTest {

    @TempDir
    Path folder;

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("talk.jsonl"), content);
    }

    @Test
    void turnsComeInOrderAndBlankLinesArePassedOver() throws IOException {
        Path talk = file("{\"speaker\":\"甲\",\"text\":\"在吗\"}\n\n{\"speaker\":\"乙\",\"text\":\"在\",\"at\":7}\n");
        assertThat(DialogueFile.read(talk)).containsExactly(new Utterance("甲", "在吗"), new Utterance("乙", "在"));
    }

    @Test
    void everyBadLineIsNamedWithWhatToDo() throws IOException {
        Path talk = file("{\"speaker\":\"A\",\"text\":\"secret words\"}\nnot json\n{\"speaker\":\"A\"}\n"
                + "{\"speaker\":\"A\",\"text\":\" \"}\n{\"speaker\":\"" + "x".repeat(61) + "\",\"text\":\"Hm.\"}\n");
        assertThatThrownBy(() -> DialogueFile.read(talk))
                .isInstanceOf(WorkFailed.class)
                .hasMessageContaining("talk.jsonl:2: not valid JSON")
                .hasMessageContaining("talk.jsonl:3: the field \"text\" is missing")
                .hasMessageContaining("talk.jsonl:4: the field \"text\" is blank")
                .hasMessageContaining("talk.jsonl:5: the field \"speaker\" has 61 characters")
                .hasMessageNotContaining("secret");
    }

    @Test
    void aNameOfTwoLinesIsRefused() throws IOException {
        Path talk = file("{\"speaker\":\"A\\r\\nB\",\"text\":\"Hm.\"}\n");
        assertThatThrownBy(() -> DialogueFile.read(talk))
                .hasMessageContaining("talk.jsonl:1: the field \"speaker\" has a line end");
    }

    @Test
    void limitsAreTold() throws IOException {
        Path many = file("{\"speaker\":\"A\",\"text\":\"Hm.\"}\n".repeat(301));
        assertThatThrownBy(() -> DialogueFile.read(many)).hasMessageContaining("talk.jsonl:301: at most 300 lines");
        Path much = file(("{\"speaker\":\"A\",\"text\":\"" + "a".repeat(2_000) + "\"}\n").repeat(21));
        assertThatThrownBy(() -> DialogueFile.read(much)).hasMessageContaining("42,000 characters");
        assertThatThrownBy(() -> DialogueFile.read(file("\n"))).hasMessageContaining("has no lines");
        assertThatThrownBy(() -> DialogueFile.read(folder.resolve("none.jsonl")))
                .hasMessageContaining("does not exist");
    }
}
