package tongli.perception.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeTensorsTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("a.weight", new Tensor(new float[] {1, -2.5f, 3, 4, 5, 6}, 2, 3));
        tensors.put("b", new Tensor(new float[] {7}));
        Path file = folder.resolve("x.safetensors");
        new SafeTensors(tensors, Map.of("score", "0.5")).write(file);
        SafeTensors read = SafeTensors.read(file);
        assertThat(read.metadata()).containsEntry("score", "0.5");
        assertThat(read.tensors().keySet()).containsExactly("a.weight", "b");
        assertThat(read.tensors().get("a.weight").values()).containsExactly(1, -2.5f, 3, 4, 5, 6);
        assertThat(read.tensors().get("a.weight").shape()).containsExactly(2, 3);
    }

    @Test
    void aFileCutShortIsRefused() throws IOException {
        Path file = folder.resolve("x.safetensors");
        new SafeTensors(Map.of("a", new Tensor(new float[] {1, 2}, 2)), Map.of()).write(file);
        byte[] bytes = Files.readAllBytes(file);
        for (int length = 0; length < bytes.length; length++) {
            Files.write(file, java.util.Arrays.copyOf(bytes, length));
            assertThatIOException().isThrownBy(() -> SafeTensors.read(file)).withMessageContaining("x.safetensors");
        }
    }
}
