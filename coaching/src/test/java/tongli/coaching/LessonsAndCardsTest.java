package tongli.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.core.Assessment;
import tongli.core.Language;
import tongli.core.Skill;

class LessonsAndCardsTest {

    private final Assessor assessor = Given.assessor();

    @ParameterizedTest
    @EnumSource(Language.class)
    void thereAreAtLeastSixDrillsThatTrainThreeSkills(Language language) {
        var drills = DrillLibrary.bundled().drills(language);
        assertThat(drills).hasSizeGreaterThanOrEqualTo(6);
        assertThat(drills.stream().map(Drill::skill).distinct()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(drills.stream().map(Drill::scenario)).containsOnly("exam-retake", "refund");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theStrongExampleOfEachDrillScoresAboveTheWeakOne(Language language) {
        for (Drill drill : DrillLibrary.bundled().drills(language)) {
            int weak = score(drill, drill.weak());
            int strong = score(drill, drill.strong());
            assertThat(strong).as("%s %s: %d", language, drill.id(), weak).isGreaterThan(weak + 10);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aWeakAnswerToADrillIsOfferedWhatItsAuthorWouldSay(Language language) {
        for (Drill drill : DrillLibrary.bundled().drills(language)) {
            var request =
                    AssessmentRequest.of(language, drill.line(), drill.weak()).with(drill.hints());
            assertThat(assessor.assess(request).suggestion().orElseThrow())
                    .as(drill.id())
                    .containsAnyOf(
                            drill.hints().hear().get(0), drill.hints().ask().get(0));
        }
    }

    @Test
    void theReplyThatDidHarmIsTheMomentWhateverItScored() {
        var turns = List.of(
                turn(1, "差四分，没进复试。", "没事，明年再来嘛！", new Effect(0.02, 0.01, 0)),
                turn(2, "嗯，都这么说。", "差四分，两年，你一个人扛着，难怪累。", new Effect(-0.06, -0.05, 0.03)));
        var review = new SessionCoach().review(Language.ZH, turns);
        assertThat(review.momentTurn()).hasValue(2);
        assertThat(review.bestTurn())
                .as("a reply that did no harm and makes light of it")
                .isEmpty();
    }

    @Test
    void theBestLineHasTheBestEffectAndWordingTogetherAndNoFault() {
        var turns = List.of(
                turn(1, "差四分，没进复试。", "我理解你的心情。", new Effect(0.06, 0.06, 0)),
                turn(2, "我跟家里说还没出分，说了三天了。", "三天，那句话你一个人咽着，心里发虚吧。", new Effect(0.03, 0.03, 0)));
        assertThat(new SessionCoach().review(Language.ZH, turns).bestTurn()).hasValue(2);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theCardNamesPeopleToCallAndThatItMayBeWrong(Language language) {
        RiskCard card = RiskCards.bundled().card(language);
        assertThat(card.contacts().stream().map(RiskCard.Contact::number))
                .contains("12356", "988", "116 123", "999", "120 / 110");
        assertThat(String.join(" ", card.body())).containsAnyOf("弄错", "misread");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyNumberForDangerNowStandsInTheTextAndInTheList(Language language) {
        RiskCard card = RiskCards.bundled().card(language);
        Set<String> told = numbers(card.urgent());
        assertThat(told).containsExactlyInAnyOrder("120", "110", "911", "999");
        assertThat(numbers(
                        card.contacts().stream().map(RiskCard.Contact::number).collect(Collectors.joining(" "))))
                .containsAll(told);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theCardForATalkNamesTheSamePeopleAndSaysNothingOfPractice(Language language) {
        RiskCard practice = RiskCards.bundled().card(language);
        RiskCard talk = RiskCards.bundled().talkCard(language);
        assertThat(talk.contacts()).isEqualTo(practice.contacts());
        assertThat(talk.urgent()).isEqualTo(practice.urgent());
        assertThat(talk.title() + String.join(" ", talk.body()) + talk.resume())
                .containsAnyOf("读错", "misread")
                .doesNotContain("练习", "角色")
                .doesNotContainIgnoringCase("practice")
                .doesNotContainIgnoringCase("role");
    }

    private static Set<String> numbers(String text) {
        return Pattern.compile("\\d{3,}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    @Test
    void aReviewPutsTheStrengthFirstAndSendsBackToTheTurnThatHurt() {
        var turns = List.of(
                turn(1, "差四分，没进复试。", "没事，明年再来嘛！"),
                turn(2, "嗯，都这么说。", "是我说得太轻了。差四分，两年。"),
                turn(3, "每天视频我都得先笑十分钟。", "笑完了才敢接，挂了脸还得自己放下来。"));
        var review = new SessionCoach().review(Language.ZH, turns);
        assertThat(review.bestTurn()).isNotEmpty();
        assertThat(review.bestTurn().getAsInt()).isGreaterThan(1);
        assertThat(review.momentTurn()).hasValue(1);
        assertThat(review.skills()).containsKeys(Skill.LISTENING, Skill.REPAIRING);
        assertThat(review.advice()).hasSizeBetween(2, 3);
        assertThat(review.next()).isNotBlank();
    }

    @Test
    void anEmptyConversationHasAReviewWithoutScores() {
        var review = new SessionCoach().review(Language.EN, List.of());
        assertThat(review.score()).isEmpty();
        assertThat(review.skills()).isEmpty();
    }

    private int score(Drill drill, String reply) {
        return assessor.assess(AssessmentRequest.of(drill.language(), drill.line(), reply))
                .score()
                .orElseThrow();
    }

    private SessionCoach.AssessedTurn turn(int number, String context, String reply) {
        return turn(number, context, reply, Effect.UNKNOWN);
    }

    private SessionCoach.AssessedTurn turn(int number, String context, String reply, Effect effect) {
        Assessment assessment = assessor.assess(AssessmentRequest.of(Language.ZH, context, reply));
        return new SessionCoach.AssessedTurn(number, assessment, effect);
    }
}
