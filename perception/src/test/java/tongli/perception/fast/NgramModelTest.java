package tongli.perception.fast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tongli.perception.encoder.Tensor;

class NgramModelTest {
    @TempDir
    private Path folder;

    @Test
    void vectorsAreAddedUpOverTheRootOfTheirNumberAndAUnitSeesTheSum() throws IOException {
        NgramModel model = NgramModel.parse("m", Given.file(folder, NgramModel.KIND, Given.tensors()));
        // state (1.27, 0), unit max(0, 1.27 - 0.5) = 0.77; agreeing 0.25 + 1.27 + 10 · 0.77
        assertThat(model.logits("yes").get(0)).containsExactly(new float[] {9.22f, 0}, within(1e-4f));
        // state (1.27, 2.54) / √2, unit 0; agreeing 0.25 + 0.898, refusing 1.796
        assertThat(model.logits("yes, no").get(0)).containsExactly(new float[] {1.14803f, 1.79605f}, within(1e-4f));
        // nothing known: the bias, and no unit
        assertThat(model.logits("perhaps").get(0)).containsExactly(0.25f, 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                NgramModel.KEYS,
                NgramModel.SCALES,
                NgramModel.ROWS,
                "hidden.weight",
                "hidden.bias",
                "head.mood.weight",
                "head.mood.bias"
            })
    void aModelWithoutATensorOrWithOneOfAnotherShapeIsRefused(String name) throws IOException {
        Map<String, Tensor> lacking = Given.tensors();
        lacking.remove(name);
        refused(lacking, name);
        Map<String, Tensor> longer = Given.tensors();
        Tensor whole = Given.tensors().get(name);
        long[] shape = whole.shape().clone();
        shape[0]++;
        longer.put(name, new Tensor(Arrays.copyOf(whole.values(), Tensor.sizeOf(shape)), shape));
        refused(longer, "");
    }

    private void refused(Map<String, Tensor> tensors, String named) throws IOException {
        byte[] file = Given.file(folder, NgramModel.KIND, tensors);
        assertThatIOException()
                .isThrownBy(() -> NgramModel.parse("bad.safetensors", file))
                .withMessageStartingWith("bad.safetensors: ")
                .withMessageContaining(named)
                .withMessageEndingWith("make it anew");
    }

    @Test
    void whatIsNoNumberAndNgramsOutOfOrderAreRefused() throws IOException {
        Map<String, Tensor> tensors = Given.tensors();
        tensors.put("hidden.bias", new Tensor(new float[] {Float.NaN}, 1));
        refused(tensors, "hidden.bias");
        for (float[] keys : List.of(
                new float[] {5, 5}, new float[] {7, 3}, new float[] {-1, 3}, new float[] {1, 1 << 24}, new float[] {
                    1, 2.5f
                })) {
            tensors = Given.tensors();
            tensors.put(NgramModel.KEYS, new Tensor(keys, 2));
            refused(tensors, "ascend");
        }
    }

    @Test
    void aModelOfAnotherKindIsRefused() throws IOException {
        byte[] file = Given.file(folder, "all-MiniLM-L6-v2", Given.tensors());
        assertThatIOException().isThrownBy(() -> NgramModel.parse("m", file)).withMessageContaining("another kind");
    }

    /** Any byte of the file may be wrong: it is refused with an IOException, or read as some model that answers. */
    @Test
    void damagedFilesAreRefusedOrReadAndNeverCrash() throws IOException {
        byte[] whole = Given.file(folder, NgramModel.KIND, Given.tensors());
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 3000; round++) {
            byte[] damaged =
                    random.nextInt(4) == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int i = 0; i < 1 + random.nextInt(3) && damaged.length > 0; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(NgramModel.parse("m", damaged).logits("yes")).hasSize(1);
            } catch (IOException refused) {
                assertThat(refused).hasMessageStartingWith("m: ");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1073741824],\"data_offsets\":[0,4294967296]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[4294967296,4294967296],\"data_offsets\":[0,4]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[9223372036854775807,4]}}",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1]}}",
                "{\"a\":{\"dtype\":\"I8\",\"shape\":[1],\"data_offsets\":[0,1]}}",
                "{\"a.bytes\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}",
                "[]"
            })
    void aHeaderThatClaimsWhatIsNotThereIsRefusedBeforeMemoryIsTaken(String header) {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        byte[] file = new byte[8 + json.length + 4];
        file[0] = (byte) json.length;
        System.arraycopy(json, 0, file, 8, json.length);
        assertThatIOException().isThrownBy(() -> NgramModel.parse("m", file));
    }

    @Test
    void moreNumbersThanThereCanBeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NgramTable(new float[] {0, 1, 2}, 2))
                .withMessageContaining("more n-grams");
    }
}
