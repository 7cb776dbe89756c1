package tongli.perception.voice.sound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SixteenBitsTest {
    @Test
    void samplesBecomeTheNearestWholeNumbersAndNeverWrapAround() {
        assertThat(SixteenBits.of(new float[] {0, 0.5f, -0.5f, 1, -1, 3, -3, 1.4f / 32_768}))
                .containsExactly(new short[] {0, 16_384, -16_384, 32_767, -32_768, 32_767, -32_768, 1});
    }
}
