package tongli.cli.express;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tongli.cli.terminal.TerminalCall;
import tongli.core.Language;
import tongli.expression.speech.Voices;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;

class ExpressCommandsTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int speak(String... arguments) {
        return TerminalCall.of(new SpeakCommand(), out, err, arguments);
    }

    private int words(String... arguments) {
        return TerminalCall.of(new ExpressWordsCommand(), out, err, arguments);
    }

    @Test
    void theSsmlIsPrintedWithTheFeelingInIt() {
        assertThat(speak("没事，我挺好的。", "--emotion", "sadness", "--strength", "0.5", "--ssml"))
                .isZero();
        // half of sadness: rate 0.92, pitch −4 %, range −17.5 %
        assertThat(out.toString()).contains("xml:lang=\"zh-CN\"", "rate=\"92%\"", "pitch=\"-4%\"");
    }

    @Test
    void affectSpeaksToo() {
        assertThat(speak("Hello.", "--affect=0,1,0", "--ssml")).isZero();
        assertThat(out.toString()).contains("rate=\"118%\"", "pitch=\"+15%\"", "range=\"+45%\"");
    }

    @Test
    void aWrongCallIsExplained() {
        refused("--output FILE.wav or --ssml", speak("Hello."));
        refused("blank", speak(" ", "--ssml"));
        refused("arousal is 2.0", speak("Hello.", "--ssml", "--affect=0,2,0"));
        refused("2 numbers", speak("Hello.", "--ssml", "--affect=0,1"));
        refused("leave --emotion", speak("Hello.", "--ssml", "--affect=0,1,0", "--emotion", "joy"));
        refused("1,001 characters", speak("x".repeat(1001), "--ssml"));
        refused("self_disclosure is for people", words("--strategy", "self_disclosure", "--program"));
    }

    @Test
    void whoeverDoesNotKnowTheWordsForAnAnswerIsToldThem() {
        refused(
                "--strategy is \"comfort\"; it must be question, restatement, reflection_of_feelings,",
                words("--strategy", "comfort"));
        refused("--strategy STRATEGY is missing. It is: What the answer is to do: question, restatement,", words());
        refused(
                "--intent is \"cry\"; it must be vent, seek_advice,",
                words("--strategy", "question", "--intent", "cry"));
        assertThat(new CommandLine(new ExpressWordsCommand()).getUsageMessage())
                .contains("providing_suggestions", "set_boundary");
    }

    private void refused(String why, int status) {
        assertThat(status).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains(why);
    }

    @Test
    void aLineBecomesAFileOfSound(@TempDir Path folder) throws IOException {
        assumeTrue(
                Voices.onPath(System.getenv().getOrDefault("PATH", ""))
                        .in(Language.ZH)
                        .isPresent(),
                "no voice is installed");
        Path file = folder.resolve("said.wav");
        assertThat(speak("我考上了！", "--emotion", "joy", "--output", file.toString(), "--format", "json"))
                .isZero();
        JsonNode told = TongliJson.mapper().readTree(out.toString());
        assertThat(told.get("seconds").doubleValue()).isBetween(0.5, 10.0);
        assertThat(Files.size(file)).isGreaterThan(10_000);
    }

    @Test
    void anAnswerIsWorded() {
        assertThat(words("--strategy", "other", "--emotion", "sadness", "--lang", "en", "--format", "json"))
                .isZero();
        JsonNode answer = TongliJson.mapper().readTree(out.toString());
        assertThat(answer.at("/strategy").stringValue()).isEqualTo("other");
        assertThat(answer.at("/wordings/0/text").stringValue()).isEqualTo("I'm here. Take your time.");
    }

    @Test
    void aFeelingHasAFace() {
        assertThat(TerminalCall.of(
                        new ExpressFaceCommand(),
                        out,
                        err,
                        "--emotion",
                        "fear",
                        "--strength",
                        "0.5",
                        "--format",
                        "json"))
                .isZero();
        // the weights of AU1 and AU2 in fear are 1 and 0.8
        JsonNode units = TongliJson.mapper().readTree(out.toString()).get("action_units");
        assertThat(units.get("AU1").doubleValue()).isEqualTo(0.5);
        assertThat(units.get("AU2").doubleValue()).isEqualTo(0.4);
    }

    @Test
    void aLineHasItsMouthWhetherOrNotAVoiceIsThere() {
        assertThat(TerminalCall.of(new ExpressVisemesCommand(), out, err, "妈，", "--estimate", "--format", "json"))
                .isZero();
        // an m of 70 ms and an a of 180
        assertThat(out.toString().strip())
                .isEqualTo("{\"seconds\":0.25,\"visemes\":[{\"from_ms\":0,\"shape\":\"closed\"},"
                        + "{\"from_ms\":70,\"shape\":\"open\"},{\"from_ms\":250,\"shape\":\"rest\"}]}");
        assertThat(TerminalCall.of(new ExpressVisemesCommand(), out, err, " ")).isEqualTo(2);
    }

    @Test
    void talkOfSuicideIsAnsweredWithPeopleToCallAndNotQuoted() {
        assertThat(words("--strategy", "affirmation_and_reassurance", "--said", "我不想活了，今晚就走。", "--format", "json"))
                .isZero();
        JsonNode answer = TongliJson.mapper().readTree(out.toString());
        assertThat(answer.at("/wordings")).isEmpty();
        assertThat(answer.at("/help/contacts/0/number").stringValue()).isNotBlank();
        assertThat(out.toString()).doesNotContain("不想活了，今晚", "“我不想活了”");
    }

    @Test
    void forPeopleTheCardStandsInPlaceOfTheWordings() {
        assertThat(words("--strategy", "other", "--said", "I want to kill myself.", "--format", "table"))
                .isZero();
        assertThat(out.toString()).contains("116 123").doesNotContain("I want to kill myself");
    }

    @Test
    void talkOfSomebodyElsesSuicideIsNotQuoted() {
        assertThat(words("--strategy", "restatement", "--said", "我弟弟说他不想活了。", "--format", "table"))
                .isZero();
        assertThat(out.toString()).doesNotContain("不想活了").isNotBlank();
    }
}
