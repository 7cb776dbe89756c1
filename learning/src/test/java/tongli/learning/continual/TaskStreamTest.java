package tongli.learning.continual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tongli.wire.TongliJson;

class TaskStreamTest {
    private static final String MANIFEST = """
            format: 1
            name: two
            language: en
            setting: domain
            labels: [glad, sad]
            rows: 12
            dev_rows: 10
            tasks:
              - name: one
                train: [one.tsv]
                dev: [one-dev.tsv]
                text: text
                label: label
                map: {g: glad, j: glad, s: sad}
              - name: other
                train: [other.txt]
                dev: [other-dev.txt]
                separator: " <SEP> "
                columns: [label, text]
                text: text
                label: label
                map: {"0": glad, "1": sad}
            """;

    private static final List<String> NOUNS = List.of(
            "apple",
            "bridge",
            "candle",
            "desert",
            "engine",
            "forest",
            "garden",
            "harbour",
            "island",
            "jacket",
            "kettle",
            "ladder",
            "mirror",
            "needle",
            "orange",
            "pencil",
            "quarry",
            "ribbon",
            "saddle",
            "tunnel",
            "umbrella",
            "violin",
            "window",
            "yellow",
            "zipper");

    @TempDir
    private Path folder;

    private static String sentence(String task, int number) {
        return "%s %s %s"
                .formatted(
                        NOUNS.get(number % 25),
                        task,
                        NOUNS.get((number * 7 + 3) % 25).repeat(2));
    }

    private void write() throws IOException {
        List<String> one = new ArrayList<>(List.of("text\tlabel"));
        List<String> oneDev = new ArrayList<>(List.of("text\tlabel"));
        List<String> other = new ArrayList<>();
        List<String> otherDev = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            String label = i % 2 == 0 ? "g" : "s";
            (i < 14 ? one : oneDev).add(sentence("morning", i) + "\t" + label);
            (i < 14 ? other : otherDev).add((i % 2) + " <SEP> " + sentence("evening", i));
        }
        one.add("Nobody knows this feeling\tx");
        one.add("Two at once\tg,s");
        one.add("Two that mean one\tg,j");
        Files.write(folder.resolve("one.tsv"), one);
        Files.write(folder.resolve("one-dev.tsv"), oneDev);
        Files.write(folder.resolve("other.txt"), other);
        Files.write(folder.resolve("other-dev.txt"), otherDev);
    }

    private TaskStream draw(long seed) throws IOException {
        return TaskStream.draw(StreamManifestReader.parse("two.yaml", MANIFEST), folder, seed);
    }

    @Test
    void aTaskHasAsManyTextsAsTheManifestSaysAndNoneWithoutExactlyOneLabel() throws IOException {
        write();
        TaskStream stream = draw(1);
        assertThat(stream.parts().get(0).train()).hasSize(12);
        assertThat(stream.parts().get(0).dev()).hasSize(10);
        assertThat(stream.parts().get(0).unlabelled()).isEqualTo(2);
        assertThat(stream.parts().get(1).train()).hasSize(12);
        assertThat(stream.parts().get(1).train()).allMatch(line -> line.text().contains("evening"));
        assertThat(stream.sha256()).containsOnlyKeys("one.tsv", "other.txt", "one-dev.tsv", "other-dev.txt");
    }

    @Test
    void theSameSeedDrawsTheSameAndAnotherOthers() throws IOException {
        write();
        assertThat(draw(1).digest()).isEqualTo(draw(1).digest());
        assertThat(draw(1).digest()).isNotEqualTo(draw(2).digest());
    }

    @Test
    void noTextIsLearntThatAnyTaskIsJudgedOnOrThatAnEarlierTaskTaught() throws IOException {
        write();
        List<String> other = new ArrayList<>(Files.readAllLines(folder.resolve("other.txt")));
        String judged = sentence("morning", 20);
        String taught = sentence("morning", 3);
        other.add("0 <SEP> " + judged + "!");
        other.add("1 <SEP> " + taught);
        Files.write(folder.resolve("other.txt"), other);
        StreamManifest manifest =
                StreamManifestReader.parse("two.yaml", MANIFEST).drawing(100, 10);
        TaskStream stream = TaskStream.draw(manifest, folder, 1);
        assertThat(stream.parts().get(0).train()).extracting(StreamLine::text).contains(taught);
        assertThat(stream.parts().get(1).train())
                .hasSize(14)
                .extracting(StreamLine::text)
                .doesNotContain(taught, judged + "!");
        assertThat(stream.parts().get(1).repeated()).isEqualTo(2);
    }

    /** Ann and Ben are learnt from; of 25 lines to judge on the first are Ann's. */
    private TaskStream drawnWithPeople(int ofAnn) throws IOException {
        write();
        List<String> one = new ArrayList<>(List.of("text\tlabel\twho"));
        List<String> oneDev = new ArrayList<>(List.of("text\tlabel\twho"));
        for (int i = 0; i < 25; i++) {
            String label = i % 2 == 0 ? "g" : "s";
            one.add(sentence("morning", i) + "\t" + label + "\t" + (i % 3 == 0 ? "" : i % 3 == 1 ? "ann" : "ben"));
            oneDev.add(
                    sentence("afternoon", i) + "\t" + label + "\t" + (i < ofAnn ? "ann" : i == 24 ? "" : "cid-" + i));
        }
        Files.write(folder.resolve("one.tsv"), one);
        Files.write(folder.resolve("one-dev.tsv"), oneDev);
        String manifest = MANIFEST.replaceFirst("label: label\n", "label: label\n    person: who\n");
        return TaskStream.draw(StreamManifestReader.parse("two.yaml", manifest), folder, 1);
    }

    @Test
    void aTaskIsJudgedOnPeopleWhoAreNotLearntFromIfEnoughTextsAreTheirs() throws IOException {
        TaskStream stream = drawnWithPeople(12);
        assertThat(stream.parts().get(0).dev())
                .hasSize(10)
                .noneMatch(line -> line.person().equals("ann"));
        assertThat(stream.parts().get(0).shared()).isEqualTo(new SharedPeople(true, 0, 0, 12));
        DrawnTexts drawn = DrawnTexts.of(1, stream).get(0);
        assertThat(drawn.line()).contains("nobody is learnt from and judged (12 lines to judge left out for that)");
        assertThat(drawn.row()).isEqualTo("| 1 | one | 12 | 10 | 0 | 0 | 12 | 0 | 0 |\n");
    }

    @Test
    void elseItIsJudgedOnAllAndSaysHowManyAreOnBothSides() throws IOException {
        TaskStream stream = drawnWithPeople(20);
        int ofAnn = (int) stream.parts().get(0).dev().stream()
                .filter(line -> line.person().equals("ann"))
                .count();
        assertThat(ofAnn).isGreaterThanOrEqualTo(5);
        assertThat(stream.parts().get(0).shared()).isEqualTo(new SharedPeople(true, 1, ofAnn, 0));
        DrawnTexts drawn = DrawnTexts.of(1, stream).get(0);
        assertThat(drawn.line()).contains("learnt from and judged: 1 people, " + ofAnn + " of the texts to judge");
        assertThat(TongliJson.exactLine(drawn.toJson()))
                .contains("\"people_on_both_sides\":1", "\"texts_judged_of_them\":" + ofAnn);
    }

    @Test
    void whereNobodySaysWhoseTheTextsAreNothingIsClaimed() throws IOException {
        write();
        DrawnTexts drawn = DrawnTexts.of(1, draw(1)).get(0);
        assertThat(drawn.shared().told()).isFalse();
        assertThat(drawn.row()).endsWith("| not told | not told | not told |\n");
        assertThat(TongliJson.exactLine(drawn.toJson())).contains("\"people_on_both_sides\":null");
    }

    /** 500 are enough beside any number; of fewer, half. */
    @Test
    void halfOfTheTextsOrFiveHundredAreEnough() {
        assertThat(SharedPeople.isEnough(500, 2000)).isTrue();
        assertThat(SharedPeople.isEnough(499, 2000)).isFalse();
        assertThat(SharedPeople.isEnough(150, 300)).isTrue();
        assertThat(SharedPeople.isEnough(149, 300)).isFalse();
        assertThat(SharedPeople.isEnough(9, 12)).isFalse();
    }

    @Test
    void theManifestsThatShipAreSound() throws IOException {
        for (String name : List.of("zh-weibo-tv.yaml", "en-reddit-tv-letters.yaml")) {
            StreamManifest manifest = StreamManifestReader.read(Path.of("..", "docs", "data", "streams", name));
            assertThat(manifest.tasks())
                    .hasSize(3)
                    .allMatch(task -> task.labels().equals(manifest.labels()));
            assertThat(manifest.rows()).isEqualTo(4000);
            assertThat(manifest.setting()).isEqualTo(Setting.DOMAIN);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            setting: domain > setting: sideways > setting is "sideways"; it must be task, domain or class
            rows: 12 > rows: 3 > two.yaml:6: rows is 3; it must lie between 10 and 1000000
            rows: 12 > speed: 12 > two.yaml
            language: en > language: de > language is no language that Tongli speaks
            name: other > name: one > two tasks are called one
            map: {g: glad, j: glad, s: sad} > map: {g: glad, s: gloomy} > the task one has fewer than two labels
            columns: [label, text] > person: who > the task other has a separator without columns
            setting: domain > setting: class > two tasks have the label glad
            train: [one.tsv] > train: &a [one.tsv] > anchors and aliases are not read
            """)
    void aManifestThatIsWrongSaysWhatToDo(String right, String wrong, String said) {
        assertThatThrownBy(() -> StreamManifestReader.parse("two.yaml", MANIFEST.replace(right, wrong)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[", "- 1", "42", "\u0000", "format: 2", "tasks: 1"})
    void whatIsNoManifestIsRefused(String yaml) {
        assertThatThrownBy(() -> StreamManifestReader.parse("two.yaml", yaml)).isInstanceOf(IOException.class);
    }

    @Test
    void filesOutsideOfTheFolderOrWithOtherColumnsAreRefused() throws IOException {
        write();
        StreamManifest outside = StreamManifestReader.parse("two.yaml", MANIFEST.replace("[one.tsv]", "[../one.tsv]"));
        assertThatThrownBy(() -> TaskStream.draw(outside, folder, 1))
                .hasMessage(
                        "the manifest's task one: a file lies outside the folder, by its name or by a link; name only what is in it");
        StreamManifest columns =
                StreamManifestReader.parse("two.yaml", MANIFEST.replaceFirst("text: text", "text: words"));
        assertThatThrownBy(() -> TaskStream.draw(columns, folder, 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("has no column \"words\"; its columns are text, label");
        Files.writeString(folder.resolve("other.txt"), "no separator");
        assertThatThrownBy(() -> draw(1))
                .hasMessageContaining("other.txt:1: 1 fields, but the manifest names 2 columns");
    }

    @Test
    void aTaskWithHardlyAnyTextIsRefused() throws IOException {
        write();
        Files.write(folder.resolve("one.tsv"), List.of("text\tlabel", "Only this\tg"));
        assertThatThrownBy(() -> draw(1))
                .hasMessageContaining("the task one has only 1 different texts to learn from; give at least 10");
    }
}
