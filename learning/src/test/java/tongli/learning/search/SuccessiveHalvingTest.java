package tongli.learning.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SuccessiveHalvingTest {
    private static final List<Range> RANGES =
            List.of(Range.parse(Knob.RATE, "1e-5..1e-1"), Range.parse(Knob.RANK, "4/8/16"));

    private static final SuccessiveHalving.Progress SILENT = new SuccessiveHalving.Progress() {
        @Override
        public void trial(Trial trial, int round, int passes, int spent) {}

        @Override
        public void reached(Result result) {}
    };

    /** Best at a rate of 1e-3 and a rank of 16; more passes tell more. */
    private static double score(Trial trial, int passes) {
        double away = Math.abs(Math.log10(trial.settings().getOrDefault(Knob.RATE, 1.0)) + 3);
        double rank = trial.settings().getOrDefault(Knob.RANK, 0.0) / 160;
        double blur = 0.3 / passes * Math.sin(trial.number() * 12.9898);
        return Math.max(0, Math.min(1, 0.8 - 0.3 * away + rank + 0.2 * blur));
    }

    @Test
    void theBetterThirdGetsThreeTimesAsManyPassesWithinTheBudget() throws IOException {
        SuccessiveHalving search = new SuccessiveHalving(RANGES, 81, 1, 9, 7);
        // 27 · 1 + 9 · 3 + 3 · 9 = 81
        assertThat(search.sizes()).containsExactly(27, 9, 3);
        List<Result> results = search.run((trial, round, passes) -> score(trial, passes), SILENT);
        assertThat(results).hasSize(39);
        assertThat(results.stream().mapToInt(Result::passes).sum()).isEqualTo(81);
        Result winner = SuccessiveHalving.winner(results);
        assertThat(winner.round()).isEqualTo(3);
        assertThat(winner.trial().settings().get(Knob.RATE)).isBetween(3e-4, 3e-3);
        List<Double> last = results.stream()
                .filter(result -> result.round() == 3)
                .map(Result::score)
                .toList();
        assertThat(last).allMatch(score -> score <= winner.score());
    }

    @Test
    void theSameSeedDrawsTheSameTrials() {
        SuccessiveHalving one = new SuccessiveHalving(RANGES, 20, 1, 3, 7);
        assertThat(one.drawn()).isEqualTo(new SuccessiveHalving(RANGES, 20, 1, 3, 7).drawn());
        assertThat(one.drawn()).isNotEqualTo(new SuccessiveHalving(RANGES, 20, 1, 3, 8).drawn());
    }

    @Test
    void aBudgetThatDoesNotLastIsRefused() {
        // two trials: 2 · 2 passes, and the better one again for 6
        assertThatThrownBy(() -> new SuccessiveHalving(RANGES, 9, 2, 6, 7))
                .hasMessageContaining("9 passes, but two trials cost 10");
        assertThat(new SuccessiveHalving(RANGES, 10, 2, 6, 7).sizes()).containsExactly(2, 1);
    }

    @Test
    void wideRangesAreDrawnByTheirLogarithms() {
        Range range = Range.parse(Knob.RATE, "1e-5..1e-1");
        Random random = new Random(3);
        List<Double> drawn = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            drawn.add(range.draw(random));
        }
        assertThat(drawn).allMatch(value -> value >= 1e-5 && value <= 1e-1);
        double below = drawn.stream().filter(value -> value < 1e-3).count() / 2000.0;
        assertThat(below).isCloseTo(0.5, within(0.05));
        assertThat(Range.parse(Knob.BATCH, "8..64").draw(random))
                .satisfies(value -> assertThat(value % 1).isZero());
    }

    @Test
    void whatIsNoRangeIsRefusedWithWhatToGive() {
        assertThatThrownBy(() -> Range.parse(Knob.RATE, "fast")).hasMessageContaining("give two numbers such as");
        assertThatThrownBy(() -> Range.parse(Knob.SMOOTHING, "0..0.9")).hasMessageContaining("smoothing is 0.9");
        assertThatThrownBy(() -> Range.parse(Knob.RANK, "4/8.5")).hasMessageContaining("whole number");
        assertThatThrownBy(() -> Range.parse(Knob.RATE, "1e-2..1e-4")).hasMessageContaining("rate");
    }
}
