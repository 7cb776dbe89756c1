package tongli.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.core.Affect;
import tongli.core.BasicEmotion;

class FeelingTest {

    @Test
    void theRestOfAFeelingIsNeutral() {
        assertThat(new Feeling(BasicEmotion.SADNESS, 0.75).mixture())
                .containsOnly(entry(BasicEmotion.SADNESS, 0.75), entry(BasicEmotion.NEUTRAL, 0.25));
        assertThat(new Feeling(BasicEmotion.NEUTRAL, 0.75).mixture()).containsOnly(entry(BasicEmotion.NEUTRAL, 1.0));
    }

    @ParameterizedTest
    @EnumSource(BasicEmotion.class)
    void theAffectOfAFeelingIsMostlyThatFeeling(BasicEmotion emotion) {
        Map<BasicEmotion, Double> mixture = Feeling.mixture(emotion.affect());
        assertThat(mixture.entrySet().stream()
                        .max(Comparator.comparingDouble(Map.Entry::getValue))
                        .map(Map.Entry::getKey))
                .contains(emotion);
        assertThat(mixture.values().stream().mapToDouble(share -> share).sum()).isCloseTo(1, within(1e-12));
    }

    @Test
    void theFarthestCornersStillHaveAMixture() {
        assertThat(Feeling.mixture(new Affect(1, -1, -1)).values()).allMatch(Double::isFinite);
        assertThat(Feeling.mixture(new Affect(-1, -1, 1)).values()).allMatch(Double::isFinite);
    }

    @Test
    void aStrengthBeyondOneIsRefused() {
        assertThatThrownBy(() -> new Feeling(BasicEmotion.JOY, 1.1)).hasMessageContaining("strength is 1.1");
    }
}
