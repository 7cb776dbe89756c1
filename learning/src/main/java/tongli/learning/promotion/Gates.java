package tongli.learning.promotion;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import tongli.core.Require;
import tongli.perception.registry.CanaryBounds;

/**
 * What a model must do before it serves, as an operator wrote it down. Immutable.
 *
 * @param macroF1 on the holdout
 * @param forgetting how many points of F1, as a share of 1, no earlier task of a stream may lose; empty to ask for none
 * @param calibration the expected calibration error that is not exceeded on the holdout; empty likewise
 * @param bias bounds of slices
 * @param latency empty to ask for none
 * @param canary when a canary is withdrawn
 */
public record Gates(
        Holdout holdout,
        MacroF1 macroF1,
        OptionalDouble forgetting,
        OptionalDouble calibration,
        List<Bias> bias,
        Optional<Latency> latency,
        CanaryBounds canary) {
    public Gates {
        forgetting.ifPresent(most -> Require.inRange("forgetting", most, 0, 1));
        calibration.ifPresent(most -> Require.inRange("calibration", most, 0, 1));
        bias = List.copyOf(bias);
    }

    /**
     * Labelled texts that nothing learnt from.
     *
     * @param sha256 of the file; another file is refused
     * @param text its column, or field, of the text
     * @param labels of the labels
     * @param taxonomy of a model of emotion, which of its taxonomies the file tells
     */
    public record Holdout(Path file, String sha256, String text, String labels, Optional<String> taxonomy) {
        public Holdout {
            if (!sha256.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException(
                        "holdout.sha256 is not 64 hexadecimal digits; take it from sha256sum %s"
                                .formatted(file.getFileName()));
            }
        }
    }

    /**
     * Macro-F1.
     *
     * @param floor that it must reach, in [0, 1]
     * @param belowServing by how much it may lie below that of the model that serves, in [0, 1]: it passes if the lower bound of the 95 %
     *     interval of the difference (paired bootstrap) does not lie further below, so that luck with the texts is no gain
     * @param samples of the bootstrap
     */
    public record MacroF1(double floor, double belowServing, int samples, long seed) {
        public MacroF1 {
            Require.inRange("floor", floor, 0, 1);
            Require.inRange("below_serving", belowServing, 0, 1);
            Require.inRange("samples", samples, 100, 100_000);
        }
    }

    /**
     * One slice.
     *
     * @param name what differs between its twins, such as gender
     * @param most the gap that is not exceeded, in [0, 1]
     * @param source where the gap comes from
     */
    public record Bias(String name, double most, Source source) {
        public Bias {
            Require.inRange("gap", most, 0, 1);
        }

        /** Where a gap comes from. */
        public sealed interface Source permits Twins, Figures, OfModel {}

        /** Measured here: a table with columns text, label and counterpart. */
        public record Twins(Path file) implements Source {}

        /** Out of a file as {@code learn evaluate-bias} prints it. */
        public record Figures(Path file) implements Source {}

        /** Out of the {@code bias.json} that was registered with the model. */
        public record OfModel() implements Source {}
    }

    /**
     * Time to read a text, on this machine, one after another.
     *
     * @param p95Millis the 95th percentile that is not exceeded
     * @param texts how many of the holdout are read, 20 to 10,000; read again from the first where there are fewer
     */
    public record Latency(double p95Millis, int texts) {
        public Latency {
            Require.inRange("p95_ms", p95Millis, Double.MIN_VALUE, 600_000);
            Require.inRange("texts", texts, 20, 10_000);
        }
    }
}
