package tongli.cli.camp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.camp.reading.ReadingTask;
import tongli.cli.terminal.TerminalCall;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;

/** What the camp's commands beyond training and measuring do, with as little learning as there can be. */
class CampLearningCommandsTest {
    private static final String[] LITTLE = {
        "--people",
        "development",
        "--talks",
        "1",
        "--lang",
        "en",
        "--difficulty",
        "normal",
        "--turns",
        "3",
        "--format",
        "json"
    };

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int call(Object command, String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return TerminalCall.of(command, out, err, arguments);
    }

    private int little(Object command, String... arguments) {
        String[] all = new String[arguments.length + LITTLE.length];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        System.arraycopy(LITTLE, 0, all, arguments.length, LITTLE.length);
        return call(command, all);
    }

    private String in(String name) {
        return folder.resolve(name).toString();
    }

    private String trained() {
        assertThat(call(
                        new CampTrainCommand(),
                        "--policy",
                        "ppo",
                        "--steps",
                        "1",
                        "--lang",
                        "en",
                        "--turns",
                        "3",
                        "--out",
                        in("run")))
                .isZero();
        return in("run");
    }

    @Test
    void eachThingIsLeftOutInTurnAndWhatWasTrainedStays() throws IOException {
        String[] call = {"--axis", "difficulty", "--seeds", "1,2", "--steps", "1", "--out", in("grid")};
        assertThat(little(new CampAblateCommand(), call)).isZero();
        JsonNode shape = TongliJson.mapper().readTree(out.toString());
        assertThat(shape.at("/settings").size()).isEqualTo(3); // the usual one here is normal alone
        assertThat(shape.at("/settings/0/trained").asString()).isEqualTo("usual");
        assertThat(shape.at("/settings/1/trained").asString()).isEqualTo("only-easy");
        assertThat(shape.at("/settings/1/runs").intValue()).isEqualTo(2);
        assertThat(shape.at("/settings/1/above_usual").has("low")).isTrue();
        Path policy = folder.resolve("grid").resolve("only-hard-2").resolve("policy");
        var when = Files.getLastModifiedTime(policy);
        String first = out.toString();
        assertThat(little(new CampAblateCommand(), call)).isZero();
        assertThat(out.toString()).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(policy)).isEqualTo(when);
    }

    /** One run has no deviation, and the same run twice is one. */
    @Test
    void aDeviationNeedsSeveralRunsEachOfItsOwnSeed() {
        String[] call = {"--axis", "difficulty", "--seeds", "1", "--steps", "1", "--out", in("grid")};
        String[] table = LITTLE.clone();
        table[table.length - 1] = "table";
        String[] all = Stream.of(call, table).flatMap(Stream::of).toArray(String[]::new);
        assertThat(call(new CampAblateCommand(), all)).isZero();
        assertThat(out.toString()).contains("| only-easy | 1 |").doesNotContain("NaN");
        all[3] = "1,2,1";
        assertThat(call(new CampAblateCommand(), all)).isEqualTo(2);
        assertThat(err.toString()).contains("one is named twice");
    }

    @ParameterizedTest
    @EnumSource(ReadingTask.class)
    void aReaderIsTrainedAndMeasuredBesideOthers(ReadingTask task) throws IOException {
        assertThat(call(
                        new CampReadTrainCommand(),
                        "--task",
                        task.code(),
                        "--teaching",
                        task == ReadingTask.TRANSFER ? "rewarded" : "told",
                        "--steps",
                        "1",
                        "--lang",
                        "en",
                        "--turns",
                        "3",
                        "--out",
                        in("reader")))
                .isZero();
        assertThat(little(new CampReadEvaluateCommand(), "--task", task.code(), "--run", "ppo=" + in("reader")))
                .isZero();
        JsonNode readers = TongliJson.mapper().readTree(out.toString()).get("readers");
        assertThat(readers.size()).isEqualTo(4);
        assertThat(readers.at("/0/reader").asString()).isEqualTo("ppo");
        assertThat(readers.at("/3/reader").asString()).isEqualTo("rules");
        assertThat(readers.at("/0/accuracy/mean").doubleValue()).isBetween(0.0, 1.0);
        assertThat(readers.at("/0/accuracy/sd").isNull()).isTrue(); // of one run there is none
        ReadingTask other = task == ReadingTask.FEELING ? ReadingTask.TRANSFER : ReadingTask.FEELING;
        assertThat(little(new CampReadEvaluateCommand(), "--task", other.code(), "--run", "ppo=" + in("reader")))
                .isEqualTo(1);
        assertThat(err.toString()).contains("it is of another kind");
    }

    @Test
    void aPolicyIsExposedAndHardened() throws IOException {
        String run = trained();
        assertThat(little(new CampHardenCommand(), "--run", run, "--steps", "1", "--out", in("hardened")))
                .isZero();
        JsonNode shape = TongliJson.mapper().readTree(out.toString());
        assertThat(shape.at("/exploitability/trained").has("low")).isTrue();
        assertThat(shape.at("/exploitability/hardened").has("high")).isTrue();
        assertThat(shape.at("/policies").size()).isEqualTo(7 + 3 + 5);
    }

    @Test
    void aPolicyIsShippedWithItsCardAndTalksAreWrittenDown() throws IOException {
        String run = trained();
        assertThat(call(new CampShipCommand(), "--run", run, "--to", in("shipped")))
                .isZero();
        assertThat(folder.resolve("shipped").resolve("listener.policy")).exists();
        assertThat(Files.readString(folder.resolve("shipped").resolve("listener.card")))
                .isEqualTo(out.toString())
                .contains("sha256: ", "method: ppo");
        assertThat(call(
                        new CampTranscriptsCommand(),
                        "--run",
                        run,
                        "--people",
                        "development",
                        "--talks",
                        "3",
                        "--out",
                        in("pages")))
                .isZero();
        String page = Files.readString(folder.resolve("pages").resolve("camp-transcripts-zh.md"));
        assertThat(page.lines().filter(line -> line.startsWith("## "))).hasSize(3);
        assertThat(folder.resolve("pages").resolve("camp-transcripts-en.md")).exists();
    }

    @Test
    void cloningDoesAsOthersDidInWriting() throws IOException {
        Path data = Files.createDirectories(folder.resolve("text").resolve("en-esconv"));
        // written for this test
        gzip(data.resolve("valid.jsonl.gz"), """
                {"dialog":[{"speaker":"usr","text":"They moved my desk ."},{"speaker":"sys","strategy":"Question","text":"What did they say ?"}]}
                {"dialog":[{"speaker":"usr","text":"No one rang ."},{"speaker":"sys","strategy":"Restatement or Paraphrasing","text":"All day , and no call ."}]}
                """);
        String[] call = {
            "--policy",
            "cloning",
            "--data",
            in("text"),
            "--lang",
            "en",
            "--turns",
            "3",
            "--out",
            in("clone"),
            "--format",
            "json"
        };
        assertThat(call(new CampTrainCommand(), call)).isZero();
        assertThat(TongliJson.mapper()
                        .readTree(out.toString())
                        .at("/provenance/watched")
                        .asString())
                .hasSize(64);
        assertThat(call(new CampShipCommand(), "--run", in("clone"), "--to", in("shipped")))
                .isEqualTo(1);
        assertThat(err.toString()).contains("CC BY-NC 4.0");
        assertThat(folder.resolve("shipped").resolve("listener.policy")).doesNotExist();
    }

    @Test
    void whatIsNoESConvSaysWhatToDo() throws IOException {
        String[] call = {"--policy", "cloning", "--data", in("text"), "--out", in("clone")};
        Files.createDirectories(folder.resolve("text"));
        assertThat(call(new CampTrainCommand(), call)).isEqualTo(1);
        assertThat(err.toString()).contains("has no talks of ESConv; put train.jsonl.gz or valid.jsonl.gz there");
        Path file = folder.resolve("text").resolve("train.jsonl.gz");
        gzip(file, "{\"dialog\":");
        assertThat(call(new CampTrainCommand(), call)).isEqualTo(1);
        assertThat(err.toString()).contains("talk 1 is no JSON");
        gzip(file, "{\"talk\":[]}");
        assertThat(call(new CampTrainCommand(), call)).isEqualTo(1);
        assertThat(err.toString()).contains("talk 1 has no \"dialog\"");
        gzip(file, "x".repeat((1 << 20) + 1));
        assertThat(call(new CampTrainCommand(), call)).isEqualTo(1);
        assertThat(err.toString()).contains("a line that is longer than any talk");
        Files.writeString(file, "no gzip");
        assertThat(call(new CampTrainCommand(), call)).isEqualTo(1);
        assertThat(err.toString()).contains("is --data a folder with ESConv?");
        call[1] = "ppo";
        assertThat(call(new CampTrainCommand(), call)).isEqualTo(2);
        assertThat(err.toString()).contains("only cloning does as others did");
    }

    private static void gzip(Path file, String text) throws IOException {
        try (OutputStream to = new GZIPOutputStream(Files.newOutputStream(file))) {
            to.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aCurriculumNeedsSeveralDifficulties() {
        assertThat(call(
                        new CampTrainCommand(),
                        "--policy",
                        "ppo",
                        "--difficulty",
                        "hard",
                        "--curriculum",
                        "easy_to_hard",
                        "--out",
                        in("run")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("give more, or no curriculum");
    }
}
