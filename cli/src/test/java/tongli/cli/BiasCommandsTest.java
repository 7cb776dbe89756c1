package tongli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tongli.core.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BiasCommandsTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int call(String... arguments) {
        return Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "learn evaluate-bias --lang en --data x.tsv > --data and --swap go together",
                "learn evaluate-bias --lang en --worst -1 > --worst is -1; give a number from 0",
                "learn evaluate-robustness --lang en --seeds 0 > --seeds is 0; give a number from 1",
                "learn train --task x --lang en --data x.tsv --out o --fair-weight 2 > --fair-weight goes with --fair-slices",
                "learn train --task x --lang en --data x.tsv --out o --model svm --fair-slices l.tsv > --fair-slices does not go with --model svm",
                "learn train --task x --lang en --data x.tsv --out o --fair-slices nowhere.tsv > --fair-slices: nowhere.tsv",
                "analyze text hello --why-not gloom > --why-not is \"gloom\"; give joy, sadness",
                "analyze text hello --readings 7 > --readings goes with --why-not",
                "analyze text hello --why-not any --readings 0 > --readings is 0; give 1 to",
            })
    void aCallThatMakesNoSenseSaysWhatToDo(String call, String told) {
        assertThat(call(call.split(" "))).isEqualTo(2);
        assertThat(err.toString()).contains(told);
    }

    @Test
    void aModelOfOnesOwnIsJudgedOnTextsAndWordsOfOnesOwn() throws IOException {
        List<String> lines = new ArrayList<>(List.of("text\tlabel"));
        for (int i = 0; i < 30; i++) {
            lines.add("妈妈今天在第%d家店里生气了\tangry".formatted(i));
            lines.add("爸爸今天在第%d家店里很高兴\tglad".formatted(i));
        }
        String data = Files.write(folder.resolve("moods.tsv"), lines).toString();
        String list = Files.writeString(folder.resolve("kin.tsv"), "women\tmen\n妈妈\t爸爸\n")
                .toString();
        String run = folder.resolve("run").toString();
        assertThat(call(
                        "learn", "train", "--task", "mood", "--lang", "zh", "--model", "svm", "--data", data, "--out",
                        run))
                .as(err.toString())
                .isZero();
        out.getBuffer().setLength(0);
        assertThat(call(
                        "learn",
                        "evaluate-bias",
                        "--lang",
                        "zh",
                        "--model",
                        run,
                        "--task",
                        "mood",
                        "--data",
                        data,
                        "--swap",
                        list,
                        "--format",
                        "json"))
                .as(err.toString())
                .isZero();
        assertThat(json().path("model_sha256").asString())
                .isEqualTo(Sha256.hex(Files.readAllBytes(folder.resolve("run").resolve("model.safetensors"))));
        assertThat(json().path("precision").asString()).isEqualTo("int8");
        JsonNode slice = json().path("slices").path(0);
        assertThat(slice.path("name").asString()).isEqualTo("kin");
        assertThat(slice.path("gap").asDouble()).isPositive();
        assertThat(slice.path("interval")).hasSize(2);
        assertThat(slice.path("chance").isNumber()).isTrue();
        assertThat(slice.path("flips").isNumber()).isTrue();
        assertThat(out.toString()).doesNotContain("店里"); // nobody's own words
        out.getBuffer().setLength(0);
        assertThat(call(
                        "learn",
                        "evaluate-robustness",
                        "--lang",
                        "zh",
                        "--model",
                        run,
                        "--task",
                        "mood",
                        "--data",
                        data,
                        "--texts",
                        "10",
                        "--seeds",
                        "1",
                        "--format",
                        "json"))
                .as(err.toString())
                .isZero();
        assertThat(json().path("perturbations").path(0).path("agreement").isNumber())
                .isTrue();
        assertThat(json().path("turned")).isEmpty();
    }

    private JsonNode json() {
        return JsonMapper.builder().build().readTree(out.toString());
    }
}
