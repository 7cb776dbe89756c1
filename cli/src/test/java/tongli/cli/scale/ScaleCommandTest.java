package tongli.cli.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.cli.terminal.TerminalCall;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;

class ScaleCommandTest {
    private static final String WORDS = String.join(
            "\n",
            "scale: who-5",
            "language: en",
            "source: written for this test",
            "intro: Over some days",
            "answers: [none, little, some, half, most, all]",
            "items: [The kettle sang, The bus was late, The cat came in, The rain stopped, The post came]");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int scale(String... arguments) {
        return TerminalCall.of(new ScaleCommand(), out, err, arguments);
    }

    private JsonNode json() {
        return TongliJson.mapper().readTree(out.toString());
    }

    private int take(String typed, String... arguments) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
        try {
            return scale(arguments);
        } finally {
            System.setIn(before);
        }
    }

    private String file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }

    @Test
    void oneSheetIsScoredWithWhatItIsAndIsNot() {
        assertThat(scale("score", "who-5", "--answers", "3,4,3,4,3", "--lang", "en", "--format", "json"))
                .isZero();
        assertThat(json().get("score").asInt()).isEqualTo(68);
        assertThat(json().get("is_not").asString()).startsWith("No diagnosis");
        assertThat(json().has("help")).isFalse();
        assertThat(scale("score", "who-5", "--answers", "1,1,2,1,1", "--lang", "zh", "--format", "table"))
                .isZero();
        assertThat(out.toString()).contains("24 分", "不是诊断", "12356").doesNotContain("抑郁");
    }

    @Test
    void aSheetThatCannotBeScoredIsAWrongCall() {
        assertThat(scale("score", "who-5", "--answers", "3,4,3")).isEqualTo(2);
        assertThat(err.toString()).contains("3 answers were given, but who-5 has 5 items");
        assertThat(scale("score", "who-5", "--answers", "3,4,3,x,2")).isEqualTo(2);
        assertThat(err.toString()).contains("answer 4 is no whole number");
        assertThat(scale("score", "who-5", "--answers", "-1,2,4,9,x")).isEqualTo(2);
        assertThat(err.toString())
                .contains("answer 1 is -1, answer 4 is 9, answer 5 is no whole number; answers go from 0 to 5");
        assertThat(scale("score", "phq", "--answers", "3")).isEqualTo(2);
        assertThat(err.toString()).contains("there are teq, who-5");
        assertThat(scale("score", "who-5")).isEqualTo(2);
        assertThat(scale("score", "--answers", "3")).isEqualTo(2);
    }

    @Test
    void aFileIsScoredLineByLineAndKeepsItsOtherFields() throws IOException {
        String in = file("in.csv", "code,q1,q2,q3,q4,q5\na,5,5,5,5,5\nb,1,1,1,,1\nc,9,1,1,1,1\n");
        String to = folder.resolve("out.jsonl").toString();
        assertThat(scale("score", "who-5", "--input", in, "--prefix", "q", "--output", to))
                .isEqualTo(1);
        List<JsonNode> lines = Files.readAllLines(Path.of(to)).stream()
                .map(line -> (JsonNode) TongliJson.mapper().readTree(line))
                .toList();
        assertThat(lines.get(0).get("code").asString()).isEqualTo("a");
        assertThat(lines.get(0).get("score").asInt()).isEqualTo(100);
        assertThat(lines.get(0).has("error")).isFalse();
        assertThat(lines.get(1).get("score").isNull()).isTrue();
        assertThat(lines.get(1).get("marks").get(0).asString()).isEqualTo("any_answer_at_most");
        assertThat(lines.get(2).get("error").asString()).contains("in.csv:4: answer 1 is 9");
        assertThat(err.toString()).contains("1 of 3 lines could not be scored").containsAnyOf("no diagnosis", "不是诊断");
    }

    @Test
    void aListOfAnswersWillDoToo() throws IOException {
        String in = file("in.jsonl", "{\"id\":7,\"answers\":[4,0,4,0,4,4,0,4,4,0,0,0,4,0,null,4]}\n{\"id\":8}\n");
        assertThat(scale("score", "teq", "--input", in)).isEqualTo(1);
        // fifteen answers of 4 points each: 60 · 16/15
        assertThat(out.toString()).contains("\"filled\":true,\"raw\":64,\"score\":64", "there is no field");
    }

    @Test
    void withoutItsWordsAScaleIsNotAskedAndTheSourceIsNamed() {
        assertThat(take("", "take", "teq", "--data", folder.toString(), "--lang", "en"))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains(
                        "are not here",
                        "https://pmc.ncbi.nlm.nih.gov",
                        "scales/teq-en.yaml",
                        "--texts",
                        "docs/scales.md");
    }

    @Test
    void withItsWordsAScaleIsAskedItemByItem() throws IOException {
        file("scales/who-5-en.yaml", WORDS);
        int status = take(
                "3\n9\nb\n4\n5\n\nb\n3\n3\n2\n",
                "take",
                "who-5",
                "--data",
                folder.toString(),
                "--lang",
                "en",
                "--format",
                "json");
        assertThat(status).as(err.toString()).isZero();
        // 3 taken back and 4 given; 5; left out, taken back, 3; 3; 2
        assertThat(json().get("score").asInt()).isEqualTo(68);
        assertThat(err.toString()).contains("The cat came in", "Type a number from 0 to 5");
    }

    @Test
    void whoStopsLeavesNothing() throws IOException {
        String words = file("mine.yaml", WORDS);
        assertThat(take("3\nq\n", "take", "who-5", "--texts", words, "--lang", "en"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("nothing was kept");
        assertThat(out.toString()).isEmpty();
        assertThat(take("3\n", "take", "who-5", "--texts", words, "--lang", "en"))
                .isEqualTo(1);
        assertThat(take("", "take", "teq", "--texts", words, "--lang", "en")).isEqualTo(1);
        assertThat(err.toString()).contains("scale must be teq");
    }

    @Test
    void theListSaysHowEachIsScoredAndWhoseItIs() throws IOException {
        file("scales/who-5-en.yaml", WORDS);
        assertThat(scale("list", "--data", folder.toString(), "--format", "json", "--lang", "en"))
                .isZero();
        List<JsonNode> scales = out.toString()
                .lines()
                .map(line -> (JsonNode) TongliJson.mapper().readTree(line))
                .toList();
        assertThat(scales.get(0).get("reversed").toString()).isEqualTo("[2,4,7,10,11,12,14,15]");
        assertThat(scales.get(0).get("words_brought").isEmpty()).isTrue();
        assertThat(scales.get(1).get("words_brought").toString()).isEqualTo("[\"en\"]");
        assertThat(scales.get(1).get("licence").asString()).contains("CC BY-NC-SA 3.0 IGO");
        assertThat(scale("list", "--data", folder.toString(), "--format", "table", "--lang", "zh"))
                .isZero();
        assertThat(out.toString()).contains("16 道题，每题 0 到 4，总分 0 到 64");
    }

    @Test
    void aDefinitionOfOnesOwnIsReadOrItsFaultsAreNamed() throws IOException {
        String own = file("own.yaml", "id: own\n");
        assertThat(scale("score", "--definition", own, "--answers", "1")).isEqualTo(1);
        assertThat(err.toString()).contains("own.yaml:1: name.zh is missing", "items must be a whole number");
        assertThat(scale("score", "--definition", folder.resolve("none.yaml").toString(), "--answers", "1"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("there is no such file");
    }
}
