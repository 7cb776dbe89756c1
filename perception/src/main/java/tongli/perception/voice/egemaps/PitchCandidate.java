package tongli.perception.voice.egemaps;

/**
 * A pitch that a frame may have.
 *
 * @param score the sum of the harmonics' amplitudes
 * @param voicing how far the score stands out, in [0, 1): 1 less the mean of all sums over this one
 */
record PitchCandidate(double f0Hz, double score, double voicing) {}
