package tongli.practice.showing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.core.Sentences;
import tongli.expression.Prosody;

class ExplanationTest {

    @Test
    void itTellsTheVeryMovementsThatWereShownAndHowToTellTheTwoApart() {
        Explanation why = Explanation.of(Given.result(BasicEmotion.SADNESS, 1, BasicEmotion.FEAR, 3), Language.ZH);
        assertThat(why.gaveAway()).isEqualTo("眉头明显往中间挤、内侧往上提，嘴角明显往下，下巴微微皱着往上顶——是难过。");
        assertThat(why.apart().orElseThrow()).startsWith("两个都提眉头。害怕的上眼睑会一起抬高");
        assertThat(why.strength()).isEmpty();
    }

    @Test
    void whoNamedItIsToldWhatGaveItAwayAndHowStrongItWas() {
        Explanation why = Explanation.of(Given.result(BasicEmotion.JOY, 0.35, BasicEmotion.JOY, 3), Language.EN);
        assertThat(why.gaveAway())
                .isEqualTo(
                        "Look: the cheeks slightly lifted, the corners of the mouth slightly pulled up and back. That’s joy.");
        assertThat(why.apart()).isEmpty();
        assertThat(why.strength()).contains("How strong: this was “a little”; you said “very much”.");
    }

    @Test
    void ofACalmFaceNothingMoves() {
        assertThat(Explanation.of(Given.result(BasicEmotion.NEUTRAL, 1, BasicEmotion.JOY, 1), Language.ZH)
                        .gaveAway())
                .isEqualTo("脸上什么都没动——是平静。");
    }

    @Test
    void aVoiceThatDisagreedIsNamedAndTheFaceCounts() {
        Dealt mixed = new Dealt(BasicEmotion.ANGER, BasicEmotion.SADNESS, "refund", "I'm home.");
        Result result = new Result(new Showing(1, mixed, Channel.BOTH, 1), Given.named(BasicEmotion.SADNESS, 3));
        assertThat(result.isRight()).isFalse();
        assertThat(Explanation.of(result, Language.EN).gaveAway())
                .contains(
                        "That’s anger. The voice said something else: slower, lower, flatter, softer, longer pauses than usual,")
                .endsWith("which sounds like sadness. This one asked about the face.");
    }

    @ParameterizedTest
    @EnumSource
    void everyPairOfFeelingsHasAWayToTellThemApartInAFace(Language language) {
        Sentences pairs = Sentences.beside(Apart.class, "face-pairs");
        assertThat(pairs.keys(language)).hasSize(21);
        BasicEmotion[] all = BasicEmotion.values();
        for (BasicEmotion one : all) {
            for (BasicEmotion other : all) {
                if (one != other) {
                    for (Channel channel : Channel.values()) {
                        assertThat(new Apart(language).say(one, other, channel))
                                .isEqualTo(new Apart(language).say(other, one, channel))
                                .doesNotContain("{");
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void bothLanguagesSayTheSameThings(Language language) {
        for (String catalogue : List.of("words", "face-pairs", "voice-pairs")) {
            Sentences sentences = Sentences.beside(Apart.class, catalogue);
            assertThat(sentences.keys(language)).isEqualTo(sentences.keys(Language.EN));
        }
        assertThat(EverydayLines.in(language))
                .hasSizeGreaterThanOrEqualTo(RoundPlan.MOST)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void everyMovementOfEveryFeelingHasWords(Language language) {
        Sentences words = Sentences.beside(ShownWords.class, "words");
        Arrays.stream(BasicEmotion.values())
                .flatMap(feeling -> Given.result(feeling, 1, feeling, 3).showing().actionUnits().keySet().stream())
                .forEach(unit -> assertThat(words.keys(language)).contains(unit));
        assertThat(new ShownWords(language).face(Map.of("AU99", 0.5))).isEqualTo(words.say(language, "face.rest"));
    }

    @ParameterizedTest
    @EnumSource
    void aVoiceAsUsualIsSaidToBeSo(Language language) {
        assertThat(new ShownWords(language).voice(Prosody.USUAL))
                .isEqualTo(language == Language.ZH ? "跟平常一样" : "as they usually speak");
    }
}
