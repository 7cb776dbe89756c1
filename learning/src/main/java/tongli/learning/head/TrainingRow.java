package tongli.learning.head;

import tongli.learning.corpus.Example;

/**
 * An example with its features, ready for fitting.
 *
 * @param domain number of the set it comes from, from 0
 * @param weight how much it counts
 */
@SuppressWarnings("ArrayRecordComponent") // read in hot loops, never compared
public record TrainingRow(Example example, float[] features, int[] buckets, int domain, double weight) {}
