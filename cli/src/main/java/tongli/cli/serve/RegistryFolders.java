package tongli.cli.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tongli.cli.registry.RegistryPlace;
import tongli.learning.promotion.GatesReader;
import tongli.learning.promotion.Promotion;
import tongli.learning.promotion.Step;
import tongli.perception.registry.Decision;
import tongli.perception.registry.ModelRegistry;
import tongli.server.model.ModelSettings;
import tongli.server.model.Promoter;

/** The options {@code --registry}, {@code --gates} and {@code --registry-key} of a server. A mixin for commands. */
final class RegistryFolders {
    @Option(
            names = "--registry",
            paramLabel = "DIR",
            description = "The registry of models (default: registry in the data folder).")
    private @Nullable Path registry;

    @Option(
            names = "--gates",
            paramLabel = "DIR",
            description =
                    "Files of gates, NAME.yaml, by which operators promote models (default: gates in the data folder).")
    private @Nullable Path gates;

    @Option(
            names = "--registry-key",
            paramLabel = "F.pem",
            description =
                    "The public key (Ed25519) with which models must be signed (default: $TONGLI_REGISTRY_KEY, or none).")
    private @Nullable Path key;

    /** @param data the folder where they lie unless others are named */
    ModelSettings settings(Path data) {
        return new ModelSettings(
                Optional.ofNullable(registry).orElseGet(() -> data.resolve(ModelSettings.REGISTRY)),
                Optional.ofNullable(gates).orElseGet(() -> data.resolve(ModelSettings.GATES)),
                RegistryPlace.key(key),
                Optional.of(RegistryFolders::promote));
    }

    private static Decision promote(ModelRegistry registry, Promoter.Asked asked, IntConsumer progress)
            throws IOException {
        Step step = switch (asked.step()) {
            case SHADOW -> Step.SHADOW;
            case CANARY -> Step.CANARY;
            case WHOLE -> Step.WHOLE;
        };
        return new Promotion(registry, System::nanoTime)
                .run(
                        new Promotion.Request(
                                asked.model(),
                                GatesReader.read(asked.gates()),
                                step,
                                asked.share(),
                                asked.who(),
                                asked.why()),
                        progress);
    }
}
