package tongli.expression.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.core.Affect;
import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.expression.Prosody;

class EspeakVoiceTest {

    private static final String FOLDERS = "/usr/local/bin:/usr/bin";

    private static Wav spoken(String text, Language language, Prosody prosody) {
        Optional<Voice> voice = EspeakVoice.find(FOLDERS);
        assumeTrue(voice.isPresent(), "espeak-ng is not installed");
        return voice.orElseThrow().speak(new SpokenLine(text, language, prosody));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void highArousalIsSpokenMoreQuicklyThanLow(Language language) {
        String text = language == Language.ZH ? "我妈打电话来了，我没接。" : "My mum rang, and I didn't pick up.";
        long high = spoken(text, language, Prosody.of(new Affect(0, 0.8, 0)))
                .duration()
                .toMillis();
        long low = spoken(text, language, Prosody.of(new Affect(0, -0.8, 0)))
                .duration()
                .toMillis();
        assertThat(high).isBetween(low / 3, low * 9 / 10);
    }

    @Test
    void whatIsWrittenCannotTakeOverTheVoice() {
        Wav plain = spoken("a b", Language.EN, Prosody.USUAL);
        Wav hostile = spoken("</prosody><break time='60s'/> & \" -w /tmp/x", Language.EN, Prosody.USUAL);
        assertThat(hostile.duration())
                .isBetween(plain.duration(), plain.duration().plusSeconds(20));
    }

    @Test
    void aSadLineIsLongerThanAGladOne() {
        String text = "没事，我挺好的。";
        Wav sad = spoken(text, Language.ZH, Prosody.of(Map.of(BasicEmotion.SADNESS, 1.0)));
        Wav glad = spoken(text, Language.ZH, Prosody.of(Map.of(BasicEmotion.JOY, 1.0)));
        assertThat(sad.duration()).isGreaterThan(glad.duration());
    }

    @Test
    void aLineThatGoesBackAndForthWithoutEndIsRefusedBeforeAnythingIsStarted() {
        assertThatThrownBy(() -> spoken("我a".repeat(EspeakVoice.MOST_PIECES), Language.ZH, Prosody.USUAL))
                .isInstanceOfSatisfying(
                        SpeechFailed.class,
                        failed -> assertThat(failed.reason()).isEqualTo(SpeechFailed.Reason.TOO_LONG));
    }

    @Test
    void englishWordsInAChineseLineAreSpokenByTheEnglishVoice() {
        assertThat(EspeakVoice.pieces(new SpokenLine("拿到offer了，HR 说的。", Language.ZH, Prosody.USUAL)))
                .extracting(piece -> piece.language().code() + " " + piece.text())
                .containsExactly("zh 拿到", "en offer", "zh 了，", "en HR", "zh  说的。");
        assertThat(spoken("拿到offer了，HR 说的。", Language.ZH, Prosody.USUAL)
                        .duration()
                        .toMillis())
                .isGreaterThan(1000);
    }

    @Test
    void aLineOfDotsIsSilence() {
        assertThat(spoken("……", Language.ZH, Prosody.USUAL).duration().toMillis())
                .isLessThan(3000);
    }
}
