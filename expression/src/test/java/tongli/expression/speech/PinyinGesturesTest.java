package tongli.expression.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinGesturesTest {

    private static String written(String pinyin) {
        return PinyinGestures.of(pinyin).stream()
                .map(one -> one.shape().code() + " " + one.millis())
                .collect(Collectors.joining(", "));
    }

    /** An initial has its usual time, a final 180 ms by its parts, 120 without a tone; g, k and h lend their 60 to the final. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ma1 ma5|closed 70, open 180, closed 70, open 120",
                "ni3 hao3|tongue 60, spread 180, open 150, round 90",
                "zhong1 guo2|hiss 90, round 180, pucker 150, round 90",
                "fu4 nv3|lip_teeth 80, pucker 180, tongue 60, pucker 180",
                "xue2|hiss 90, pucker 90, mid 90",
                "ju1 yuan2|hiss 90, pucker 180, pucker 60, mid 60, tongue 60",
                "si4 shi2|hiss 90, hiss 180, hiss 90, hiss 180",
                "qi1|hiss 90, spread 180",
                "wo3 yi1 you3|pucker 90, round 90, spread 180, spread 90, pucker 90",
                "wei4 wen4 weng1|pucker 90, spread 90, pucker 60, mid 60, tongue 60, pucker 90, mid 90",
                "er2|mid 180"
            })
    void aSyllableIsItsInitialAndThePartsOfItsFinal(String pinyin, String gestures) {
        assertThat(written(pinyin)).isEqualTo(gestures);
    }

    @Test
    void digitsAreReadAndAllElseIsPassedOver() {
        // san dian
        assertThat(written("3dian3 ！<&"))
                .isEqualTo("hiss 90, open 90, tongue 90, tongue 60, spread 60, mid 60, tongue 60");
        assertThat(written("")).isEmpty();
    }

    @Test
    void everyCharacterOfALineOpensTheMouthSomehow() {
        for (String hanzi : "差四分我跟家里说还没出分说了三天了嗯哦呣略云穷翁雄".split("")) {
            assertThat(PinyinGestures.of(PinyinSpelling.of(hanzi))).as(hanzi).isNotEmpty();
        }
    }
}
