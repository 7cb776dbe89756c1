package tongli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tongli.core.Language;
import tongli.core.Sha256;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.TaskModelFile;
import tongli.perception.encoder.Tensor;
import tongli.perception.text.PretrainedEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a run to serving and back, with a model that calls every text calm. */
class RegistryCommandsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String HOLDOUT =
            "text\tlabel\nWe walked home.\tcalm\nThe lake was still.\tcalm\nStop it!\tangry\n";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int call(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        CommandLine tongli = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        List<String> all = new ArrayList<>(List.of("learn"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--registry", folder.resolve("registry").toString()));
        return tongli.execute(all.toArray(String[]::new));
    }

    private int analyze(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of("analyze", "text"));
        all.addAll(List.of(arguments));
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
    }

    private JsonNode said() {
        return JSON.readTree(out.toString());
    }

    private Path run() throws IOException {
        PretrainedEncoder encoder = PretrainedEncoder.of(Language.EN);
        long read = 2L * encoder.width();
        Path run = Files.createDirectories(folder.resolve("run"));
        new TaskModelFile(
                        encoder.name(),
                        Language.EN,
                        Map.of(
                                "head.mood.weight", new Tensor(new float[(int) read * 2], read, 2),
                                "head.mood.bias", new Tensor(new float[] {0, 2}, 2)),
                        List.of(new TaskModelFile.Head(
                                new TaskHead("mood", TaskHead.Kind.SINGLE, List.of("angry", "calm")),
                                1,
                                Collections.nCopies(2, 0.5))),
                        Map.of("command", "by hand", "train_sha256 mood.tsv", "0".repeat(64)))
                .write(run.resolve(TaskModelFile.NAME));
        return run;
    }

    private String gates(double floor) throws IOException {
        Files.writeString(folder.resolve("holdout.tsv"), HOLDOUT);
        return Files.writeString(
                        folder.resolve("gates-%s.yaml".formatted(floor)),
                        "format: 1\nholdout: {file: holdout.tsv, sha256: %s}\nmacro_f1: {floor: %s, below_serving: 0.5}\n"
                                .formatted(Sha256.hex(HOLDOUT), floor))
                .toString();
    }

    @Test
    void aModelComesFromARunToServingAndBack() throws IOException {
        assertThat(call("list", "--format", "table")).isZero();
        assertThat(out.toString()).contains("./tongli learn register");
        assertThat(call("register", "--model", run().toString()))
                .as(err.toString())
                .isZero();
        assertThat(said().path("slot").asString()).isEqualTo("mood.en");
        String id = said().path("id").asString();

        assertThat(call("promote", id.substring(0, 12), "--gates", gates(0.9), "--format", "json"))
                .as(err.toString())
                .isEqualTo(1);
        assertThat(err.toString()).contains("Not promoted: macro_f1; what serves is as it was.");
        // two calm texts of three: F1 of 0.8 and 0
        assertThat(said().at("/gates/1/figure").asDouble()).isEqualTo(0.4);
        assertThat(said().at("/gates/1/at_least").asDouble()).isEqualTo(0.9);
        assertThat(said().at("/gates/1/passed").asBoolean()).isFalse();

        assertThat(call("rollback")).isEqualTo(1);
        assertThat(err.toString()).contains("there is nothing to go back from");

        assertThat(call("promote", id, "--gates", gates(0.3), "--format", "table", "--why", "spring"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("mood.en: " + id.substring(0, 12) + " serves");
        assertThat(call("list", "--format", "json")).isZero();
        assertThat(said().at("/models/0/state").asString()).isEqualTo("serving");
        assertThat(said().path("log_broken_at").isNull()).isTrue();

        assertThat(call("rollback", "--format", "json")).as(err.toString()).isZero();
        assertThat(said().path("act").asString()).isEqualTo("rolled_back");
        assertThat(said().path("serving").isNull()).isTrue();
    }

    @Test
    void whatWasPromotedReadsTextsAtTheTerminal() throws IOException {
        String registry = folder.resolve("registry").toString();
        call("register", "--model", run().toString());
        String id = said().path("id").asString();
        assertThat(analyze("Rain again.", "--own", "mood", "--registry", registry))
                .isEqualTo(1);
        assertThat(err.toString()).contains("nothing serves the task mood").contains("./tongli learn list");
        assertThat(call("promote", id, "--gates", gates(0.3)))
                .as(err.toString())
                .isZero();

        assertThat(analyze("Rain again.", "--own", "mood", "--registry", registry))
                .as(err.toString())
                .isZero();
        assertThat(said().path("dominant").asString()).isEqualTo("calm");
        assertThat(said().path("language").asString()).isEqualTo("en");
        assertThat(said().at("/model/version").asString()).isEqualTo(id.substring(0, 12));
        assertThat(analyze("Rain again.", "--own", "mood", "--registry", registry, "--format", "table"))
                .isZero();
        assertThat(out.toString()).contains("labels: calm").contains("mood.en");

        Path lines = Files.writeString(folder.resolve("lines.txt"), "Rain again.\n\nShe left.\n");
        assertThat(analyze("--input", lines.toString(), "--own", "mood", "--registry", registry))
                .isEqualTo(1); // an empty line cannot be read
        assertThat(out.toString().lines()).hasSize(3);
        assertThat(out.toString().lines().filter(line -> line.contains("\"dominant\":\"calm\"")))
                .hasSize(2);
        assertThat(analyze("--input", lines.toString(), "--lang", "zh", "--own", "mood", "--registry", registry))
                .isEqualTo(1);
        assertThat(out.toString()).contains("no model serves mood.zh");

        assertThat(analyze("Rain again.", "--registry", registry)).isEqualTo(1);
        assertThat(err.toString()).contains("no model of emotion was promoted");
        assertThat(analyze("Rain again.", "--own", "mood", "--explain", "--registry", registry))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--explain is of emotion and does not go with --own");
    }

    @Test
    void aPointerThatNobodyDecidedIsTold() throws IOException {
        call("register", "--model", run().toString());
        call("promote", said().path("id").asString(), "--gates", gates(0.3));
        assertThat(call("list", "--format", "json")).isZero();
        assertThat(said().path("astray")).isEmpty();
        Path pointer = folder.resolve("registry").resolve("slots").resolve("mood.en.json");
        Files.writeString(pointer, Files.readString(pointer).replaceAll("\"serving\":\"\\w+\"", "\"serving\":null"));
        assertThat(call("list", "--format", "table")).isEqualTo(1);
        assertThat(out.toString()).contains("mood.en: slots/mood.en.json does not say what was decided last");
    }

    @Test
    void whatWasChangedOrIsNotThereIsNamed() throws IOException {
        assertThat(call("promote", "0123456789ab", "--gates", gates(0.3))).isEqualTo(1);
        assertThat(err.toString()).contains("no model of").contains("./tongli learn list");
        assertThat(call("promote", "0123456789ab", "--gates", gates(0.3), "--canary", "2"))
                .isEqualTo(2);
        assertThat(call("register", "--model", run().toString())).isZero();
        String id = said().path("id").asString();
        Files.writeString(
                folder.resolve("registry")
                        .resolve("models")
                        .resolve("mood.en")
                        .resolve(id)
                        .resolve("card.md"),
                "Better.");
        assertThat(call("list", "--format", "table")).isEqualTo(1);
        assertThat(out.toString()).contains("card.md is not what was registered");
        assertThat(call("promote", id, "--gates", gates(0.3))).isEqualTo(1);
        assertThat(err.toString()).contains("card.md is not what was registered");
    }
}
