package tongli.perception.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphCacheTest {
    private final AtomicInteger built = new AtomicInteger();

    @Test
    void aGraphIsBuiltOnce(@TempDir Path folder) {
        GraphCache cache = new GraphCache(Optional.of(folder.resolve("models")));
        assertThat(cache.has("an encoder", new byte[] {1}, Precision.INT8)).isFalse();
        byte[] first = graph(cache, 1, Precision.INT8);
        assertThat(cache.has("an encoder", new byte[] {1}, Precision.INT8)).isTrue();
        assertThat(cache.has("an encoder", new byte[] {1}, Precision.FP32)).isFalse();
        assertThat(graph(cache, 1, Precision.INT8)).isEqualTo(first);
        assertThat(built).hasValue(1);
    }

    @Test
    void anotherModelOrPrecisionIsAnotherGraph(@TempDir Path folder) {
        GraphCache cache = new GraphCache(Optional.of(folder));
        graph(cache, 1, Precision.INT8);
        graph(cache, 2, Precision.INT8);
        graph(cache, 1, Precision.FP32);
        assertThat(built).hasValue(3);
    }

    @Test
    void whereNothingCanBeKeptEveryGraphIsBuilt(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("a file"));
        for (GraphCache cache :
                new GraphCache[] {new GraphCache(Optional.empty()), new GraphCache(Optional.of(file.resolve("models")))
                }) {
            built.set(0);
            graph(cache, 1, Precision.INT8);
            graph(cache, 1, Precision.INT8);
            assertThat(built).hasValue(2);
        }
    }

    private byte[] graph(GraphCache cache, int model, Precision precision) {
        return cache.graph(
                "an encoder", new byte[] {(byte) model}, precision, () -> new byte[] {(byte) built.incrementAndGet()});
    }
}
