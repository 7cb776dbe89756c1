package tongli.learning.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.core.Sha256;
import tongli.learning.corpus.Inside;
import tongli.learning.evaluation.Judged;
import tongli.learning.finetune.LabelledFile;
import tongli.perception.registry.CanaryBounds;
import tongli.perception.registry.GateFigure;
import tongli.perception.registry.GateNote;
import tongli.perception.registry.RegisteredModel;

class GatesTest {
    private static final String SHA = "0".repeat(64);
    private static final String EWC = "{\"remedy\":\"ewc\",\"seed\":\"3\",\"stream_sha256\":\"aa\"}";
    private static final String SHA_OF_WEIGHTS = Sha256.hex("{}");

    private static final String WHOLE = """
            format: 1
            holdout: {file: holdout.tsv, sha256: %s, labels: mood}
            macro_f1: {floor: 0.55, below_serving: 0.01}
            forgetting: {most: 0.02}
            calibration: {most: 0.1}
            bias:
              - {name: gender, gap: 0.05}
              - {name: names, gap: 0.04, twins: names.tsv}
              - {name: age, gap: 0.03, figures: bias.json}
            latency: {p95_ms: 50}
            canary: {requests: 200, error_rate: 0.01, p95_ms: 80}
            """.formatted(SHA);

    @TempDir
    private Path folder;

    private Gates parse(String yaml) throws IOException {
        return GatesReader.parse("gates.yaml", yaml, Inside.of(folder));
    }

    @Test
    void everythingThatIsWrittenIsRead() throws IOException {
        Gates gates = parse(WHOLE);
        assertThat(gates.holdout().labels()).isEqualTo("mood");
        assertThat(gates.holdout().file().getFileName()).hasToString("holdout.tsv");
        assertThat(gates.macroF1()).isEqualTo(new Gates.MacroF1(0.55, 0.01, 2_000, 7));
        assertThat(gates.forgetting()).isEqualTo(OptionalDouble.of(0.02));
        assertThat(gates.bias()).extracting(Gates.Bias::name).containsExactly("gender", "names", "age");
        assertThat(gates.bias().get(0).source()).isInstanceOf(Gates.Bias.OfModel.class);
        assertThat(gates.latency()).contains(new Gates.Latency(50, 200));
        assertThat(gates.canary()).isEqualTo(new CanaryBounds(200, 0.01, 80));
    }

    @Test
    void everyFaultIsToldAtOnceWithItsLine() {
        assertThatThrownBy(() -> parse("""
                        format: 2
                        holdout: {file: holdout.tsv, sha256: abc}
                        macro_f1: {floor: high, below_serving: 2}
                        calibraton: {most: 0.1}
                        """))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("gates.yaml:1: format")
                .hasMessageContaining("gates.yaml:3: macro_f1.floor")
                .hasMessageContaining("gates.yaml:3: macro_f1.below_serving");
        assertThatThrownBy(() -> parse(WHOLE + "calibraton: {most: 0.1}\n"))
                .hasMessageContaining("gates.yaml:12: calibraton");
        assertThatThrownBy(() -> parse(WHOLE.replace(SHA, "abc"))).hasMessageContaining("sha256sum holdout.tsv");
    }

    @Test
    void gatesNameNoFileOutsideTheirFolder() {
        assertThatThrownBy(() -> parse(WHOLE.replace("holdout.tsv", "../holdout.tsv")))
                .hasMessageContaining("lies outside the folder");
    }

    @Test
    void theExampleOfTheDocumentsIsRead() throws IOException {
        Path example = Path.of("..", "docs", "data", "gates", "mood-en.yaml");
        assertThat(GatesReader.read(example).macroF1().floor()).isPositive();
    }

    private static Examination of(RegisteredModel model) {
        Judged none =
                new Judged(List.of(), List.of(), true, new float[0][], new double[0][], new boolean[0][], List.of());
        Opening never = () -> {
            throw new IllegalStateException("nothing is read");
        };
        return new Examination(
                model, never, "mood", new LabelledFile(List.of(), Map.of(), 0), none, new Beside.Nothing(), () -> 0);
    }

    private GateFigure forgetting(String provenance, Optional<String> report) throws IOException {
        Map<String, String> files = report.isPresent()
                ? Map.of(RegisteredModel.PROVENANCE, provenance, RegisteredModel.FORGETTING, report.get())
                : Map.of(RegisteredModel.PROVENANCE, provenance);
        RegisteredModel model = Given.bare(Given.registry(folder.resolve("registry")), files);
        return new ForgettingGate(0.02).measure(of(model)).get(0);
    }

    @Test
    void theTaskThatLosesMostIsTheFigureAndNotTheMean() throws IOException {
        String report = """
                {"stream_sha256":"aa","remedies":[
                 {"remedy":"ewc","told_the_task":true,"runs":[{"seed":3,"matrix":[[0.9,0],[0.9,0.9]]}]},
                 {"remedy":"ewc","told_the_task":false,"runs":[
                  {"seed":2,"matrix":[[0.9,0.1],[0.1,0.9]]},
                  {"seed":3,"matrix":[[0.70,0.1,0.1],[0.74,0.60,0.1],[0.71,0.61,0.8]]}]}]}
                """;
        GateFigure of = forgetting(EWC, Optional.of(report));
        // task 1: 0.74 at best, 0.71 at the end; task 2 gained
        assertThat(of.figure().orElseThrow()).isCloseTo(0.03, within(1e-9));
        assertThat(of.passed()).isFalse();
        assertThat(of.note()).isEqualTo(GateNote.of("task_loses_most", 1, 3));
    }

    @Test
    void theMatrixOfAnotherStreamIsNotItsOwn() throws IOException {
        String report =
                "{%s\"remedies\":[{\"remedy\":\"ewc\",\"runs\":[{\"seed\":3,\"matrix\":[[0.7,0.1],[0.7,0.9]]}]}]}";
        assertThat(forgetting(EWC, Optional.of(report.formatted("\"stream_sha256\":\"aa\",")))
                        .passed())
                .isTrue();
        assertThat(forgetting(EWC, Optional.of(report.formatted("\"stream_sha256\":\"bb\",")))
                        .note())
                .isEqualTo(GateNote.of("no_matrix"));
        assertThat(forgetting(EWC, Optional.of(report.formatted(""))).passed()).isFalse();
        assertThat(forgetting("{\"remedy\":\"ewc\",\"seed\":\"3\"}", Optional.of(report.formatted("")))
                        .passed())
                .isFalse();
    }

    @Test
    void aNetworkOfAStreamWithoutItsMatrixDoesNotPassAndOneOfNoStreamNeedsNone() throws IOException {
        assertThat(forgetting(EWC, Optional.empty()).passed()).isFalse();
        assertThat(forgetting(EWC, Optional.of("{\"stream_sha256\":\"aa\",\"remedies\":[]}"))
                        .passed())
                .isFalse();
        assertThat(forgetting(
                                EWC,
                                Optional.of(
                                        "{\"stream_sha256\":\"aa\",\"remedies\":[{\"remedy\":\"ewc\",\"runs\":[{\"seed\":3,\"matrix\":[[null,0.1],[0.5,0.9]]}]}]}"))
                        .passed())
                .isFalse();
        assertThat(forgetting("{\"seed\":\"3\"}", Optional.empty()).passed()).isTrue();
    }

    private GateFigure bias(Gates.Bias.Source source, Map<String, String> files) throws IOException {
        RegisteredModel model = Given.bare(Given.registry(folder.resolve("registry")), files);
        return new BiasGate(new Gates.Bias("gender", 0.05, source))
                .measure(of(model))
                .get(0);
    }

    @Test
    void aGapIsTakenByNameAndOfNoOtherModel() throws IOException {
        String figures = figures(SHA_OF_WEIGHTS, "mood", "int8", "0.06");
        assertThat(bias(new Gates.Bias.OfModel(), Map.of(RegisteredModel.BIAS, figures)))
                .isEqualTo(GateFigure.atMost("bias.gender", 0.06, 0.05, GateNote.of("figures_of_model")));
        assertThat(bias(new Gates.Bias.OfModel(), Map.of()))
                .isEqualTo(GateFigure.missing("bias.gender", 0.05, false, GateNote.of("no_figures")));
        assertThat(note(figures)).isEqualTo(GateNote.of("figures_of_file", "bias.json"));
        assertThat(note(figures(SHA, "mood", "int8", "0.01"))).isEqualTo(GateNote.of("figures_of_another"));
        assertThat(note(figures(SHA_OF_WEIGHTS, "tone", "int8", "0.01")))
                .isEqualTo(GateNote.of("figures_of_other_use", "tone", "int8", "mood"));
        assertThat(note(figures(SHA_OF_WEIGHTS, "mood", "fp32", "0.01")))
                .isEqualTo(GateNote.of("figures_of_other_use", "mood", "fp32", "mood"));
        assertThatThrownBy(() -> note("{")).hasMessageContaining("no JSON");
    }

    /** They were let pass, so that any model's good figures let any other pass. */
    @Test
    void figuresThatDoNotSayOfWhichModelTheyAreLetNothingPass() throws IOException {
        String good = "{\"slices\":[{\"name\":\"gender\",\"gap\":0.01}]}";
        GateFigure of = bias(new Gates.Bias.OfModel(), Map.of(RegisteredModel.BIAS, good));
        assertThat(of.passed()).isFalse();
        assertThat(of.note()).isEqualTo(GateNote.of("figures_of_nobody"));
    }

    @Test
    void aGapThatIsNoneLetsNothingPass() throws IOException {
        for (String gap : List.of("null", "\"0.01\"", "-0.2")) {
            assertThat(note(figures(SHA_OF_WEIGHTS, "mood", "int8", gap)))
                    .as(gap)
                    .isEqualTo(GateNote.of("no_slice", "bias.json"));
        }
    }

    private GateNote note(String figures) throws IOException {
        Path file = Files.writeString(folder.resolve("bias.json"), figures);
        GateFigure of = bias(new Gates.Bias.Figures(file), Map.of());
        assertThat(of.passed()).isFalse();
        return of.note();
    }

    private static String figures(String sha256, String task, String precision, String gap) {
        return """
                {"model_sha256":"%s","task":"%s","precision":"%s",
                 "slices":[{"name":"names","gap":0.01},{"name":"gender","gap":%s}]}
                """.formatted(sha256, task, precision, gap);
    }
}
