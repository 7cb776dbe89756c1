package tongli.expression.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.core.Language;
import tongli.expression.Prosody;

class SpeakerTest {

    @Test
    void aPersonAlwaysHasTheSameVoiceAndAnotherPersonAnother() {
        Speaker one = new Speaker("Hannah Reid", 24, "she");
        assertThat(one.timbre()).isEqualTo(new Speaker("Hannah Reid", 24, "she").timbre());
        assertThat(one.timbre()).isNotEqualTo(new Speaker("Denise Walker", 24, "she").timbre());
    }

    @Test
    void noChildIsGivenTheVoiceOfAGrownUp() {
        for (String name : new String[] {"a", "b", "c", "d", "e", "f"}) {
            for (String pronoun : new String[] {"he", "她", "they"}) {
                for (int age = 3; age < 16; age++) {
                    Timbre child = new Speaker(name, age, pronoun).timbre();
                    assertThat(child.tract()).isIn("f3", "f4");
                    assertThat(child.pitch()).isGreaterThanOrEqualTo(1.16);
                }
                assertThat(new Speaker(name, 16, pronoun).timbre().pitch()).isLessThanOrEqualTo(1.12);
            }
        }
    }

    @Test
    void withAgeWomensVoicesSinkAndMensRise() {
        for (String name : new String[] {"a", "b", "c", "d", "e", "f"}) {
            assertThat(new Speaker(name, 70, "she").timbre().pitch()).isBetween(0.78, 1.02);
            assertThat(new Speaker(name, 70, "he").timbre().pitch()).isBetween(0.98, 1.22);
        }
    }

    @Test
    void whoIsNobodyIsRefused() {
        assertThatThrownBy(() -> new Speaker(" ", 30, "she")).hasMessageContaining("name");
        assertThatThrownBy(() -> new Speaker("x".repeat(81), 30, "she")).hasMessageContaining("80 characters");
        assertThatThrownBy(() -> new Speaker("Ana", 2, "she")).hasMessageContaining("age");
        assertThatThrownBy(() -> new Timbre("f2 -w /tmp/x", 1, 1)).hasMessageContaining("variant");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aChildIsHeardAboveAWomanAndAWomanAboveAMan(Language language) {
        Optional<Voice> voice = EspeakVoice.find("/usr/local/bin:/usr/bin");
        assumeTrue(voice.isPresent(), "espeak-ng is not installed");
        double[] hertz = new double[3];
        Speaker[] speakers = {new Speaker("a", 40, "he"), new Speaker("a", 40, "she"), new Speaker("a", 12, "he")};
        for (int i = 0; i < 3; i++) {
            String text = language == Language.ZH ? "妈妈妈妈。" : "Are you all here now?";
            Wav sound = voice.orElseThrow().speak(new SpokenLine(text, language, Prosody.USUAL, speakers[i].timbre()));
            hertz[i] = Pitch.median(sound);
        }
        assertThat(hertz[0]).isBetween(60.0, 140.0);
        assertThat(hertz[1]).isBetween(1.3 * hertz[0], 240.0);
        assertThat(hertz[2]).isBetween(1.15 * hertz[1], 400.0);
    }
}
