package tongli.perception.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                // two thousand million numbers in a file of some bytes
                "{'a':{'dtype':'F32','shape':[2000000000],'data_offsets':[0,8000000000]}}",
                "{'a':{'dtype':'F32','shape':[2000000000],'data_offsets':[0,8]}}",
                "{'a':{'dtype':'F32','shape':[4000000000,4000000000],'data_offsets':[0,8]}}",
                // the same numbers three times
                "{'a':{'dtype':'F32','shape':[2],'data_offsets':[0,8]},'b':{'dtype':'F32','shape':[2],'data_offsets':[0,8]},"
                        + "'c':{'dtype':'F32','shape':[2],'data_offsets':[0,8]}}",
                "{'a':{'dtype':'F32','shape':[2],'data_offsets':[-8,0]}}",
                "{'a':{'dtype':'F32','shape':[-1,-2],'data_offsets':[0,8]}}",
                "{'a':{'dtype':'F32','shape':[2]}}",
                "{'a':{'dtype':'F32','shape':['x'],'data_offsets':[0,4]}}",
                "{'a':[]}",
                "[]x"
            })
    void aHeaderThatPromisesWhatIsNotThereIsRefused(String header) {
        byte[] json = header.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        byte[] content = ByteBuffer.allocate(8 + json.length + 8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(json.length)
                .put(json)
                .array();
        assertThatIOException()
                .isThrownBy(() -> SafeTensors.parse("x.safetensors", content))
                .withMessageContaining("x.safetensors");
    }
}
