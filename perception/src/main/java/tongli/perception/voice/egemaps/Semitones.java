package tongli.perception.voice.egemaps;

/** Pitch in semitones above 27.5 Hz, the lowest A of a piano. */
final class Semitones {
    private static final double LOWEST_HZ = 27.5;
    private static final int AN_OCTAVE = 12;

    private Semitones() {}

    static double of(double hz) {
        return AN_OCTAVE * Math.log(hz / LOWEST_HZ) / Math.log(2);
    }

    static double toHz(double semitones) {
        return LOWEST_HZ * Math.pow(2, semitones / AN_OCTAVE);
    }
}
