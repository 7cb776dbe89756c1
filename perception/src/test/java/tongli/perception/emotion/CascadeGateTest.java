package tongli.perception.emotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import tongli.core.Language;
import tongli.core.Taxonomy;

class CascadeGateTest {
    private static final CascadeGate.Text SHORT = new CascadeGate.Text(5, 6);
    private static final List<Double> HALVES = List.of(0.5, 0.5, 0.5);

    private static EmotionHeads.Output polarity(double positive, double neutral, double negative) {
        double[] values = {positive, neutral, negative};
        return new EmotionHeads.Output(values, values, 0.25);
    }

    @Test
    void featuresAreWhatTheySay() {
        double[] features = CascadeGate.features(Taxonomy.POLARITY, HALVES, polarity(0.8, 0.1, 0.1), SHORT);
        assertThat(features).hasSize(CascadeGate.size(Taxonomy.POLARITY));
        assertThat(features[0]).isCloseTo(0.7, within(1e-9)); // between the first and the second
        assertThat(features[1]).isCloseTo(Math.log(4) / 5, within(1e-9)); // positive is nearest to its threshold
        assertThat(features[9]).isCloseTo(-0.8 * Math.log(0.8) - 0.2 * Math.log(0.1), within(1e-9));
        assertThat(features[10]).isEqualTo(1); // positive is the dominant one and asserted
        assertThat(features[11]).isEqualTo(0.5); // one label
        assertThat(features[12]).isEqualTo(0.25);
        assertThat(features[13]).isCloseTo(Math.log(6) / 3, within(1e-9));
        assertThat(features[14]).isCloseTo(Math.log(7) / 3, within(1e-9));
        assertThat(features[15]).isCloseTo(6 / 15.0, within(1e-9));
    }

    @Test
    void neutralIsAssertedWhereNothingElseIs() {
        assertThat(CascadeGate.features(Taxonomy.POLARITY, HALVES, polarity(0.3, 0.4, 0.3), SHORT)[10])
                .isEqualTo(1);
        assertThat(CascadeGate.features(Taxonomy.POLARITY, List.of(0.2, 0.5, 0.5), polarity(0.3, 0.4, 0.3), SHORT)[10])
                .isZero();
    }

    @Test
    void itIsSureFromTheBoundOn() {
        EmotionHeads heads = FastEmotionModel.bundled(Language.EN).heads();
        float[] weights = new float[CascadeGate.size(Taxonomy.POLARITY) + 1]; // all 0: a half
        assertThat(new CascadeGate(Taxonomy.POLARITY, heads, weights, 0.5).isSure(polarity(0.8, 0.1, 0.1), SHORT))
                .isTrue();
        assertThat(new CascadeGate(Taxonomy.POLARITY, heads, weights, 0.51).isSure(polarity(0.8, 0.1, 0.1), SHORT))
                .isFalse();
    }

    @Test
    void aGateOfVersion1LooksAtTheFirstFeaturesOnly() {
        EmotionHeads heads = FastEmotionModel.bundled(Language.EN).heads();
        CascadeGate gate = new CascadeGate(Taxonomy.POLARITY, heads, new float[] {1, 0, 0, 0, 0, 0, 0, 0, 0, -1}, 0.5);
        assertThat(gate.safety(polarity(0.8, 0.1, 0.1), SHORT))
                .isCloseTo(1 / (1 + Math.exp(0.3)), within(1e-9)); // 0.7 between the first and the second, less 1
    }

    @Test
    void weightsOfAnotherGateAreRefused() {
        EmotionHeads heads = FastEmotionModel.bundled(Language.EN).heads();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CascadeGate(Taxonomy.BASIC, heads, new float[10], 0.5))
                .withMessageContaining("must have 25 or 18");
    }
}
