package tongli.learning.continual;

/** Plain fine-tuning on one task after the other: the bound from below. */
final class Naive implements Remedy {}
