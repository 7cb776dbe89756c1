package tongli.cli.registry;

import java.io.IOException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tongli.cli.lines.FileTrouble;
import tongli.cli.terminal.DataFolder;
import tongli.cli.terminal.WorkFailed;
import tongli.core.Blank;
import tongli.perception.registry.ManifestKey;
import tongli.perception.registry.ModelRegistry;
import tongli.perception.registry.RegisteredModel;
import tongli.server.model.ModelSettings;

/** The options {@code --registry} and {@code --registry-key}. A mixin for commands. */
public final class RegistryPlace {
    static final String KEY_OF_ENVIRONMENT = "TONGLI_REGISTRY_KEY";

    @Option(
            names = "--registry",
            paramLabel = "DIR",
            description = "The registry's folder (default: registry in the folder of --data).")
    private @Nullable Path folder;

    @Option(
            names = "--registry-key",
            paramLabel = "F.pem",
            description = "The public key (Ed25519) with which models must be signed (default: $" + KEY_OF_ENVIRONMENT
                    + ", or none).")
    private @Nullable Path key;

    @Mixin
    private DataFolder data = new DataFolder();

    /** Whether a folder was named. */
    public boolean isNamed() {
        return folder != null;
    }

    /** Whether or not it is there. */
    public Path folder() {
        return Optional.ofNullable(folder).orElseGet(() -> data.path().resolve(ModelSettings.REGISTRY));
    }

    /** @throws WorkFailed if the key is none */
    public ModelRegistry open() {
        return new ModelRegistry(folder(), key(), InstantSource.system());
    }

    private Optional<PublicKey> key() {
        return key(key);
    }

    /** @param given on the command line */
    public static Optional<PublicKey> key(@Nullable Path given) {
        Optional<Path> file = Optional.ofNullable(given)
                .or(() -> Optional.ofNullable(System.getenv(KEY_OF_ENVIRONMENT))
                        .filter(set -> !Blank.is(set))
                        .map(Path::of));
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ManifestKey.checking(file.get()));
        } catch (IOException e) {
            throw FileTrouble.with(e, "is --registry-key right?");
        }
    }

    /** Whoever is signed in on this machine. */
    public static String who() {
        String name = System.getProperty("user.name", "");
        return Blank.is(name) ? "unknown" : name;
    }

    /** The one model that an id names. @throws WorkFailed if there is none, or several */
    static RegisteredModel find(ModelRegistry registry, String id) throws IOException {
        List<RegisteredModel> found = registry.find(id);
        if (found.size() != 1) {
            throw new WorkFailed(
                    found.isEmpty()
                            ? "no model of %s has an id that begins with %s; ./tongli learn list shows those that there are"
                                    .formatted(registry.folder(), id)
                            : "%d models have an id that begins with %s; give more of it".formatted(found.size(), id));
        }
        return found.get(0);
    }
}
