package tongli.learning.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledPictureTest {
    @TempDir
    Path folder;

    @Test
    void aListTellsLabelAndPerson() throws IOException {
        Files.write(
                folder.resolve("labels.tsv"),
                List.of("file\texpression\tface_id\tpose", "a.png\tsmiling\t7\tleft", "b.png\tneutral\t7\tup"));
        List<LabelledPicture> pictures = LabelledPicture.read(folder);
        assertThat(pictures).extracting(LabelledPicture::label).containsExactly("smiling", "neutral");
        assertThat(pictures).extracting(LabelledPicture::person).containsOnly("7");
        assertThat(pictures.get(1).fields()).containsEntry("pose", "up");
        assertThat(pictures.get(0).file()).isEqualTo(folder.resolve("a.png"));
    }

    @Test
    void withoutAListEachFolderIsALabelAndEachPictureAPerson() throws IOException {
        for (String name : List.of("glad/a.png", "glad/b.jpg", "glad/notes.txt", "tired/c.webp")) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.createFile(folder.resolve(name));
        }
        List<LabelledPicture> pictures = LabelledPicture.read(folder);
        assertThat(pictures).extracting(LabelledPicture::label).containsExactly("glad", "glad", "tired");
        assertThat(pictures).extracting(LabelledPicture::person).doesNotHaveDuplicates();
    }

    @Test
    void whatIsNoSetSaysWhatToGive() throws IOException {
        assertThatThrownBy(() -> LabelledPicture.read(folder)).hasMessageContaining("no labels.tsv and no folders");
        Files.write(folder.resolve("labels.tsv"), List.of("file\tage", "a.png\t7"));
        assertThatThrownBy(() -> LabelledPicture.read(folder)).hasMessageContaining("no column of labels");
        Files.write(folder.resolve("labels.tsv"), List.of("file\tlabel", "../../etc/passwd\tglad"));
        assertThatThrownBy(() -> LabelledPicture.read(folder)).hasMessageContaining("outside the folder");
    }
}
