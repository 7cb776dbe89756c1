package tongli.coaching.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tongli.coaching.skill.GivenExercises.MONDAY;
import static tongli.coaching.skill.GivenExercises.day;
import static tongli.coaching.skill.GivenExercises.drill;
import static tongli.coaching.skill.GivenExercises.exercise;
import static tongli.coaching.skill.GivenExercises.heldOut;
import static tongli.coaching.skill.GivenExercises.practised;

import org.junit.jupiter.api.Test;
import tongli.core.Skill;

class ProgressTest {

    @Test
    void nothingIsKnownOfASkillThatWasNotPractised() {
        Mastery mastery = Progress.none().with(Skill.SILENCE, MONDAY).ability().mastery();
        assertThat(mastery.value()).isEqualTo(0.5);
        assertThat(mastery.high() - mastery.low()).isGreaterThan(0.5);
    }

    @Test
    void oneSkillSaysNothingOfAnother() {
        Progress progress = practised(Skill.ASKING, 5);
        assertThat(progress.latest()).contains(Skill.ASKING);
        assertThat(progress.with(Skill.CARING, MONDAY))
                .isEqualTo(Progress.none().with(Skill.CARING, MONDAY));
    }

    @Test
    void whomItWasPractisedWithIsKnownOnceEachTheLatestLast() {
        assertThat(practised(Skill.ASKING, 3).with(Skill.ASKING, MONDAY).met()).containsExactly("b", "a");
    }

    @Test
    void aHintMakesASuccessSayLessAndAFailureMore() {
        Exercise exercise = exercise(Skill.ASKING, "a", 0.5);
        assertThat(mean(new Attempt(exercise, Tally.once(true), true, MONDAY)))
                .isLessThan(mean(drill(exercise, true, MONDAY)));
        assertThat(mean(new Attempt(exercise, Tally.once(false), true, MONDAY)))
                .isLessThan(mean(drill(exercise, false, MONDAY)));
    }

    @Test
    void reTestsBeginWhenASkillIsLearntAndNotBefore() {
        int needed = 1;
        while (practised(Skill.ASKING, needed)
                .with(Skill.ASKING, MONDAY)
                .retests()
                .isEmpty()) {
            needed++;
        }
        SkillProgress before = practised(Skill.ASKING, needed - 1).with(Skill.ASKING, MONDAY);
        SkillProgress learnt = practised(Skill.ASKING, needed).with(Skill.ASKING, MONDAY);
        assertThat(before.ability().mastery().isLearnt()).isFalse();
        assertThat(learnt.ability().mastery().isLearnt()).isTrue();
        assertThat(learnt.isRetestDue(learnt.ability().at())).isFalse();
        assertThat(learnt.isRetestDue(day(2))).isTrue();
    }

    @Test
    void aReTestWithThePersonOfLastTimeDoesNotCountAsOne() {
        Progress progress = practised(Skill.ASKING, 12);
        String last = progress.with(Skill.ASKING, MONDAY).met().get(1);
        Progress same = progress.after(drill(exercise(Skill.ASKING, last, 0), true, day(2)));
        Progress another = progress.after(drill(exercise(Skill.ASKING, "c", 0), true, day(2)));
        assertThat(same.with(Skill.ASKING, day(2)).isRetestDue(day(2))).isTrue();
        assertThat(another.with(Skill.ASKING, day(2)).retests().orElseThrow().passed())
                .isEqualTo(1);
    }

    @Test
    void whatMeasuresTransferIsNotLearntFrom() {
        Attempt attempt = drill(heldOut(Skill.ASKING, "z", 0), true, MONDAY);
        assertThatThrownBy(() -> Progress.none().after(attempt))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("held out");
    }

    private static double mean(Attempt attempt) {
        return Progress.none()
                .after(attempt)
                .with(attempt.exercise().skill(), MONDAY)
                .ability()
                .belief()
                .mean();
    }
}
