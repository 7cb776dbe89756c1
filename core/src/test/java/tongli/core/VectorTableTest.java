package tongli.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class VectorTableTest {

    @Property
    void tellsTheSameAsTheCosineOfEachRow(@ForAll @IntRange(max = 13) int rows, @ForAll long seed) {
        Random chance = new Random(seed);
        List<float[]> vectors =
                IntStream.range(0, rows).mapToObj(row -> unit(chance)).toList();
        float[] query = unit(chance);

        double[] cosines = VectorTable.of(vectors).cosines(query);

        assertThat(cosines)
                .containsExactly(vectors.stream()
                        .mapToDouble(vector -> SentenceEncoder.cosine(query, vector))
                        .toArray());
    }

    @Test
    void comparesNoVectorsOfOtherWidths() {
        VectorTable table = VectorTable.of(List.of(new float[] {1, 0}));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.cosines(new float[] {1}))
                .withMessageContaining("width 1 and 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VectorTable.of(List.of(new float[] {1, 0}, new float[] {1})));
    }

    private static float[] unit(Random chance) {
        float[] vector = new float[7];
        double squares = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) chance.nextGaussian();
            squares += vector[i] * vector[i];
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (vector[i] / Math.sqrt(squares));
        }
        return vector;
    }
}
