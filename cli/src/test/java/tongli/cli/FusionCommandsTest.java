package tongli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FusionCommandsTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine tongli =
            Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));

    private void votes() throws IOException {
        StringBuilder table = new StringBuilder("\"FileName\",\"VoiceVote\",\"FaceVote\",\"MultiModalVote\"\n");
        for (int actor = 1; actor <= 6; actor++) {
            for (String emotion : new String[] {"HAP", "SAD", "ANG", "NEU"}) {
                String letter = emotion.substring(0, 1);
                table.append("\"%d_AAA_%s_XX\",\"%s\",\"%s\",\"%s\"\n"
                        .formatted(actor, emotion, actor % 2 == 0 ? letter : "N", letter, letter));
            }
        }
        Files.writeString(folder.resolve("summaryTable.csv"), table);
    }

    @Test
    void lateFusionIsLearntJudgedAndKept() throws IOException {
        votes();
        Path model = folder.resolve("late.json");
        int status = tongli.execute(
                "learn",
                "evaluate-fusion",
                "--data",
                folder.toString(),
                "--model-out",
                model.toString(),
                "--format",
                "table");
        assertThat(status).isZero();
        assertThat(out.toString())
                .contains("fused | 8 cases | accuracy", "majority_face | 8 of 8", "simulated_power_0.95");
        assertThat(model).content().startsWith("{\"kind\":\"fusion-late\"");
    }

    @Test
    void aFolderWithoutVotesIsToldOf() {
        assertThat(tongli.execute("learn", "evaluate-fusion", "--data", folder.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("summaryTable.csv", "there is no such file");
    }

    @Test
    void aGateIsTrainedWithoutALanguage() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            String felt = i % 2 == 0 ? "joy" : "sadness";
            rows.append("{\"label\":\"%s\",\"text\":{\"probabilities\":{\"%s\":0.8,\"neutral\":0.2}}}\n"
                    .formatted(felt, felt));
        }
        Path data = Files.writeString(folder.resolve("rows.jsonl"), rows);
        Path made = folder.resolve("out");
        assertThat(tongli.execute(
                        "learn", "train", "--task", "fusion", "--data", data.toString(), "--out", made.toString()))
                .isZero();
        assertThat(out.toString()).contains("\"what\":\"gate\",\"cases\":12");
        assertThat(made.resolve("fusion.json")).exists();
    }

    @Test
    void whatDoesNotGoWithFusionAndALanguageThatIsMissingAreRefused() throws IOException {
        Path data = Files.writeString(folder.resolve("rows.jsonl"), "");
        String[] call = {"learn", "train", "--task", "fusion", "--data", data.toString(), "--out", "o", "--lang", "zh"};
        assertThat(tongli.execute(call)).isEqualTo(2);
        assertThat(err.toString()).contains("--lang does not go with --task fusion");
        call[call.length - 2] = "--epochs";
        call[call.length - 1] = "3";
        assertThat(tongli.execute(call)).isEqualTo(2);
        assertThat(err.toString()).contains("--epochs does not go with --task fusion");
        assertThat(tongli.execute("learn", "train", "--task", "mood", "--data", data.toString(), "--out", "o"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("Missing required option: '--lang=zh|en'");
    }
}
