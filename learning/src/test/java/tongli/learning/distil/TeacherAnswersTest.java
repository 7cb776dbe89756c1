package tongli.learning.distil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.perception.encoder.SafeTensors;
import tongli.perception.encoder.Tensor;

class TeacherAnswersTest {
    private static final String ENCODER = "encoder 1";

    @TempDir
    private Path folder;

    @Test
    void whatIsKeptIsReadAgainForTheSameEncoderOnly() throws IOException {
        Path kept = folder.resolve("kept.safetensors");
        assertThat(TeacherAnswers.read(kept, ENCODER, 2)).isEmpty();
        Map<String, float[]> known = new LinkedHashMap<>();
        known.put(TeacherAnswers.hash("one"), new float[] {1, -2});
        known.put(TeacherAnswers.hash("two"), new float[] {3, 4});
        TeacherAnswers.write(kept, ENCODER, known);
        Map<String, float[]> read = TeacherAnswers.read(kept, ENCODER, 2);
        assertThat(read).containsOnlyKeys(known.keySet());
        assertThat(read.get(TeacherAnswers.hash("one"))).containsExactly(1, -2);
        assertThat(TeacherAnswers.read(kept, "encoder 2", 2)).isEmpty();
        byte[] first = Files.readAllBytes(kept);
        TeacherAnswers.write(kept, ENCODER, known);
        assertThat(Files.readAllBytes(kept)).isEqualTo(first);
        assertThat(new String(first, 8, 200, StandardCharsets.UTF_8)).containsSubsequence("logits", "hashes");
    }

    @Test
    void aFileWhoseAxesOrNumbersDoNotFitIsExplained() throws IOException {
        Tensor hashes = new Tensor(new float[] {1, 2, 3}, 1, 3);
        refused(new Tensor(new float[2], 2), hashes);
        refused(new Tensor(new float[3], 1, 3), hashes);
        refused(new Tensor(new float[4], 2, 2), hashes);
        refused(new Tensor(new float[] {0, Float.NaN}, 1, 2), hashes);
        Tensor logits = new Tensor(new float[2], 1, 2);
        refused(logits, new Tensor(new float[3], 3));
        refused(logits, new Tensor(new float[2], 1, 2));
        refused(logits, new Tensor(new float[] {1, 2, 0.5f}, 1, 3));
        refused(logits, new Tensor(new float[] {1, 2, -1}, 1, 3));
        refused(logits, new Tensor(new float[] {1, 2, 1 << 24}, 1, 3));
    }

    private void refused(Tensor logits, Tensor hashes) throws IOException {
        Path kept = folder.resolve("damaged.safetensors");
        new SafeTensors(Map.of("logits", logits, "hashes", hashes), Map.of("encoder", ENCODER)).write(kept);
        assertThatIOException()
                .isThrownBy(() -> TeacherAnswers.read(kept, ENCODER, 2))
                .withMessageContaining("remove the file");
    }
}
