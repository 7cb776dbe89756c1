package tongli.expression.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.core.SentenceEncoder;
import tongli.core.Strategy;

class RealiserTest {

    private final Realiser realiser = new Realiser(WordingScorer.inOrder());

    private static WordingRequest request(Language language, Strategy strategy, BasicEmotion feeling, String said) {
        return new WordingRequest(language, strategy, feeling, said, false, true, List.of());
    }

    private static List<String> texts(List<Wording> wordings) {
        return wordings.stream().map(Wording::text).toList();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyStrategyHasThreeWordingsForEveryFeelingAndOneThatNeedsNoQuotation(Language language) {
        Set<String> all = new HashSet<>();
        for (Strategy strategy : Strategy.values()) {
            for (BasicEmotion feeling : BasicEmotion.values()) {
                String said = language == Language.ZH ? "我跟家里说还没出分" : "I trained him";
                List<Wording> wordings = realiser.rank(request(language, strategy, feeling, said));
                assertThat(wordings).as("%s %s", strategy, feeling).hasSizeGreaterThanOrEqualTo(3);
                assertThat(wordings).anyMatch(Wording::quotes).anyMatch(one -> !one.quotes());
                assertThat(realiser.rank(request(language, strategy, feeling, "")))
                        .isNotEmpty();
                wordings.forEach(one -> assertThat(all.add(one.text()))
                        .as("written once: %s", one.text())
                        .isTrue());
                assertThat(texts(wordings)).noneMatch(text -> text.contains("{"));
            }
        }
    }

    @Test
    void whatWasSaidComesBackWordForWord() {
        assertThat(texts(realiser.rank(request(
                        Language.ZH, Strategy.REFLECTION_OF_FEELINGS, BasicEmotion.SADNESS, "你好，我跟家里说还没出分。说了三天了。"))))
                .contains("“说了三天了”，说得轻，听着沉。");
        assertThat(texts(realiser.rank(request(
                        Language.EN, Strategy.OTHER, BasicEmotion.NEUTRAL, "Hi. Well, I trained him first. So."))))
                .contains("\"I trained him first\"... mm. And then?");
    }

    @Test
    void adviceIsOfferedUnlessItWasAskedFor() {
        WordingRequest unasked =
                request(Language.EN, Strategy.PROVIDING_SUGGESTIONS, BasicEmotion.SADNESS, "I can't sleep");
        WordingRequest asked = new WordingRequest(
                Language.EN,
                Strategy.PROVIDING_SUGGESTIONS,
                BasicEmotion.SADNESS,
                "I can't sleep, what do I do?",
                true,
                true,
                List.of());
        assertThat(texts(realiser.rank(unasked))).noneMatch(text -> text.startsWith("You asked what to do"));
        assertThat(texts(realiser.rank(asked))).anyMatch(text -> text.startsWith("You asked what to do"));
        assertThat(texts(realiser.rank(asked))).doesNotContainAnyElementsOf(texts(realiser.rank(unasked)));
    }

    @Test
    void whatWasSaidBeforeIsNotSaidAgain() {
        WordingRequest first = request(Language.ZH, Strategy.OTHER, BasicEmotion.SADNESS, "");
        String said = realiser.rank(first).get(0).text();
        WordingRequest again =
                new WordingRequest(Language.ZH, Strategy.OTHER, BasicEmotion.SADNESS, "", false, true, List.of(said));
        assertThat(texts(realiser.rank(again))).isNotEmpty().doesNotContain(said);
    }

    @Test
    void theBestIsTheOneNearestToWhatWasSaid() {
        // a wording that asks is at 0.6 from what was said, all others at right angles to it
        SentenceEncoder encoder = (texts, language) -> texts.stream()
                .map(text -> text.equals("Said.")
                        ? new float[] {1, 0}
                        : text.endsWith("?") ? new float[] {0.6f, 0.8f} : new float[] {0, 1})
                .toList();
        List<Wording> ranked = new Realiser(new MeaningScorer(encoder))
                .rank(request(Language.EN, Strategy.REFLECTION_OF_FEELINGS, BasicEmotion.NEUTRAL, "Said."));
        assertThat(ranked.get(0).score()).isEqualTo(0.6f);
        assertThat(ranked).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
    }

    @Test
    void aProgramHasNoLifeToTellOf() {
        assertThatThrownBy(() -> new WordingRequest(
                        Language.EN, Strategy.SELF_DISCLOSURE, BasicEmotion.JOY, "", false, false, List.of()))
                .hasMessageContaining("self_disclosure is for people");
    }

    @ParameterizedTest
    @ValueSource(strings = {"你是不是也觉得我矫情？", "你是不是也觉得我矫情?!", "你也觉得我矫情吗", "这事我该怎么办", "你说，是我太矫情了吗？！"})
    void aQuestionIsNotGivenBackAsAStatement(String asked) {
        assertThat(SaidPiece.of(Language.ZH, asked)).isEmpty();
        assertThat(texts(realiser.rank(
                        request(Language.ZH, Strategy.AFFIRMATION_AND_REASSURANCE, BasicEmotion.ANGER, asked))))
                .noneMatch(text -> text.contains("矫情") || text.contains("怎么办"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Am I being silly about this?", "what do I do now", "Didn't he even ring you", "Is it me ...?"})
    void norIsOneInEnglish(String asked) {
        assertThat(SaidPiece.of(Language.EN, asked)).isEmpty();
    }

    @Test
    void whatStandsBesideAQuestionIs() {
        assertThat(SaidPiece.of(Language.ZH, "他一句话都没留。你说我该怎么办？")).contains("他一句话都没留");
        assertThat(SaidPiece.of(Language.EN, "What hurts is the silence. Do you get that?"))
                .contains("What hurts is the silence");
        assertThat(SaidPiece.of(Language.EN, "I trained him, didn't I?")).contains("I trained him");
    }

    @Test
    void hostileWordsAreNotQuoted() {
        for (String hostile : Stream.of(
                        "{q} and {q}", "\"quoted\" words", "see https://x.example now", "<b>hey you</b>")
                .toList()) {
            assertThat(SaidPiece.of(Language.EN, hostile)).isEmpty();
        }
        assertThat(SaidPiece.of(Language.ZH, "啊".repeat(3000))).isEmpty();
    }

    @Test
    void aLineThatIsNoWordingIsNamed() {
        assertThatThrownBy(() -> WordingBank.parse("x.txt", "# a\nquestion sorrow | Why?"))
                .hasMessageContaining("x.txt:2")
                .hasMessageContaining("sorrow");
        assertThatThrownBy(() -> WordingBank.parse("x.txt", "question joy sometimes | Why?"))
                .hasMessageContaining("x.txt:1");
    }
}
