package tongli.learning.fusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tongli.perception.fusion.ConflictCheck;
import tongli.perception.fusion.Fusion;

class ConflictRatesTest {
    /** The upper end of what 2,000 draws at a true rate of 5 % give 99 times in 100: 0.05 + 2.33 · √(0.05 · 0.95 / 2000). */
    private static final double MOST = ConflictCheck.LEVEL + 0.0114;

    private final ConflictRates rates = new ConflictRates(Fusion.bundled(), Map.of(), 7);

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.6, 0.8, 0.9, 0.95, 0.98})
    void wordsAndVoiceOfOneFeelingSeldomConflict(double confidence) {
        assertThat(rates.falseAlarms(confidence, 2_000).value()).isLessThanOrEqualTo(MOST);
    }

    @Test
    void sureReadingsThatOpposeAreFound() {
        assertThat(rates.power(0.95, 1_000).value()).isGreaterThan(0.8);
    }

    @Test
    void unsureReadingsThatOpposeAreMostlyLetBe() {
        assertThat(rates.power(0.5, 1_000).value()).isLessThan(0.2);
    }
}
