package tongli.perception.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import tongli.core.Language;
import tongli.core.ModelId;
import tongli.core.Taxonomy;

class HeadFileTest {
    private static float[] random(int length, SplittableRandom random) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) random.nextDouble(-1, 1);
        }
        return values;
    }

    private static EmotionHead head(HeadWeights weights) {
        return new EmotionHead(
                new ModelId("text-en", "1"),
                Language.EN,
                Taxonomy.POLARITY,
                weights,
                new HeadCalibration(1.3, List.of(0.2, 0.3, 0.4), 0.35),
                new TrainingProvenance("a,b", "c", 7, "train it", "17", Instant.EPOCH));
    }

    private static EmotionHead written(EmotionHead head) throws IOException {
        var bytes = new ByteArrayOutputStream();
        HeadFile.write(head, bytes);
        return HeadFile.read(new ByteArrayInputStream(bytes.toByteArray()));
    }

    @Test
    void aHeadReadsTheSameAfterWriting() throws IOException {
        var chance = new SplittableRandom(2);
        float[] first = random(6 * 4, chance);
        first[0] = 90_000; // one huge weight, as a feature that hardly varies brings, must not drown the others
        first[1] = -90_000;
        var head = head(new HeadWeights(
                6, 4, 3, 3, first, random(4, chance), random(4 * 7, chance), random(7, chance), random(8 * 7, chance)));
        float[] features = random(6, chance);
        features[0] = 0;
        var before = head.read(features, new int[] {1, 5});
        var read = written(head);
        var after = read.read(features, new int[] {1, 5});
        assertThat(after.distribution()).containsExactly(before.distribution(), within(1e-3));
        assertThat(after.standalone()).containsExactly(before.standalone(), within(1e-3));
        assertThat(after.intensity()).isCloseTo(before.intensity(), within(1e-3));
        assertThat(read.calibration()).isEqualTo(head.calibration());
        assertThat(read.provenance()).isEqualTo(head.provenance());
        assertThat(read.id()).isEqualTo(head.id());
    }

    @Test
    void anotherFileIsRefused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(new byte[64]);
        }
        assertThatThrownBy(() -> HeadFile.read(new ByteArrayInputStream(bytes.toByteArray())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not a head file");
    }

    @Test
    void aFileCutShortIsRefused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        HeadFile.write(
                head(new HeadWeights(
                        2, 2, 3, 1, new float[4], new float[2], new float[14], new float[7], new float[14])),
                bytes);
        byte[] half = Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
        assertThatThrownBy(() -> HeadFile.read(new ByteArrayInputStream(half))).isInstanceOf(IOException.class);
    }
}
