package tongli.expression.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static tongli.expression.speech.MouthShape.CLOSED;
import static tongli.expression.speech.MouthShape.MID;
import static tongli.expression.speech.MouthShape.OPEN;
import static tongli.expression.speech.MouthShape.ROUND;
import static tongli.expression.speech.MouthShape.SPREAD;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MouthTrackTest {

    private static String written(List<Viseme> track) {
        return track.stream()
                .map(one -> one.fromMillis() + " " + one.shape().code())
                .collect(Collectors.joining(", "));
    }

    private static Gesture of(MouthShape shape, int millis) {
        return new Gesture(shape, millis);
    }

    @Test
    void gesturesShareWhatIsHeardByTheirUsualLengths() {
        // 400 ms of gestures in 200 ms of sound
        List<Gesture> mama = List.of(of(CLOSED, 70), of(OPEN, 180), of(CLOSED, 70), of(OPEN, 80));
        assertThat(written(MouthTrack.on(List.of(new Stretch(100, 300)), List.of(mama))))
                .isEqualTo("0 rest, 100 closed, 135 open, 225 closed, 260 open, 300 rest");
    }

    @Test
    void eachPhraseHasItsOwnPartOfTheSound() {
        List<List<Gesture>> phrases = List.of(List.of(of(OPEN, 10)), List.of(of(CLOSED, 50), of(OPEN, 50)));
        assertThat(written(MouthTrack.on(List.of(new Stretch(0, 200), new Stretch(400, 600)), phrases)))
                .isEqualTo("0 open, 200 rest, 400 closed, 500 open, 600 rest");
    }

    @Test
    void theLongestSilencesPartThePhrases() {
        List<Stretch> heard = List.of(new Stretch(0, 100), new Stretch(200, 300), new Stretch(600, 700));
        List<List<Gesture>> phrases = List.of(List.of(of(OPEN, 100), of(SPREAD, 100)), List.of(), List.of(of(MID, 9)));
        assertThat(written(MouthTrack.on(heard, phrases)))
                .isEqualTo("0 open, 100 rest, 200 spread, 300 rest, 600 mid, 700 rest");
    }

    @Test
    void phrasesWithoutAPauseBetweenThemShareTheSound() {
        assertThat(written(MouthTrack.on(
                        List.of(new Stretch(0, 300)), List.of(List.of(of(OPEN, 100)), List.of(of(ROUND, 200))))))
                .isEqualTo("0 open, 100 round, 300 rest");
    }

    @Test
    void theMouthRestsWhereTheSoundIsSilentAndThenGoesOn() {
        // 300 and 100 of 400: 150 and 50 of the 200 ms that are heard
        List<Gesture> one = List.of(of(OPEN, 300), of(SPREAD, 100));
        assertThat(written(MouthTrack.on(List.of(new Stretch(0, 100), new Stretch(200, 300)), List.of(one))))
                .isEqualTo("0 open, 100 rest, 200 open, 250 spread, 300 rest");
    }

    @Test
    void aMouthWithNothingToSayRests() {
        assertThat(written(MouthTrack.on(List.of(), List.of(List.of(of(OPEN, 1))))))
                .isEqualTo("0 rest");
        assertThat(written(MouthTrack.on(List.of(new Stretch(5, 50)), List.of())))
                .isEqualTo("0 rest");
    }

    @Test
    void withoutASoundPausesAndLengthsAreTheUsualOnes() {
        // at twice the rate: 35 and 90 ms, a comma's 180 ms, and 50 ms
        assertThat(written(MouthTrack.estimated(
                        List.of(List.of(of(CLOSED, 70), of(OPEN, 180)), List.of(of(OPEN, 100))),
                        List.of(Pause.CLAUSE, Pause.NONE),
                        2,
                        1)))
                .isEqualTo("0 closed, 35 open, 125 rest, 305 open, 355 rest");
    }
}
