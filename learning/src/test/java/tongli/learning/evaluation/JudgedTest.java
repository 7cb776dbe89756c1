package tongli.learning.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.learning.finetune.LabelledFile;

class JudgedTest {
    private static final List<String> KNOWN = List.of("joy", "anger", "disgust");

    @TempDir
    private Path folder;

    private List<LabelledFile.Row> rows(String tsv) throws IOException {
        Path file = folder.resolve("texts.tsv");
        Files.writeString(file, "text\tlabel\tfrom\n" + tsv);
        return LabelledFile.read(
                        file, new LabelledFile.Columns(Optional.empty(), "text", List.of("label"), Optional.of("from")))
                .rows();
    }

    private static TaskReader.Answer answer(double joy, double anger, double disgust) {
        double[] shares = {joy, anger, disgust};
        return new TaskReader.Answer(shares, new boolean[] {joy > 0.5, anger > 0.2, disgust > 0.5});
    }

    @Test
    void oneLabelATextIsChosenAmongThoseThatTheFileHas() throws IOException {
        Judged judged = Judged.of(
                KNOWN,
                rows("门坏了\tangry\tchat\n赢了\thappy\tweibo\n"),
                Map.of("happy", "joy", "angry", "anger"),
                List.of(answer(0.1, 0.3, 0.6), answer(0.9, 0.1, 0)));
        assertThat(judged.single()).isTrue();
        assertThat(judged.labels()).containsExactly("joy", "anger");
        assertThat(judged.leftOut()).containsExactly("disgust");
        assertThat(judged.report().macroF1()).isEqualTo(1);
        assertThat(judged.confusion().counts()).containsExactly(List.of(1, 0), List.of(0, 1));
    }

    @Test
    void severalLabelsAreSaidByTheModelsThresholds() throws IOException {
        Judged judged = Judged.of(
                KNOWN,
                rows("又赢了又被骂\tjoy,anger\tchat\n赢了\tjoy\tchat\n"),
                Map.of(),
                List.of(answer(0.6, 0.3, 0.1), answer(0.4, 0.1, 0.5)));
        assertThat(judged.single()).isFalse();
        assertThat(judged.report().scores()).extracting("hits").containsExactly(1, 1);
        assertThat(judged.report().scores()).extracting("misses").containsExactly(1, 0);
    }

    @Test
    void everySliceIsJudgedByItself() throws IOException {
        Judged judged = Judged.of(
                KNOWN,
                rows("赢了\tjoy\tchat\n输了\tanger\tweibo\n"),
                Map.of(),
                List.of(answer(0.9, 0.1, 0), answer(0.9, 0.1, 0)));
        assertThat(judged.bySlice().keySet()).containsExactly("chat", "weibo");
        assertThat(judged.bySlice().get("chat").report().macroF1()).isEqualTo(1);
        assertThat(judged.bySlice().get("weibo").report().macroF1()).isZero();
    }

    @Test
    void aLabelThatTheModelDoesNotKnowIsRefused() throws IOException {
        List<LabelledFile.Row> rows = rows("赢了\thappy\tchat\n");
        assertThatThrownBy(() -> Judged.of(KNOWN, rows, Map.of(), List.of(answer(1, 0, 0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("happy")
                .hasMessageContaining("--map");
    }
}
