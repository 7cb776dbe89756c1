package tongli.learning.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmotionSetTest {
    @TempDir
    private Path folder;

    private EmotionSet.Folders folders() {
        return new EmotionSet.Folders(folder, folder.resolve("authored"));
    }

    private void write(String file, String content) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        try (OutputStream plain = Files.newOutputStream(path);
                OutputStream out = file.endsWith(".gz") ? new GZIPOutputStream(plain) : plain) {
            out.write(content.getBytes(UTF_8));
        }
    }

    @Test
    void brightersEnglishMarksAreJudgedAsBasicButNotTaughtSo() throws IOException {
        String rows = "id\ttext\tanger\tfear\tjoy\tsadness\tsurprise\n";
        write(
                "en-brighter-eng/dev.tsv",
                rows + "1\tWho left the gate open?\t0\t1\t0\t0\t1\n2\tIt is noon.\t0\t0\t0\t0\t0\n");
        write(
                "en-brighter-eng/dev-intensity.tsv",
                rows + "9\tIt is noon.\t0\t0\t0\t0\t0\n8\tWho left the gate open?\t0\t2\t0\t0\t1\n");
        List<EmotionText> texts = EmotionSet.BRIGHTER_ENG.dev(folders()).texts();
        assertThat(texts.get(0).as(EmotionTask.BRIGHTER).target()).containsExactly(0, 1, 0, 0, 1);
        // joy, sadness, anger, fear, disgust (not known), surprise, neutral
        assertThat(texts.get(0).as(EmotionTask.BASIC).target()).containsExactly(0, 0, 0, 1, Float.NaN, 1, 0);
        assertThat(texts.get(1).as(EmotionTask.POLARITY).target()).containsExactly(0, 1, 0);
        assertThat(texts).extracting(EmotionText::intensity).containsExactly(2 / 3f, 0f);
        assertThat(EmotionSet.BRIGHTER_ENG.teaches(EmotionTask.BASIC)).isFalse();
    }

    @Test
    void aThirdOfCpedTrainsAndItsLastShowTunes() throws IOException {
        StringBuilder rows = new StringBuilder("TV_ID\tUtterance\tSentiment\n");
        for (int i = 0; i < 7; i++) {
            rows.append("30\t第").append(i).append("句\tneutral\n");
        }
        write("zh-cped/valid.tsv.gz", "TV_ID\tUtterance\tSentiment\n31\t收着\tpositive\n31\t拿走\tnegative\n");
        write("zh-cped/test_tv27-31.tsv.gz", rows.toString());
        assertThat(EmotionSet.CPED.train(folders()).texts())
                .extracting(EmotionText::text)
                .containsExactly("第0句", "第3句", "第6句");
        assertThat(EmotionSet.CPED.dev(folders()).texts()).hasSize(2);
    }

    @Test
    void anAuthoredLineMayHoldSeveralEmotionsOrNone() throws IOException {
        write("authored/a.jsonl", """
                        {"text":"门又没关，吓我一跳","emotions":{"fear":1,"anger":2},"valence":-0.5,"arousal":0,"dominance":0}
                        {"text":"水开了","emotions":{},"valence":0.1,"arousal":0,"dominance":0}
                        """);
        List<EmotionText> texts = EmotionSet.AUTHORED_ZH.train(folders()).texts();
        assertThat(texts.get(0).as(EmotionTask.BASIC).distribution()).containsExactly(0, 0, 0.5f, 0.5f, 0, 0, 0);
        assertThat(texts.get(0).as(EmotionTask.POLARITY).target()).containsExactly(0, 0, 1);
        assertThat(texts.get(0).intensity()).isEqualTo(2 / 3f);
        assertThat(texts.get(1).as(EmotionTask.BASIC).target()).containsExactly(0, 0, 0, 0, 0, 0, 1);
        assertThat(texts.get(1).as(EmotionTask.POLARITY).target()).containsExactly(0, 1, 0);
        assertThat(texts.get(1).as(EmotionTask.FINE).target()).containsOnly(Float.NaN);
    }

    @Test
    void twoViewsOfAnAuthoredLineCountAlike() throws IOException {
        write("authored/a.jsonl", """
                        {"text":"伞骨断了","emotions":{"anger":3},"valence":-0.5,"arousal":0.2,"dominance":0,"second":{"emotions":{},"valence":-0.1,"arousal":0,"dominance":0}}
                        """);
        EmotionText text = EmotionSet.AUTHORED_ZH.train(folders()).texts().get(0);
        assertThat(text.as(EmotionTask.BASIC).target()).containsExactly(0, 0, 0.5f, 0, 0, 0, 0.5f);
        assertThat(text.as(EmotionTask.POLARITY).target()).containsExactly(0, 0, 1);
        assertThat(text.intensity()).isEqualTo(0.5f);
    }

    @Test
    void everyTenthAuthoredLineTunesTheFineLabelsAndAffectOnly() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= 20; i++) {
            lines.append("{\"text\":\"第")
                    .append(i)
                    .append("句\",\"emotions\":{\"joy\":1},\"fine\":[\"pride\"],")
                    .append("\"valence\":0.5,\"arousal\":-0.5,\"dominance\":0.25}\n");
        }
        write("authored/a.jsonl", lines.toString());
        assertThat(EmotionSet.AUTHORED_ZH.train(folders()).texts()).hasSize(18);
        List<EmotionText> tuning = EmotionSet.AUTHORED_ZH.dev(folders()).texts();
        assertThat(tuning).extracting(EmotionText::text).containsExactly("第10句", "第20句");
        assertThat(tuning.get(0).marks().keySet()).containsExactly(EmotionTask.FINE);
        assertThat(tuning.get(0)
                        .as(EmotionTask.FINE)
                        .says(EmotionTask.FINE.labels().indexOf("pride")))
                .isTrue();
        assertThat(tuning.get(0).affect()).containsExactly(0.5f, -0.5f, 0.25f);
        assertThat(tuning.get(0).intensity()).isNaN();
    }

    @Test
    void aFaultyAuthoredLineIsNamed() throws IOException {
        for (String fault : List.of(
                "\"emotions\":{\"glee\":1},\"valence\":0,\"arousal\":0,\"dominance\":0",
                "\"emotions\":{\"joy\":4},\"valence\":0,\"arousal\":0,\"dominance\":0",
                "\"emotions\":{\"joy\":0},\"valence\":0,\"arousal\":0,\"dominance\":0",
                "\"emotions\":{},\"valence\":0,\"arousal\":0",
                "\"emotions\":{},\"valence\":0,\"arousal\":0,\"dominance\":1.5",
                "\"emotions\":{},\"fine\":[\"glee\"],\"valence\":0,\"arousal\":0,\"dominance\":0")) {
            write("authored/a.jsonl", "{\"text\":\"水开了\"," + fault + "}\n");
            assertThatThrownBy(() -> EmotionSet.AUTHORED_ZH.train(folders()))
                    .as(fault)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("a.jsonl:1");
        }
    }

    @Test
    void theAuthoredLinesOfTheProjectAreSound() throws IOException {
        Path project = Path.of("..", "docs", "data", "zh-emotion");
        assertThat(EmotionSet.AUTHORED_ZH
                        .train(new EmotionSet.Folders(folder, project))
                        .texts())
                .hasSizeGreaterThan(4000);
    }

    @Test
    void aPolarityHoldsWhenOneOfItsEmotionsDoes() {
        float[] angryAndSurprised = {0, 0, 1, 0, Float.NaN, 1, 0};
        // positive, neutral (surprise counts there), negative
        assertThat(EmotionTask.polarity(angryAndSurprised)).containsExactly(0, 1, 1);
    }
}
