package tongli.understanding.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tongli.core.BasicEmotion;
import tongli.core.EmotionReading;
import tongli.core.Language;
import tongli.core.RiskLevel;
import tongli.core.RiskSpeaker;
import tongli.core.Utterance;
import tongli.understanding.meaning.Intent;

class DialogueAnalystTest {

    private static DialogueAnalysis analyse(List<Utterance> talk) {
        return Given.analyst(Map.of()).analyse(talk, Optional.empty());
    }

    @Test
    void talkShareCountsCharactersAndWordsAlike() {
        // 6 characters against 2 words
        var analysis = analyse(List.of(new Utterance("甲", "我昨天没睡着"), new Utterance("Bo", "Oh no")));
        assertThat(analysis.speakers().get(0).talkShare()).isCloseTo(0.75, within(1e-12));
        assertThat(analysis.speakers().get(1).talkShare()).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void aLineAtStakeIsTold() {
        var analysis = analyse(Given.talk("我不想活了", "你难过啥呀，小事", "Are you thinking of killing yourself?"));
        assertThat(analysis.atStake()).extracting(ReadTurn::number).containsExactly(1);
        assertThat(analysis.turns().get(0).risk().speaker()).isEqualTo(RiskSpeaker.SELF);
        assertThat(analysis.turns().get(0).risk().level()).isEqualTo(RiskLevel.HIGH);
        assertThat(analysis.turns().get(2).risk().speaker()).isEqualTo(RiskSpeaker.ASKED);
    }

    @Test
    void aLineAtStakeIsSeenInEitherLanguageWhicheverWasAskedFor() {
        var analysis = Given.analyst(Map.of()).analyse(Given.talk("I want to die."), Optional.of(Language.ZH));
        assertThat(analysis.atStake()).hasSize(1);
        assertThat(analysis.language()).isEqualTo(Language.ZH);
    }

    @Test
    void aBidThatIsPassedOverIsTold() {
        var analysis = analyse(Given.talk("I'm so lonely since the move.", "Did you see the match on Saturday?"));
        assertThat(analysis.unansweredBids()).hasSize(1);
        assertThat(analysis.unansweredBids().get(0).bid()).isEqualTo(Intent.VENT);
        assertThat(analysis.unansweredBids().get(0).answer()).isEqualTo(2);
        assertThat(analysis.unansweredBids().get(0).turning()).isEqualTo(UnansweredBid.Turning.AWAY);
    }

    @Test
    void aBidThatIsShrunkIsTurnedAgainst() {
        var analysis = analyse(Given.talk("我最近压力大得睡不着。", "多大点事，别矫情了。"));
        assertThat(analysis.unansweredBids())
                .extracting(UnansweredBid::turning)
                .containsExactly(UnansweredBid.Turning.AGAINST);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            我最近难过得睡不着。 | 难过什么，多大点事。 | AGAINST
            我最近难过得睡不着。 | 你难过啥呀，小事 | AGAINST
            我最近难过得睡不着。 | 有什么好难过的，又不是世界末日 | AGAINST
            我最近难过得睡不着。 | 至于难过成这样吗，多大点事 | AGAINST
            I failed and I'm so sad. | What's there to be sad about? It's just an exam. | AGAINST
            I failed and I'm so sad. | You're sad over that? It's nothing. | AGAINST
            I failed and I'm so sad. | Why are you so sad? It's no big deal. | AGAINST
            我最近难过得睡不着。 | 你很难过吧，不过这点小事过两天就好了 | MIXED
            I failed and I'm so sad. | You sound really sad about it. But it's only an exam. | MIXED
            差四分，我在厕所里哭了半天。 | 没事，都会好的，明年再来嘛！ | BRUSHED_ASIDE
            I failed and I'm so sad. | It's no big deal, cheer up! | BRUSHED_ASIDE
            我最近难过得睡不着。 | 加油！ | BRUSHED_ASIDE
            """)
    void namingAFeelingDoesNotMakeUpForShrinkingIt(String bid, String answer, UnansweredBid.Turning turning) {
        assertThat(analyse(Given.talk(bid, answer)).unansweredBids())
                .extracting(UnansweredBid::turning)
                .containsExactly(turning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            我最近难过得睡不着。 | 你在难过什么呢？
            我最近难过得睡不着。 | 难过了多久了？
            I failed and I'm so sad. | What's making you sad?
            I failed and I'm so sad. | You sound really sad about it.
            """)
    void askingAfterAFeelingWithoutShrinkingItTakesItUp(String bid, String answer) {
        assertThat(analyse(Given.talk(bid, answer)).unansweredBids()).isEmpty();
    }

    @Test
    void aCurtAnswerOfTheOneWhoTellsIsNoHarm() {
        assertThat(analyse(Given.talk(
                                "I'm so lonely since the move. I can't sleep.",
                                "Did you see the match on Saturday?",
                                "No. You never listen. I haven't slept, to be honest."))
                        .unansweredBids())
                .extracting(UnansweredBid::turn)
                .containsExactly(1);
    }

    @Test
    void withoutAQuestionNoneAreCounted() {
        SpeakerDynamics listener = analyse(Given.talk("I'm so lonely since the move.", "So lonely since the move."))
                .speakers()
                .get(1);
        assertThat(listener.reflections()).isPositive();
        assertThat(listener.reflectionsPerQuestion().count()).isZero();
    }

    @Test
    void aBidThatIsTakenUpIsNotTold() {
        assertThat(analyse(Given.talk("I'm so lonely since the move.", "The move took you away from everyone."))
                        .unansweredBids())
                .isEmpty();
        assertThat(analyse(Given.talk("图书馆几点关门？", "九点。")).unansweredBids()).isEmpty();
    }

    @Test
    void onlyTheListenersAnswersHaveStrategies() {
        var analysis = analyse(Given.talk(
                "I'm so lonely since the move.",
                "The move took you away from everyone.",
                "It did. I'm exhausted by it, honestly."));
        assertThat(analysis.turns().get(1).strategies()).isNotEmpty();
        assertThat(analysis.turns().get(2).strategies()).isEmpty();
    }

    @Test
    void aBidAtTheEndIsStillOpen() {
        assertThat(analyse(Given.talk("Hello.", "I'm so lonely since the move."))
                        .unansweredBids())
                .isEmpty();
    }

    @Test
    void theTurningPointNamesTheLineThatItFollowed() {
        List<String> lines = new ArrayList<>();
        Map<String, EmotionReading> felt = new HashMap<>();
        for (int i = 0; i < 8; i++) {
            String line = "Something about the house, part " + i;
            lines.add(line);
            lines.add("Reply " + i);
            felt.put(line, Given.felt(line, BasicEmotion.SADNESS, 0.8, i < 4 ? -0.6 : 0.4, false));
        }
        var analysis = Given.analyst(felt).analyse(Given.talk(lines.toArray(String[]::new)), Optional.of(Language.EN));
        assertThat(analysis.turningPoints()).hasSize(1);
        TurningPoint point = analysis.turningPoints().get(0);
        assertThat(point.turn()).isEqualTo(9); // A's fifth turn
        assertThat(point.followed()).isEqualTo(OptionalInt.of(8));
        assertThat(point.change()).isCloseTo(1.0, within(1e-9));
    }

    @Test
    void whatIsTooShortSaysSo() {
        var analysis = analyse(Given.talk("Hello.", "Hello."));
        SpeakerDynamics first = analysis.speakers().get(0);
        assertThat(first.inertia().absence()).contains(Absence.TOO_FEW);
        assertThat(first.variability().absence()).contains(Absence.TOO_FEW);
        assertThat(first.contagion().slope().absence()).contains(Absence.TOO_FEW);
        assertThat(first.turningPoints().absence()).contains(Absence.TOO_FEW);
        assertThat(first.reflectionsPerQuestion().absence()).contains(Absence.NO_QUESTION);
    }

    @Test
    void valenceIsSmoothedOverASpeakersOwnTurns() {
        Map<String, EmotionReading> felt = Map.of(
                "one", Given.felt("one", BasicEmotion.SADNESS, 0.8, -1, false),
                "two", Given.felt("two", BasicEmotion.JOY, 0.8, 1, false),
                "three", Given.felt("three", BasicEmotion.NEUTRAL, 0.8, 0, false));
        var analysis = Given.analyst(felt).analyse(Given.talk("one", "two", "three"), Optional.empty());
        assertThat(analysis.turns().get(2).smoothValence()).isCloseTo(-0.6, within(1e-12));
        assertThat(analysis.turns().get(1).smoothValence()).isCloseTo(1, within(1e-12));
    }

    @Test
    void oneVoiceAloneIsRead() {
        var analysis = analyse(List.of(new Utterance("A", "Still here."), new Utterance("A", "Anyone?")));
        assertThat(analysis.speakers()).hasSize(1);
        assertThat(analysis.unansweredBids()).isEmpty();
        assertThat(analysis.turns().get(1).strategies()).isEmpty();
    }
}
