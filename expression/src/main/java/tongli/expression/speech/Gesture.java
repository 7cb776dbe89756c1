package tongli.expression.speech;

import tongli.core.Require;

/**
 * One shape of the mouth on its way through a word.
 *
 * @param millis how long it usually lasts; only the proportions count where the sound is there to be measured
 */
record Gesture(MouthShape shape, int millis) {
    Gesture {
        Require.inRange("millis", millis, 1, 10_000);
    }
}
