package tongli.cli.analyze.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        assertThat(DialogueFile.read(talk, any -> {}))
                .containsExactly(new Utterance("甲", "在吗"), new Utterance("乙", "在"));
    }

    @Test
    void everyBadLineIsNamedWithWhatToDo() throws IOException {
        Path talk = file("{\"speaker\":\"A\",\"text\":\"secret words\"}\nnot json\n{\"speaker\":\"A\"}\n"
                + "{\"speaker\":\"A\",\"text\":\" \"}\n{\"speaker\":\"" + "x".repeat(61) + "\",\"text\":\"Hm.\"}\n");
        assertThatThrownBy(() -> DialogueFile.read(talk, any -> {}))
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
        assertThatThrownBy(() -> DialogueFile.read(talk, any -> {}))
                .hasMessageContaining("talk.jsonl:1: the field \"speaker\" has a line end");
    }

    @Test
    void aPastedTalkIsTakenApartAndWhatIsNobodysWordsIsTold() throws IOException {
        Path talk = Files.writeString(
                folder.resolve("talk.txt"), "\ufeff小林 2024/5/1 20:13\n在吗\n[图片]\n\n阿远 2024/5/1 20:14\n在\n");
        List<String> remarks = new ArrayList<>();
        assertThat(DialogueFile.read(talk, remarks::add))
                .containsExactly(new Utterance("小林", "在吗"), new Utterance("阿远", "在"));
        assertThat(remarks).hasSize(1);
        assertThat(remarks.get(0)).endsWith("passed over as media: line 3");
    }

    @Test
    void aPastedLineWithoutANameIsNamedAndNotRepeated() throws IOException {
        Path talk = Files.writeString(folder.resolve("talk.txt"), "\nsecret words\n");
        assertThatThrownBy(() -> DialogueFile.read(talk, any -> {}))
                .isInstanceOf(WorkFailed.class)
                .hasMessageContaining("talk.txt:2: there is no name before these words")
                .hasMessageNotContaining("secret");
        Path latin = Files.write(folder.resolve("latin.txt"), new byte[] {'A', ':', ' ', (byte) 0xe9});
        assertThatThrownBy(() -> DialogueFile.read(latin, any -> {})).hasMessageContaining("not UTF-8");
        Path huge = Files.writeString(folder.resolve("huge.txt"), "A: " + "x".repeat(1_000_000));
        assertThatThrownBy(() -> DialogueFile.read(huge, any -> {})).hasMessageContaining("1,000,000 bytes");
    }

    @Test
    void limitsAreTold() throws IOException {
        Path many = file("{\"speaker\":\"A\",\"text\":\"Hm.\"}\n".repeat(301));
        assertThatThrownBy(() -> DialogueFile.read(many, any -> {}))
                .hasMessageContaining("talk.jsonl:301: at most 300 lines");
        Path much = file(("{\"speaker\":\"A\",\"text\":\"" + "a".repeat(2_000) + "\"}\n").repeat(21));
        assertThatThrownBy(() -> DialogueFile.read(much, any -> {})).hasMessageContaining("42,000 characters");
        assertThatThrownBy(() -> DialogueFile.read(file("\n"), any -> {})).hasMessageContaining("has no lines");
        assertThatThrownBy(() -> DialogueFile.read(folder.resolve("none.jsonl"), any -> {}))
                .hasMessageContaining("does not exist");
    }
}
