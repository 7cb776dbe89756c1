package tongli.cli.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tongli.perception.voice.network.FrozenSpeech;

/** {@code --embedding}, a mixin for commands that learn from voices. */
final class EmbeddingOption {

    @Option(
            names = "--embedding",
            paramLabel = "DIR",
            description =
                    "Voices: learn from Google's frozen speech embedding, too. The folder has " + FrozenSpeech.BANDS
                            + " and " + FrozenSpeech.EMBEDDING
                            + ", which do not come with Tongli (docs/models/voice.md says where they are). Without --model a discriminant learns, which was measured with it.")
    private @Nullable Path folder;

    boolean isGiven() {
        return folder != null;
    }

    /** The caller closes it. @throws IOException if the folder does not have it */
    Optional<FrozenSpeech> open() throws IOException {
        return folder == null ? Optional.empty() : Optional.of(FrozenSpeech.read(folder));
    }
}
