package tongli.coaching.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static tongli.coaching.skill.GivenReply.reply;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.core.Mechanism;
import tongli.core.Misstep;
import tongli.core.MitiBehaviour;
import tongli.core.ReplyFlag;
import tongli.core.Skill;
import tongli.core.Strength;

class ChancesTest {
    private static final Setting TALK = Setting.ofTalk(false, false);

    @Test
    void everyReplyIsAChanceToListenReflectAllowAndCareAndOfNothingElse() {
        assertThat(of(reply(), TALK))
                .containsExactly(
                        Map.entry(Skill.LISTENING, false),
                        Map.entry(Skill.REFLECTING, false),
                        Map.entry(Skill.ALLOWING, true),
                        Map.entry(Skill.CARING, false));
    }

    @Test
    void whatCannotBeJudgedShowsNothing() {
        assertThat(Chances.ofReply(reply().abstaining().read(), Setting.ofDrill(Skill.LISTENING)))
                .isEmpty();
    }

    @Test
    void listeningIsShownByTheirDetailAndLostByIgnoring() {
        assertThat(of(reply().shows(Strength.USES_THEIR_DETAIL), TALK)).containsEntry(Skill.LISTENING, true);
        assertThat(of(reply().shows(Strength.USES_THEIR_DETAIL).with(Misstep.IGNORING), TALK))
                .containsEntry(Skill.LISTENING, false);
    }

    @Test
    void aFeelingIsNamedByWordOrSceneAndAPlainReflectionIsAChanceMissed() {
        assertThat(of(reply().level(Mechanism.INTERPRETATION, 1), TALK))
                .containsEntry(Skill.NAMING_FEELINGS, false)
                .containsEntry(Skill.REFLECTING, false);
        assertThat(of(reply().level(Mechanism.INTERPRETATION, 2).shows(Strength.CARRIES_THE_FEELING), TALK))
                .containsEntry(Skill.NAMING_FEELINGS, true)
                .containsEntry(Skill.REFLECTING, true);
    }

    @Test
    void whoAsksManyQuestionsAsksBadlyAndWhoAsksNoneDoesNot() {
        GivenReply open = reply().level(Mechanism.EXPLORATION, 2).does(MitiBehaviour.OPEN_QUESTION);
        assertThat(of(open, TALK)).containsEntry(Skill.ASKING, true);
        assertThat(of(open.with(Misstep.INTERROGATING), TALK)).containsEntry(Skill.ASKING, false);
        assertThat(of(reply().level(Mechanism.EXPLORATION, 1), TALK))
                .as("an invitation, not a question")
                .doesNotContainKey(Skill.ASKING);
    }

    @Test
    void repairingNeedsSomethingToRepair() {
        GivenReply owns = reply().shows(Strength.OWNS_A_FAULT);
        assertThat(of(owns, TALK)).doesNotContainKey(Skill.REPAIRING);
        assertThat(of(owns, Setting.ofTalk(true, false))).containsEntry(Skill.REPAIRING, true);
        assertThat(of(reply(), Setting.ofTalk(true, false))).containsEntry(Skill.REPAIRING, false);
    }

    @Test
    void adviceAfterLeaveIsAskedForAndAdviceWithoutIsNot() {
        assertThat(of(reply().does(MitiBehaviour.PERSUADE_WITH_PERMISSION), TALK))
                .containsEntry(Skill.ASKING_PERMISSION, true);
        assertThat(of(reply().shows(Strength.ASKS_PERMISSION), TALK)).containsEntry(Skill.ASKING_PERMISSION, true);
        assertThat(of(reply().shows(Strength.ASKS_PERMISSION).with(Misstep.PREMATURE_ADVICE), TALK))
                .containsEntry(Skill.ASKING_PERMISSION, false);
        assertThat(of(reply().does(MitiBehaviour.PERSUADE), TALK))
                .as("advice that they had asked for")
                .doesNotContainKey(Skill.ASKING_PERMISSION);
    }

    @Test
    void riskIsNoticedByAskingPlainlyWhereItWasTold() {
        GivenReply asks = reply().shows(Strength.ASKS_PLAINLY_ABOUT_RISK);
        assertThat(of(asks, Setting.ofTalk(false, true))).containsEntry(Skill.NOTICING_RISK, true);
        assertThat(of(reply(), Setting.ofTalk(false, true))).containsEntry(Skill.NOTICING_RISK, false);
        assertThat(of(asks, TALK))
                .as("asking where nothing was told is no fault, and proves nothing")
                .doesNotContainKey(Skill.NOTICING_RISK);
    }

    @Test
    void limitsAreSeenWhereADrillAsksForThem() {
        Setting drill = Setting.ofDrill(Skill.BOUNDARIES);
        assertThat(of(reply(), drill)).containsEntry(Skill.BOUNDARIES, true);
        assertThat(of(reply().with(Misstep.FALSE_PROMISE), drill)).containsEntry(Skill.BOUNDARIES, false);
        assertThat(of(reply().flagged(ReplyFlag.TOO_SHORT), drill)).containsEntry(Skill.BOUNDARIES, false);
        assertThat(of(reply().with(Misstep.FALSE_PROMISE), TALK)).doesNotContainKey(Skill.BOUNDARIES);
    }

    @Test
    void silenceIsShownByStayingQuietWhereItIsWelcomeOrByLeavingRoom() {
        assertThat(Chances.ofSilence(0.03)).isEqualTo(new Chance(Skill.SILENCE, true));
        assertThat(Chances.ofSilence(-0.04)).isEqualTo(new Chance(Skill.SILENCE, false));
        assertThat(of(reply().shows(Strength.GIVES_ROOM), TALK)).containsEntry(Skill.SILENCE, true);
        assertThat(of(reply(), Setting.ofDrill(Skill.SILENCE))).containsEntry(Skill.SILENCE, false);
    }

    @Test
    void perspectiveTakingIsShownByGuessesAlone() {
        assertThat(Chances.ofGuess(60)).isEqualTo(new Chance(Skill.PERSPECTIVE_TAKING, true));
        assertThat(Chances.ofGuess(59)).isEqualTo(new Chance(Skill.PERSPECTIVE_TAKING, false));
        assertThat(of(reply().level(Mechanism.INTERPRETATION, 2), TALK)).doesNotContainKey(Skill.PERSPECTIVE_TAKING);
    }

    /** A guess is asked for by itself; every other drill is answered with a reply, and must be judged by it. */
    @ParameterizedTest
    @EnumSource(value = Skill.class, mode = EnumSource.Mode.EXCLUDE, names = "PERSPECTIVE_TAKING")
    void aReplyToADrillIsAChanceToShowItsSkill(Skill skill) {
        assertThat(of(reply(), Setting.ofDrill(skill))).containsKey(skill);
    }

    @Test
    void theChancesOfATalkAreCountedSkillBySkill() {
        assertThat(Chances.tally(List.of(
                        new Chance(Skill.ASKING, true),
                        new Chance(Skill.SILENCE, false),
                        new Chance(Skill.ASKING, false),
                        new Chance(Skill.ASKING, true))))
                .containsExactly(Map.entry(Skill.ASKING, new Tally(2, 3)), Map.entry(Skill.SILENCE, new Tally(0, 1)));
    }

    private static Map<Skill, Boolean> of(GivenReply reply, Setting setting) {
        return Chances.ofReply(reply.read(), setting).stream()
                .collect(Collectors.toMap(Chance::skill, Chance::taken, (a, b) -> b, TreeMap::new));
    }
}
