package tongli.perception.registry.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.core.EmotionQuery;
import tongli.core.EmotionReading;
import tongli.core.Language;
import tongli.core.Taxonomy;
import tongli.perception.emotion.EmotionModel;
import tongli.perception.emotion.TextEmotionReader;
import tongli.perception.encoder.GraphCache;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.TaskModelFile;
import tongli.perception.encoder.Tensor;
import tongli.perception.registry.Act;
import tongli.perception.registry.Canary;
import tongli.perception.registry.CanaryBounds;
import tongli.perception.registry.Decision;
import tongli.perception.registry.Given;
import tongli.perception.registry.ModelRegistry;
import tongli.perception.registry.RegisteredModel;
import tongli.perception.registry.Rollback;
import tongli.perception.registry.Slot;
import tongli.perception.text.PretrainedEncoder;

/** With real encoders. */
class ServedModelsTest {
    private static final EmotionQuery LOST =
            new EmotionQuery("She died last spring.", Optional.empty(), Taxonomy.BASIC, false);

    @TempDir
    private Path folder;

    private static String serve(ModelRegistry registry, Slot slot, byte[] weights) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>(Given.files(""));
        files.put(RegisteredModel.WEIGHTS, weights);
        files.put(
                RegisteredModel.TOKENIZER, PretrainedEncoder.of(slot.language()).tokenizer());
        String digest = registry.register(slot, files, Optional.empty(), "ann", "");
        registry.decide(slot, Act.PROMOTED, "ann", Optional.of(digest), "", List.of(), now -> now.serving(digest));
        return digest;
    }

    private byte[] mood(TaskHead.Kind kind, double abstainBelow) throws IOException {
        int width = PretrainedEncoder.of(Language.EN).width();
        Path file = folder.resolve("mood.safetensors");
        TaskHead task = new TaskHead("mood", kind, List.of("angry", "calm", "glad"));
        // logits 0, 1, 2 of whatever is read
        new TaskModelFile(
                        PretrainedEncoder.of(Language.EN).name(),
                        Language.EN,
                        Map.of(
                                "head.mood.weight", new Tensor(new float[2 * width * 3], 2L * width, 3),
                                "head.mood.bias", new Tensor(new float[] {0, 1, 2}, 3)),
                        List.of(new TaskModelFile.Head(task, 1, Collections.nCopies(3, 0.6), abstainBelow)),
                        Map.of())
                .write(file);
        return Files.readAllBytes(file);
    }

    @Test
    void aModelOfEmotionTakesThePlaceOfTheOneThatShipsAndGivesItBack() throws IOException {
        ModelRegistry registry = Given.registry(folder.resolve("registry"));
        Slot slot = new Slot(Slot.EMOTION, Language.EN);
        byte[] bundled;
        try (InputStream in = EmotionModel.class.getResourceAsStream("en.safetensors")) {
            bundled = in.readAllBytes();
        }
        try (TextEmotionReader shipped = TextEmotionReader.bundled();
                ServedModels served = new ServedModels(registry, shipped, System::nanoTime, withdrawn -> {})) {
            served.look();
            EmotionReading before = served.emotions("k").read(LOST);
            assertThat(before).isEqualTo(shipped.read(LOST));
            String digest = serve(registry, slot, bundled);
            served.look();
            EmotionReading now = served.emotions("k").read(LOST);
            assertThat(now.model().version()).isEqualTo(digest.substring(0, 12));
            assertThat(now.by(before.model())).isEqualTo(before);
            assertThat(served.served(slot).orElseThrow().counts().get(0).requests())
                    .isEqualTo(1);
            Rollback.of(registry, slot, "ann", "");
            served.look();
            assertThat(served.emotions("k").read(LOST)).isEqualTo(before);
        }
    }

    @Test
    void aTaskOfOnesOwnIsReadInTheLanguageThatItIsServedIn() throws IOException {
        ModelRegistry registry = Given.registry(folder.resolve("registry"));
        List<Decision> withdrawn = new ArrayList<>();
        try (ServedModels served = new ServedModels(
                registry,
                queries -> {
                    throw new IllegalStateException("nobody asks for emotions");
                },
                System::nanoTime,
                withdrawn::add)) {
            served.look();
            assertThat(served.tasks()).isEmpty();
            assertThatThrownBy(() -> served.read("mood", LOST, "k")).isInstanceOf(NotServedException.class);
            serve(registry, Given.MOOD, mood(TaskHead.Kind.SINGLE, 0.7));
            served.look();
            assertThat(served.tasks()).containsExactly("mood");
            OwnReading one = served.read("mood", LOST, "k");
            // softmax of 0, 1, 2: 0.0900, 0.2447, 0.6652
            assertThat(one.dominant()).isEqualTo("glad");
            assertThat(one.confidence()).isCloseTo(0.6652, within(5e-5));
            assertThat(one.uncertain()).isTrue(); // below 0.7
            assertThat(one.labels()).containsExactly("glad");
            assertThat(served.read("mood", EmotionQuery.of("她走了。"), "k").language())
                    .isEqualTo(Language.EN);
            assertThatThrownBy(() -> served.read("mood", LOST.in(Language.ZH), "k"))
                    .isInstanceOf(NotServedException.class)
                    .hasMessageContaining("mood.zh");
            serve(registry, Given.MOOD, mood(TaskHead.Kind.MULTI, 0));
            served.look();
            // sigmoid of 0, 1, 2: 0.5, 0.7311, 0.8808
            assertThat(served.read("mood", LOST, "k").labels()).containsExactly("glad", "calm");
        }
        assertThat(withdrawn).isEmpty();
    }

    @Test
    void whatAnswersIsBuiltOfWhatWasCheckedAndNotTakenOutOfACache(@TempDir Path graphs) throws IOException {
        ModelRegistry registry = Given.registry(folder.resolve("registry"));
        serve(registry, Given.MOOD, mood(TaskHead.Kind.SINGLE, 0));
        System.setProperty(GraphCache.FOLDER, graphs.toString());
        try (ServedModels served =
                new ServedModels(registry, queries -> List.of(), System::nanoTime, withdrawn -> {})) {
            served.look();
            assertThat(served.read("mood", LOST, "k").dominant()).isEqualTo("glad");
            assertThat(graphs).isEmptyDirectory();
        } finally {
            System.clearProperty(GraphCache.FOLDER);
        }
    }

    @Test
    void aCanaryBeyondItsBoundsIsAskedNoMoreThoughTheRegistryCannotBeWritten() throws IOException {
        ModelRegistry registry = Given.registry(folder.resolve("registry"));
        List<Decision> withdrawn = new ArrayList<>();
        serve(registry, Given.MOOD, mood(TaskHead.Kind.SINGLE, 0));
        String multi = serve(registry, Given.MOOD, mood(TaskHead.Kind.MULTI, 0));
        Rollback.of(registry, Given.MOOD, "ann", "");
        registry.decide(
                Given.MOOD,
                Act.CANARIED,
                "ann",
                Optional.of(multi),
                "",
                List.of(),
                now -> now.withCanary(new Canary(multi, 0.999, new CanaryBounds(1, 1, 1e-9))));
        Path log = folder.resolve("registry").resolve("decisions.jsonl");
        Path away = folder.resolve("away");
        try (ServedModels served = new ServedModels(registry, queries -> List.of(), System::nanoTime, withdrawn::add)) {
            served.look();
            assertThat(served.read("mood", LOST, "k").labels()).hasSize(2); // by the canary
            Files.move(log, away);
            Files.createDirectory(log);
            served.look();
            assertThat(served.read("mood", LOST, "k").labels()).hasSize(1);
            assertThat(withdrawn).isEmpty();
            Files.delete(log);
            Files.move(away, log);
            for (int look = 0; look < 60; look++) {
                served.look();
            }
            assertThat(withdrawn).extracting(Decision::act).containsExactly(Act.WITHDRAWN);
            assertThat(registry.standing(Given.MOOD).canary()).isEmpty();
        }
    }

    @Test
    void aModelThatTellsAnotherTaskOrWasMadeForAnotherTokenizerIsNotServed() throws IOException {
        ModelRegistry registry = Given.registry(folder.resolve("registry"));
        Map<String, byte[]> files = new LinkedHashMap<>(Given.files(""));
        files.put(RegisteredModel.WEIGHTS, mood(TaskHead.Kind.SINGLE, 0));
        files.put(RegisteredModel.TOKENIZER, "{}".getBytes(StandardCharsets.UTF_8));
        String digest = registry.register(Given.MOOD, files, Optional.empty(), "ann", "");
        assertThatThrownBy(() -> registry.open(Given.MOOD, digest).weights())
                .hasMessageContaining("its tokenizer is not that of this program");
        Slot tone = new Slot("tone", Language.EN);
        String other = serve(registry, tone, mood(TaskHead.Kind.SINGLE, 0));
        try (ServedModels served =
                new ServedModels(registry, queries -> List.of(), System::nanoTime, withdrawn -> {})) {
            served.look();
            assertThat(served.served(tone).orElseThrow().troubles().get(other))
                    .contains("does not tell labels of whole texts for tone.en");
            assertThat(served.tasks()).isEmpty();
        }
    }
}
