package tongli.camp.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    private static final double[] LUCK =
            new SplittableRandom(3).doubles(400, -Math.sqrt(3), Math.sqrt(3)).toArray();

    /** Runs with the persons that there are in the first, by seeds from 0 on. */
    private static Scores scores(double[][]... runs) {
        List<Scores.Cell> cells = new ArrayList<>();
        for (double[] talks : runs[0]) {
            cells.add(new Scores.Cell(
                    "person " + cells.size(),
                    LongStream.range(0, talks.length).boxed().toList()));
        }
        return new Scores(cells, List.of(runs));
    }

    private static double[][] oneWith(double[] talks) {
        return new double[][] {talks};
    }

    private static double[] plus(double[] numbers, double more) {
        return Arrays.stream(numbers).map(number -> number + more).toArray();
    }

    /** Of one run of 400 talks with deviation 1, the interval reaches about 1.96 / 20 to each side. */
    @Test
    void theIntervalOfAMeanIsThatOfTheTextbook() {
        Interval interval = Bootstrap.mean(scores(oneWith(LUCK)), 7);
        assertThat(interval.high() - interval.low()).isCloseTo(2 * 1.96 / 20, within(0.02));
        assertThat(interval.mean()).isBetween(interval.low(), interval.high());
        assertThat(interval.mean()).isCloseTo(Arrays.stream(LUCK).average().orElseThrow(), within(1e-12));
    }

    @Test
    void runsThatDifferWidenTheInterval() {
        double[][] low = oneWith(new double[50]);
        double[][] high = oneWith(plus(new double[50], 1));
        assertThat(Bootstrap.mean(scores(low, high), 7)).isEqualTo(new Interval(0.5, 0, 1));
        assertThat(Bootstrap.mean(scores(high, high), 7)).isEqualTo(new Interval(1, 1, 1));
    }

    /** Five runs that had the same luck are no surer of it than one. */
    @Test
    void runsThatHadTheSameTalksShareTheirLuck() {
        double[][] run = oneWith(LUCK);
        Interval one = Bootstrap.mean(scores(run), 7);
        Interval five = Bootstrap.mean(scores(run, run, run, run, run), 7);
        assertThat(five.low()).isCloseTo(one.low(), within(1e-12));
        assertThat(five.high()).isCloseTo(one.high(), within(1e-12));
    }

    @Test
    void personsAreTakenAsTheyAre() {
        double[][] two = {new double[20], plus(new double[20], 1)};
        assertThat(Bootstrap.mean(scores(two), 7)).isEqualTo(new Interval(0.5, 0.5, 0.5));
    }

    @Test
    void aDifferenceInEveryTalkIsSureHoweverMuchTheTalksDiffer() {
        Interval difference = Bootstrap.difference(scores(oneWith(plus(LUCK, 1))), scores(oneWith(LUCK)), 7);
        assertThat(difference.mean()).isCloseTo(1, within(1e-12));
        assertThat(difference.low()).isCloseTo(1, within(1e-12));
        assertThat(difference.high()).isCloseTo(1, within(1e-12));
    }

    @Test
    void whoHadOtherTalksIsNotCompared() {
        assertThatThrownBy(() -> Bootstrap.difference(scores(oneWith(LUCK)), scores(oneWith(new double[9])), 7))
                .hasMessageContaining("did not have the same talks; evaluate them together");
    }

    @Test
    void nothingHasNoMean() {
        assertThatThrownBy(() -> new Scores(List.of(), List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> scores(oneWith(new double[0]))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> scores(oneWith(new double[2]), oneWith(new double[3])))
                .hasMessageContaining("[3] numbers where [2] talks belong");
    }
}
