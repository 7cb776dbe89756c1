package tongli.persona.appraisal;

/**
 * One thing that a turn made the persona feel.
 *
 * @param impact how it was taken
 * @param strength how much of it was there, in [0, 1]
 * @param change what it moved, after every law
 */
public record Felt(Impact impact, double strength, Change change) {

    Felt times(double share) {
        return new Felt(impact, strength, change.times(share));
    }
}
