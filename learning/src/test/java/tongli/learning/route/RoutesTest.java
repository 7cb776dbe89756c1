package tongli.learning.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tongli.core.Language;
import tongli.learning.evaluation.FileEvaluation;
import tongli.learning.evaluation.Judged;
import tongli.learning.finetune.FineTuning;
import tongli.learning.finetune.LabelledFile;
import tongli.learning.finetune.Learner;
import tongli.learning.finetune.PowerCut;
import tongli.perception.encoder.Precision;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.TaskModelFile;
import tongli.perception.encoder.Tensor;
import tongli.perception.text.TextPair;

class RoutesTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));
    private static final LabelledFile.Columns COLUMNS =
            new LabelledFile.Columns(Optional.empty(), "text", List.of("label"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(names = {"SVM", "LOGISTIC", "FOREST"})
    void aRouteLearnsOneLabelOfThree(Route route) throws IOException {
        FineTuning.Outcome outcome = train(route, Language.ZH, chinese(), "a");
        assertThat(outcome.report().macroF1()).isGreaterThan(0.99);
        assertThat(Files.readString(folder.resolve("a/card.md")))
                .contains("dark, rain, sun", route.code(), "train_sha256");
        TaskModelFile file = TaskModelFile.read(outcome.model());
        assertThat(file.encoder()).isEqualTo(route.code());
        assertThat(file.heads().get(0).task().kind()).isEqualTo(TaskHead.Kind.SINGLE);
    }

    @ParameterizedTest
    @EnumSource(names = {"SVM", "LOGISTIC", "FOREST"})
    void aRouteLearnsSeveralLabelsOfATextAndIsJudgedWithoutBeingToldWhatItIs(Route route) throws IOException {
        FineTuning.Outcome outcome = train(route, Language.EN, english(), "a");
        Judged judged = FileEvaluation.run(
                new FileEvaluation.Options(Optional.of(outcome.model()), "mood", Language.EN, Precision.INT8, Map.of()),
                LabelledFile.read(folder.resolve("mood.tsv"), COLUMNS),
                read -> {});
        assertThat(judged.single()).isFalse();
        assertThat(judged.report().macroF1()).isGreaterThan(0.97);
        for (double[] shares : judged.shares()) {
            assertThat(Arrays.stream(shares)).allMatch(share -> share >= 0 && share <= 1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SVM", "LOGISTIC", "FOREST"})
    void theSameSeedLeavesTheSameFileAndItsAnswersAreThoseOfTheTraining(Route route) throws IOException {
        FineTuning.Outcome first = train(route, Language.ZH, chinese(), "a");
        FineTuning.Outcome second = train(route, Language.ZH, chinese(), "b");
        assertThat(second.model()).hasSameBinaryContentAs(first.model());
        TaskModelFile read = TaskModelFile.read(first.model());
        try (RouteModel model = RouteModel.open("a", read);
                RouteModel other = RouteModel.open("b", TaskModelFile.read(second.model()))) {
            TextPair text = new TextPair("", "下雨了天黑了");
            assertThat(other.logits(text)).containsExactly(model.logits(text));
            assertThat(model.logits(new TextPair("", "qwrt"))).hasSize(3).satisfies(logits -> {
                for (float logit : logits) {
                    assertThat(logit).isFinite();
                }
            });
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SVM", "LOGISTIC", "FOREST"})
    void aTextWithoutAWordOnALabelDoesNotTrainIt(Route route) throws IOException {
        StringBuilder tsv = new StringBuilder("text\train\tsun\n");
        for (int i = 0; i < 40; i++) {
            tsv.append("下雨了第%d天\t1\t0\n出太阳了第%d天\t0\t%s\n".formatted(i, i, i % 2 == 0 ? "1" : ""));
        }
        Path file = Files.writeString(folder.resolve("numbers.tsv"), tsv);
        LabelledFile.Columns columns = new LabelledFile.Columns(Optional.empty(), "text", List.of("rain", "sun"));
        FineTuning.Outcome outcome = FineTuning.run(
                options(Language.ZH, file, columns, folder.resolve("a")), learner(route, Language.ZH), CLOCK);
        assertThat(outcome.report().macroF1()).isGreaterThan(0.99);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ngrams.buckets",
                "ngrams.rarity",
                "forest.roots",
                "forest.feature",
                "forest.above",
                "forest.below",
                "forest.value",
                "forest.shares"
            })
    void aForestOfWhichANumberWasChangedIsRefusedOrStillEnds(String name) throws IOException {
        TaskModelFile file = TaskModelFile.read(
                train(Route.FOREST, Language.ZH, chinese(), "a").model());
        refused(file, name, null);
        refused(file, name, new Tensor(new float[0], 0));
        for (float value : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
            refused(file, name, filled(file.learnt().get(name), value));
        }
        if (!name.equals("ngrams.rarity") && !name.equals("forest.value") && !name.equals("forest.shares")) {
            for (float value : new float[] {0, -2, 0.5f, 3e9f}) {
                // every node its own child, out of range, no whole number
                if (!(value == 0 && name.equals("forest.feature"))) {
                    refused(file, name, filled(file.learnt().get(name), value));
                }
            }
        }
    }

    @Test
    void aFileThatCallsItselfAnotherModelIsRefused() throws IOException {
        TaskModelFile file =
                TaskModelFile.read(train(Route.SVM, Language.ZH, chinese(), "a").model());
        for (Route route : List.of(Route.FOREST, Route.LSTM, Route.BILSTM)) {
            TaskModelFile other =
                    new TaskModelFile(route.code(), file.language(), file.learnt(), file.heads(), file.provenance());
            assertThatIOException()
                    .isThrownBy(() -> RouteModel.open("x.safetensors", other))
                    .withMessageContaining("x.safetensors")
                    .withMessageContaining(route.code());
        }
        TaskModelFile headless = new TaskModelFile("svm", file.language(), file.learnt(), List.of(), file.provenance());
        assertThatIOException().isThrownBy(() -> RouteModel.open("x", headless)).withMessageContaining("head");
    }

    private static Tensor filled(Tensor like, float value) {
        float[] values = new float[like.values().length];
        Arrays.fill(values, value);
        return new Tensor(values, like.shape());
    }

    private static void refused(TaskModelFile file, String name, Tensor changed) {
        Map<String, Tensor> tensors = new LinkedHashMap<>(file.learnt());
        if (changed == null) {
            tensors.remove(name);
        } else {
            tensors.put(name, changed);
        }
        TaskModelFile hostile =
                new TaskModelFile(file.encoder(), file.language(), tensors, file.heads(), file.provenance());
        assertThatIOException()
                .as(name)
                .isThrownBy(() -> RouteModel.open("x.safetensors", hostile))
                .withMessageContaining("x.safetensors");
    }

    private FineTuning.Outcome train(Route route, Language language, String tsv, String out) throws IOException {
        Path file = Files.writeString(folder.resolve("mood.tsv"), tsv);
        return FineTuning.run(options(language, file, COLUMNS, folder.resolve(out)), learner(route, language), CLOCK);
    }

    private static FineTuning.Options options(Language language, Path file, LabelledFile.Columns columns, Path out) {
        return new FineTuning.Options(
                "mood",
                language,
                Optional.empty(),
                List.of(file),
                Optional.empty(),
                columns,
                Optional.empty(),
                out,
                7,
                "the command");
    }

    private static Learner learner(Route route, Language language) {
        return route == Route.FOREST
                ? new ForestLearner(language, TextFeatures.NGRAMS, 15, 0.3, 7, PowerCut.NEVER)
                : new LinearLearner(route, language, TextFeatures.NGRAMS, 1, 0.3, 7, PowerCut.NEVER);
    }

    private static String chinese() {
        String[] signs = {"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"};
        StringBuilder tsv = new StringBuilder("text\tlabel\n");
        for (int i = 0; i < 48; i++) {
            String tail = signs[i % 8] + signs[i / 8];
            tsv.append("下雨了%s\train\n出太阳了%s\tsun\n天黑了%s\tdark\n".formatted(tail, tail, tail));
        }
        return tsv.toString();
    }

    private static String english() {
        String[] words = {"bus", "tea", "cat", "hat", "pen", "map", "jam", "box"};
        StringBuilder tsv = new StringBuilder("text\tlabel\n");
        for (int i = 0; i < 48; i++) {
            String tail = words[i % 8] + " " + words[i / 8];
            tsv.append("so happy about it %s\tjoy\n".formatted(tail));
            tsv.append("really angry with you %s\tanger\n".formatted(tail));
            tsv.append("happy and angry %s\tjoy,anger\n".formatted(tail));
            tsv.append("nothing much %s\t\n".formatted(tail));
        }
        return tsv.toString();
    }
}
