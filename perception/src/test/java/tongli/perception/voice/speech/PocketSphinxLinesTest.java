package tongli.perception.voice.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PocketSphinxLinesTest {

    @Test
    void aWordHasItsTimesAndAProbabilityOfOneAtMost() {
        assertThat(PocketSphinxLines.word("called 1.440 1.730 0.330837"))
                .hasValue(new SpokenWord("called", 1.44, 1.73, OptionalDouble.of(0.330837)));
        assertThat(PocketSphinxLines.word("happy 0.790 1.130 1.000200"))
                .hasValue(new SpokenWord("happy", 0.79, 1.13, OptionalDouble.of(1)));
    }

    @Test
    void whichPronunciationItWasIsLeftOut() {
        assertThat(PocketSphinxLines.word("was(2) 2.920 3.120 0.5"))
                .hasValue(new SpokenWord("was", 2.92, 3.12, OptionalDouble.of(0.5)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "i am so happy that you called me",
                "<s> 0.000 0.180 1.000300",
                "<sil> 2.010 2.120 0.974819",
                "[NOISE] 2.010 2.120 0.9",
                "++UH++ 2.010 2.120 0.9",
                "word 1.0 2.0",
                "word -1.0 2.0 0.5",
                "word 1.0 2.0 nan",
                ""
            })
    void whatIsNoWordIsLeftOut(String line) {
        assertThat(PocketSphinxLines.word(line)).isEmpty();
    }
}
