package tongli.perception.sequence;

import tongli.core.Require;

/**
 * A label at its step.
 *
 * @param probability among the labels that could be told there, given those before it, in [0, 1]
 */
public record StepLabel(String label, double probability) {
    public StepLabel {
        Require.notBlank("label", label);
        Require.inRange("probability", probability, 0, 1);
    }
}
