package tongli.learning.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.core.Language;
import tongli.learning.finetune.FineTuning;
import tongli.learning.finetune.LabelledFile;
import tongli.learning.finetune.PowerCut;
import tongli.learning.route.LinearLearner;
import tongli.learning.route.Route;
import tongli.learning.route.TextFeatures;

class CrossValidationTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);
    private static final LabelledFile.Columns COLUMNS =
            new LabelledFile.Columns(Optional.empty(), "text", List.of("label"));

    @TempDir
    private Path folder;

    private Judged validated(List<String> lines, int parts) throws IOException {
        List<String> all = new ArrayList<>(List.of("text\tlabel"));
        all.addAll(lines);
        Path file = Files.write(folder.resolve("data.tsv"), all);
        FineTuning.Options options = new FineTuning.Options(
                "mood",
                Language.ZH,
                Optional.empty(),
                List.of(file),
                Optional.empty(),
                COLUMNS,
                Optional.empty(),
                folder.resolve("out"),
                7,
                "the command");
        return CrossValidation.run(
                options,
                parts,
                out -> new LinearLearner(Route.LOGISTIC, Language.ZH, TextFeatures.NGRAMS, 1, 0, 7, PowerCut.NEVER),
                CLOCK,
                read -> {});
    }

    private static String random(Random random) {
        return Long.toString(random.nextLong(1_000_000_000_000L), 36).repeat(2);
    }

    @Test
    void whatCanBeLearntIsToldOfEveryTextOnce() throws IOException {
        Random random = new Random(1);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            lines.add(random(random) + (i % 3 == 0 ? "生气\tcross" : "高兴\tglad"));
        }

        Judged judged = validated(lines, 4);

        assertThat(judged.texts()).isEqualTo(60);
        assertThat(judged.report().macroF1()).isGreaterThan(0.8);
        assertThat(judged.bySlice().keySet()).containsExactly("part-1", "part-2", "part-3", "part-4");
        assertThat(judged.bySlice().values())
                .allSatisfy(part -> assertThat(part.texts()).isBetween(10, 20));
        assertThat(folder.resolve("out/part-4/model.safetensors")).exists();
    }

    @Test
    void whatCouldOnlyBeRememberedIsNotKnown() throws IOException {
        Random random = new Random(2);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String text = random(random) + random(random);
            String label = i % 2 == 0 ? "cross" : "glad";
            lines.add(text + "\t" + label);
            lines.add(text + "!\t" + label); // a near duplicate, by which the label could be known
        }

        assertThat(validated(lines, 5).report().macroF1()).isBetween(0.25, 0.7);
    }

    @Test
    void tooFewTextsForThePartsAreRefused() {
        assertThatIOException()
                .isThrownBy(() -> validated(List.of("累\tcross", "好\tglad"), 3))
                .withMessageContaining("fewer parts");
    }

    @Test
    void onePartIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> validated(List.of("累\tcross"), 1))
                .withMessageContaining("2");
    }
}
