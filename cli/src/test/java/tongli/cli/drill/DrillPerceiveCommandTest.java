package tongli.cli.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.cli.terminal.TerminalCall;
import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;

class DrillPerceiveCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... options) {
        List<String> call =
                new ArrayList<>(List.of("--data", folder.resolve("data").toString()));
        call.addAll(List.of(options));
        return TerminalCall.of(new DrillPerceiveCommand(), out, err, call.toArray(String[]::new));
    }

    private String script(String text) throws IOException {
        return Files.writeString(folder.resolve("answers.txt"), text).toString();
    }

    private List<JsonNode> lines() {
        return out.toString().lines().map(TongliJson.mapper()::readTree).toList();
    }

    @Test
    void aScriptIsALineAnAnswerAndOneWithTheReport() throws IOException {
        String answers = script("sadness 2\n\n难过 1\n4\nanger 3\n");
        assertThat(run("--lang", "zh", "--modality", "face", "--count", "4", "--seed", "7", "--script", answers))
                .isZero();
        List<JsonNode> lines = lines();
        assertThat(lines).hasSize(5);
        assertThat(lines.subList(0, 4))
                .extracting(line -> line.at("/named/feeling").asString())
                .containsExactly("sadness", "sadness", "fear", "anger");
        assertThat(lines.get(2).at("/named/strength").asInt()).isEqualTo(2);
        assertThat(lines.get(4).at("/report/count").asInt()).isEqualTo(4);
        assertThat(lines.get(4).at("/report/advice").asString()).isNotBlank();
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void theSameSeedMakesTheSameRound() throws IOException {
        String answers = script("joy\njoy\njoy\njoy\n");
        run("--lang", "en", "--modality", "face", "--count", "4", "--seed", "7", "--script", answers);
        String first = out.toString();
        out.getBuffer().setLength(0);
        run("--lang", "en", "--modality", "face", "--count", "4", "--seed", "7", "--script", answers);
        assertThat(out.toString()).isEqualTo(first);
    }

    @Test
    void whatIsWrongWithTheAnswersIsSaidLineByLine() throws IOException {
        assertThat(run("--lang", "en", "--modality", "face", "--script", script("joy\nhope 2\nanger 4\n")))
                .isOne();
        assertThat(err.toString()).contains("answers.txt:2: an answer is written: FEELING 1-3", "answers.txt:3:");
    }

    @Test
    void tooFewAnswersAreReportedOnAndTooManySaidToBeLeft() throws IOException {
        run("--lang", "en", "--modality", "face", "--count", "5", "--script", script("joy\nfear\n"));
        assertThat(lines().get(2).at("/report/count").asInt()).isEqualTo(2);
        assertThat(err.toString()).contains("has 2 answers; 3 of the round were not named");
        run("--lang", "en", "--modality", "face", "--count", "4", "--script", script("joy\n".repeat(6)));
        assertThat(err.toString()).contains("the round is over; 2 more answers");
    }

    @Test
    void callsThatCannotBeFollowedAreWrong() {
        wrong("--count is 3; it must be 4 to 28.", "--count", "3");
        wrong("--mixed needs --modality both", "--modality", "face", "--mixed");
        wrong("--play and --output are for voices", "--modality", "face", "--play");
        wrong("huge", "--strength", "huge");
    }

    private void wrong(String why, String... options) {
        assertThat(run(options)).isEqualTo(2);
        assertThat(err.toString()).contains(why);
    }

    @Test
    void anAnswerIsACodeANumberOrAWord() {
        assertThat(NamedLine.parse("Sadness, 3", Language.EN)).contains(new NamedLine(BasicEmotion.SADNESS, 3));
        assertThat(NamedLine.parse("7 1", Language.EN)).contains(new NamedLine(BasicEmotion.NEUTRAL, 1));
        assertThat(NamedLine.parse("厌恶", Language.ZH)).contains(new NamedLine(BasicEmotion.DISGUST, 2));
        assertThat(NamedLine.parse("calm", Language.EN)).contains(new NamedLine(BasicEmotion.NEUTRAL, 2));
        assertThat(NamedLine.parse("8", Language.EN)).isEmpty();
        assertThat(NamedLine.parse("joy 2 3", Language.EN)).isEmpty();
    }
}
