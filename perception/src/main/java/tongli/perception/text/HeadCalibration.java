package tongli.perception.text;

import java.util.Collections;
import java.util.List;
import tongli.core.Require;

/**
 * What was set on the tuning part after the weights were fixed.
 *
 * @param temperature divides the softmax logits; above 1 it tempers overconfidence (Guo et al., ICML 2017)
 * @param thresholds one a label, in [0, 1]: a label is asserted when its standalone probability reaches it
 * @param abstainBelow a confidence below this is uncertain
 */
public record HeadCalibration(double temperature, List<Double> thresholds, double abstainBelow) {
    public HeadCalibration {
        Require.inRange("temperature", temperature, 0.01, 100);
        thresholds = Require.notEmpty("thresholds", thresholds);
        thresholds.forEach(threshold -> Require.inRange("thresholds", threshold, 0, 1));
        Require.inRange("abstainBelow", abstainBelow, 0, 1);
    }

    /** Before calibration: temperature 1, every threshold one half, never uncertain. */
    public static HeadCalibration none(int labels) {
        return new HeadCalibration(1, Collections.nCopies(labels, 0.5), 0);
    }
}
