package tongli.coaching.trial;

/**
 * What the primary analysis would say if those missing from one arm had done worse than those seen in it.
 *
 * @param deviations by how many standard deviations
 * @param estimate the primary estimate, moved by that times the share missing; the width is that of the primary interval,
 *     a little too narrow
 */
public record MissingShift(Arm arm, double deviations, Estimate estimate) {}
