package tongli.expression.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhonemeGesturesTest {

    private static String written(List<Gesture> gestures) {
        return gestures.stream()
                .map(one -> one.shape().code() + " " + one.millis())
                .collect(Collectors.joining(", "));
    }

    /** A vowel has 100 ms, 150 where it is long or moves; h, k and ng lend their 60 to what follows. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hˈapɪ|open 160, closed 70, spread 100",
                "kˈeɪm|mid 135, spread 75, closed 70",
                "θˈɪŋz|tongue 60, spread 100, hiss 150",
                "fˈɪftiːn|lip_teeth 80, spread 100, lip_teeth 80, tongue 60, spread 150, tongue 60",
                "tʃˈɪp|hiss 90, spread 100, closed 70",
                "bˈʊk|closed 70, pucker 100, mid 60",
                "wˈəʊ|pucker 60, mid 75, pucker 75",
                "tədˈeɪ|tongue 60, mid 60, tongue 60, mid 75, spread 75"
            })
    void soundsAreShapes(String phonemes, String gestures) {
        assertThat(written(PhonemeGestures.of(phonemes))).isEqualTo(gestures);
    }

    @ParameterizedTest
    @CsvSource({
        "thanks, tongue open tongue hiss",
        "home, round closed",
        "me, closed mid",
        "the, tongue mid",
        "Bob's, closed round closed hiss",
        "five, lip_teeth spread lip_teeth",
        "4, lip_teeth open pucker hiss",
        "phone, lip_teeth round tongue",
        "quick, pucker spread mid"
    })
    void wordsThatNobodyPronouncedAreReadByTheirLetters(String word, String shapes) {
        assertThat(LetterGestures.of(word).stream()
                        .map(one -> one.shape().code())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(shapes);
    }

    @Test
    void whatIsNoLetterHasNoShape() {
        assertThat(LetterGestures.of("… — !")).isEmpty();
        assertThat(PhonemeGestures.of("(en) ‿")).isNotNull();
    }
}
