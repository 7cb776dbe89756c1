package tongli.perception.registry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tongli.core.Language;

/** Registries whose models are a word or two: nothing here opens them. */
public final class Given {
    public static final Slot MOOD = new Slot("mood", Language.EN);

    private Given() {}

    public static ModelRegistry registry(Path folder) {
        return new ModelRegistry(folder, Optional.empty(), () -> Instant.parse("2026-03-01T12:00:00Z"));
    }

    /** @param weights what tells it from others */
    public static Map<String, byte[]> files(String weights) {
        Map<String, byte[]> files = new HashMap<>();
        RegisteredModel.NEEDED.forEach(name -> files.put(name, bytes("{}")));
        files.put(RegisteredModel.WEIGHTS, bytes(weights));
        return files;
    }

    public static String registered(ModelRegistry registry, String weights) throws IOException {
        return registry.register(MOOD, files(weights), Optional.empty(), "ann", "");
    }

    public static Decision promoted(ModelRegistry registry, String digest) throws IOException {
        return registry.decide(
                MOOD, Act.PROMOTED, "ann", Optional.of(digest), "", List.of(), now -> now.serving(digest));
    }

    /** On trial with a tenth of what is asked. */
    static Decision canaried(ModelRegistry registry, String digest) throws IOException {
        return registry.decide(
                MOOD,
                Act.CANARIED,
                "ann",
                Optional.of(digest),
                "",
                List.of(),
                now -> now.withCanary(new Canary(digest, 0.1, CanaryBounds.USUAL)));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
