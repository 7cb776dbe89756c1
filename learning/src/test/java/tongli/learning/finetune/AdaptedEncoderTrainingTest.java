package tongli.learning.finetune;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.core.Language;
import tongli.core.Sha256;
import tongli.learning.encoder.AdaptedEncoder;
import tongli.learning.encoder.TuningMethod;
import tongli.learning.encoder.TuningOptions;
import tongli.learning.evaluation.FileEvaluation;
import tongli.learning.evaluation.Judged;
import tongli.perception.encoder.EncoderWeights;
import tongli.perception.encoder.Precision;
import tongli.perception.encoder.TaskModel;
import tongli.perception.encoder.TaskModelFile;
import tongli.perception.encoder.Tensor;
import tongli.perception.text.PretrainedEncoder;

/** From an encoder whose pretraining went on to a model that the other commands open. */
class AdaptedEncoderTrainingTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));
    private static final LabelledFile.Columns COLUMNS =
            new LabelledFile.Columns(Optional.empty(), "text", List.of("label"));
    private static final String BIAS = "encoder.layer.3.output.LayerNorm.bias";

    @TempDir
    private Path folder;

    @Test
    void aModelThatBeganFromOneIsJudgedAndExportedWithNothingElse() throws IOException {
        EncoderWeights came = EncoderWeights.of(PretrainedEncoder.of(Language.ZH));
        float[] bias = came.get(BIAS).values().clone();
        bias[0] += 0.5f;
        Map<String, Tensor> moved = Map.of(BIAS, new Tensor(bias, bias.length));
        new AdaptedEncoder(PretrainedEncoder.of(Language.ZH).name(), Language.ZH, moved, Map.of()).write(folder);
        AdaptedEncoder.OnDisk adapted = AdaptedEncoder.read(folder, Language.ZH);
        Path file = Files.writeString(folder.resolve("mood.tsv"), texts());
        FineTuning.Outcome outcome = FineTuning.run(options(file), learner(adapted), CLOCK);
        TaskModelFile model = TaskModelFile.read(outcome.model());
        assertThat(model.learnt().get(BIAS).values()).containsExactly(bias);
        assertThat(model.provenance())
                .containsEntry("encoder_sha256", Sha256.hex(Files.readAllBytes(folder.resolve(AdaptedEncoder.FILE))))
                .containsEntry("train_sha256 mood.tsv", Sha256.hex(Files.readAllBytes(file)));
        assertThat(TaskModel.graph(model, Precision.INT8)).isNotEmpty();
        Judged judged = FileEvaluation.run(
                new FileEvaluation.Options(Optional.of(outcome.model()), "mood", Language.ZH, Precision.FP32, Map.of()),
                LabelledFile.read(file, COLUMNS),
                read -> {});
        assertThat(judged.report().macroF1()).isGreaterThan(0.9);
    }

    @Test
    void aModelOverSomeOfItsLayersHoldsNothingOfTheOthers() throws IOException {
        EncoderWeights came = EncoderWeights.of(PretrainedEncoder.of(Language.ZH));
        String low = "encoder.layer.1.output.LayerNorm.bias";
        new AdaptedEncoder(
                        PretrainedEncoder.of(Language.ZH).name(),
                        Language.ZH,
                        Map.of(BIAS, came.get(BIAS), low, came.get(low)),
                        Map.of())
                .write(folder);
        Path file = Files.writeString(folder.resolve("mood.tsv"), texts());
        FineTuning.Outcome outcome = FineTuning.run(
                options(file),
                learner(
                        AdaptedEncoder.read(folder, Language.ZH),
                        TuningOptions.defaults(TuningMethod.HEAD).over(OptionalInt.of(2))),
                CLOCK);
        TaskModelFile model = TaskModelFile.read(outcome.model());
        assertThat(model.layers()).hasValue(2);
        assertThat(model.learnt()).containsKey(low).doesNotContainKey(BIAS);
        assertThat(folder.resolve("run").resolve("card.md")).content().contains("| layers | `2 of 4` |");
        assertThat(TaskModel.graph(model, Precision.INT8)).isNotEmpty();
    }

    private Learner learner(AdaptedEncoder.OnDisk adapted) {
        return learner(adapted, TuningOptions.defaults(TuningMethod.HEAD));
    }

    private Learner learner(AdaptedEncoder.OnDisk adapted, TuningOptions method) {
        FineTuneOptions training =
                new FineTuneOptions(5, 8, 1, 16, 1e-2, 1e-2, 0.1, 0.01, 1, 1, 0, 0, 0, 0, false, 5, 7);
        return new EncoderLearner(
                Language.ZH,
                method,
                training,
                Optional.of(adapted),
                Optional.empty(),
                folder.resolve("run"),
                CLOCK,
                PowerCut.NEVER);
    }

    private FineTuning.Options options(Path file) {
        return new FineTuning.Options(
                "mood",
                Language.ZH,
                Optional.empty(),
                List.of(file),
                Optional.empty(),
                COLUMNS,
                Optional.empty(),
                folder.resolve("run"),
                7,
                "the command");
    }

    private static String texts() {
        String[] signs = {"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"};
        StringBuilder tsv = new StringBuilder("text\tlabel\n");
        for (int i = 0; i < 32; i++) {
            String tail = signs[i % 8] + signs[i / 8];
            tsv.append("下雨了%s\train\n出太阳了%s\tsun\n".formatted(tail, tail));
        }
        return tsv.toString();
    }
}
