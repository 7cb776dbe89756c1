package tongli.learning.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FreezeTest {
    @ParameterizedTest
    @ValueSource(strings = {"none", "embeddings", "lower:1", "lower:12", "all-but-head"})
    void aPolicyIsWrittenAsItIsRead(String name) {
        assertThat(Freeze.find(name).orElseThrow().code()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lower", "lower:", "lower:0", "lower:-1", "lower:49", "lower:1.5", "head", "NONE"})
    void whatIsNoPolicyIsNotFound(String name) {
        assertThat(Freeze.find(name)).isEmpty();
    }

    @Test
    void lowerLayersTakeTheEmbeddingsAlong() {
        assertThat(Freeze.find("lower:2")).contains(new Freeze(true, 2, false));
    }
}
