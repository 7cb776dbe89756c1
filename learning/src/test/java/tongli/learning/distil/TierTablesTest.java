package tongli.learning.distil;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TierTablesTest {
    private static final TierEvaluation.Curve CURVE = new TierEvaluation.Curve(
            "basic",
            "zh-brighter-chn",
            1200,
            List.of(
                    new TierEvaluation.Point(2, 0, 0.62, 1, false),
                    new TierEvaluation.Point(0.75, 0.7, 0.612, 3.2, true),
                    new TierEvaluation.Point(0, 1, 0.57, 90, false)));

    private static TierEvaluation.Speed speed(String tier, double byClock, double byProcessor) {
        return new TierEvaluation.Speed("basic", tier, 2, 1200, byClock, byProcessor);
    }

    @Test
    void allTablesOfThePageArePrinted() {
        String tables = TierTables.of(new TierEvaluation.Reports(
                "zh",
                List.of(CURVE),
                List.of(speed("fast", 8000, 20000), speed("cascade", 300, 660), speed("full", 100, 200))));
        assertThat(tables)
                .contains("| zh-brighter-chn, basic | 1,200 | 0.620 | 0.612 (-0.8) | 70 % | **3.2×** | 0.570 |")
                .contains("| zh | basic | 2 | 3.3× | 3.0× |")
                .contains("| zh | basic | cascade | 2 | 300 | 660 |")
                .contains("| 0 % | 0.620 · 1.0× |")
                .contains("| 100 % | 0.570 · 90.0× |")
                .contains("| **as shipped**, from 0.750 on | 0.612 · 3.2× (70 %) |");
    }
}
