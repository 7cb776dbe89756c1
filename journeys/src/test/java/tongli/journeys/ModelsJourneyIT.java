package tongli.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tongli.core.Language;
import tongli.core.Sha256;
import tongli.learning.promotion.Registration;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.TaskModelFile;
import tongli.perception.encoder.Tensor;
import tongli.perception.registry.ModelRegistry;
import tongli.perception.text.PretrainedEncoder;

/** Whoever runs Tongli promotes a model through gates and rolls it back, on a phone in Chinese and by the keyboard in English. */
class ModelsJourneyIT extends Journeys {

    private static final String HOLDOUT =
            "text\tlabel\nWe walked home slowly.\tcalm\nThe lake was still.\tcalm\nStop it!\tangry\n";

    @Override
    void prepare(Path data) {
        try {
            ModelRegistry registry =
                    new ModelRegistry(data.resolve("registry"), Optional.empty(), InstantSource.system());
            Path model = alwaysCalm(Files.createDirectories(data.resolve("run")));
            Registration made =
                    Registration.of(new Registration.Source(model, Optional.empty(), Optional.empty(), false));
            registry.register(made.slot(), made.files(), Optional.empty(), "olga", "");
            Path gates = Files.createDirectories(data.resolve("gates"));
            Files.writeString(gates.resolve("holdout.tsv"), HOLDOUT);
            String all = """
                    format: 1
                    holdout: {file: holdout.tsv, sha256: %s}
                    macro_f1: {floor: %s, below_serving: 0.5}
                    """;
            Files.writeString(gates.resolve("low.yaml"), all.formatted(Sha256.hex(HOLDOUT), "0.1"));
            Files.writeString(gates.resolve("high.yaml"), all.formatted(Sha256.hex(HOLDOUT), "0.9"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path alwaysCalm(Path folder) throws IOException {
        PretrainedEncoder encoder = PretrainedEncoder.of(Language.EN);
        long read = 2L * encoder.width();
        TaskHead mood = new TaskHead("mood", TaskHead.Kind.SINGLE, List.of("angry", "calm"));
        Path file = folder.resolve(TaskModelFile.NAME);
        new TaskModelFile(
                        encoder.name(),
                        Language.EN,
                        Map.of(
                                "head.mood.weight", new Tensor(new float[(int) read * 2], read, 2),
                                "head.mood.bias", new Tensor(new float[] {0, 2}, 2)),
                        List.of(new TaskModelFile.Head(mood, 1, Collections.nCopies(2, 0.5))),
                        Map.of("command", "by hand", "train_sha256 mood.tsv", "0".repeat(64)))
                .write(file);
        return file;
    }

    @Test
    void whoeverRunsTongliPromotesAModelAndRollsItBack() {
        try (Visit visit = visit(Words.ZH, Screen.PHONE)) {
            visit.at("models");
            assertThat(visit.page.getByText("任务 mood（英文）")).isVisible();
            visit.page.getByText("上线", exactly()).click();
            visit.page
                    .getByLabel("门槛", new Page.GetByLabelOptions().setExact(true))
                    .selectOption("high");
            visit.page.getByText("评测，通过就上线", exactly()).click();
            assertThat(visit.page.getByText("有门槛没通过，什么都没有改动。")).isVisible();
            visit.look("phone-70-models-refused");
            visit.page
                    .getByLabel("门槛", new Page.GetByLabelOptions().setExact(true))
                    .selectOption("low");
            visit.page.getByText("评测，通过就上线", exactly()).click();
            assertThat(visit.page.getByText("在用", exactly())).isVisible();
            visit.look("phone-71-models-serving");
            visit.nothingToComplainOf();
        }
        try (Visit visit = visit(Words.EN, Screen.DESKTOP)) {
            visit.at("models");
            visit.page.getByText("Roll back", exactly()).click();
            assertThat(visit.page.getByText("Roll back mood, English?")).isVisible();
            visit.look("desktop-72-models-back");
            visit.page
                    .getByRole(AriaRole.DIALOG)
                    .getByText("Roll back", new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(visit.page.getByText("Nothing serves this task any more."))
                    .isVisible();
            visit.nothingToComplainOf();
        }
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
