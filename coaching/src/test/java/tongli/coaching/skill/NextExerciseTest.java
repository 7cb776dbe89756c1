package tongli.coaching.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static tongli.coaching.skill.GivenExercises.MONDAY;
import static tongli.coaching.skill.GivenExercises.day;
import static tongli.coaching.skill.GivenExercises.drill;
import static tongli.coaching.skill.GivenExercises.exercise;
import static tongli.coaching.skill.GivenExercises.heldOut;
import static tongli.coaching.skill.GivenExercises.practised;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tongli.coaching.skill.NextExercise.Proposal;
import tongli.core.Skill;

class NextExerciseTest {

    @Test
    void whereNothingIsOfferedNothingIsProposed() {
        assertThat(NextExercise.of(Progress.none(), List.of(), MONDAY)).isEmpty();
        assertThat(NextExercise.of(Progress.none(), List.of(heldOut(Skill.ASKING, "z", 0)), MONDAY))
                .isEmpty();
    }

    /** Of a stranger 0.525 at difficulty 0 and 0.661 at −0.8 (see {@link BellTest}'s other program). */
    @Test
    void theExerciseIsTheOneWhoseSuccessIsNearestToSevenInTen() {
        List<Exercise> offered = List.of(
                exercise(Skill.ASKING, "a", 0), exercise(Skill.ASKING, "b", -0.8), exercise(Skill.ASKING, "c", -4));
        Proposal proposal = propose(Progress.none(), offered);
        assertThat(proposal.exercise().persona()).isEqualTo("b");
        assertThat(proposal.success()).isBetween(0.6611, 0.6612);
        assertThat(proposal.retest()).isFalse();
        assertThat(proposal.feedback()).isEqualTo(Feedback.FULL);
    }

    @Test
    void whoSucceedsIsGivenHarderExercisesAndWhoFailsEasierOnes() {
        List<Exercise> offered = new ArrayList<>();
        for (double difficulty = -3; difficulty <= 3; difficulty += 0.25) {
            offered.add(exercise(Skill.ASKING, "p" + difficulty, difficulty));
        }
        double stranger = propose(Progress.none(), offered).exercise().difficulty();
        assertThat(propose(practised(Skill.ASKING, 10), offered).exercise().difficulty())
                .isGreaterThan(stranger);
        Progress failed = Progress.none();
        for (int i = 0; i < 10; i++) {
            failed = failed.after(drill(exercise(Skill.ASKING, "a", 0), false, MONDAY));
        }
        assertThat(propose(failed, offered).exercise().difficulty()).isLessThan(stranger);
    }

    @Test
    void skillsTakeTurnsAndTheOneNotPractisedForLongestIsNext() {
        List<Exercise> offered = List.of(
                exercise(Skill.LISTENING, "a", -1), exercise(Skill.ASKING, "a", -1), exercise(Skill.CARING, "a", -1));
        Progress progress = Progress.none();
        List<Skill> order = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            var at = MONDAY.plus(Duration.ofMinutes(i));
            Exercise next = NextExercise.of(progress, offered, at).orElseThrow().exercise();
            order.add(next.skill());
            progress = progress.after(drill(next, true, at));
        }
        assertThat(order)
                .containsExactly(
                        Skill.LISTENING,
                        Skill.ASKING,
                        Skill.CARING,
                        Skill.LISTENING,
                        Skill.ASKING,
                        Skill.CARING,
                        Skill.LISTENING);
    }

    @Test
    void theSameSkillComesTwiceRunningWhereThereIsNoOther() {
        List<Exercise> offered = List.of(exercise(Skill.ASKING, "a", -1));
        assertThat(propose(practised(Skill.ASKING, 1), offered).exercise()).isEqualTo(offered.get(0));
    }

    @Test
    void amongThoseNearEnoughThePersonNotMetForLongestIsNext() {
        Progress progress = practised(Skill.ASKING, 2); // a, then b
        double fits = fitting(progress);
        List<Exercise> offered = List.of(
                exercise(Skill.ASKING, "b", fits),
                exercise(Skill.ASKING, "a", fits),
                exercise(Skill.ASKING, "c", fits + 0.1));
        assertThat(propose(progress, offered).exercise().persona()).isEqualTo("c");
        assertThat(propose(progress, offered.subList(0, 2)).exercise().persona())
                .isEqualTo("a");
    }

    @Test
    void aReTestThatIsDueComesBeforeASkillNeverPractised() {
        Progress learnt = practised(Skill.ASKING, 12).after(drill(exercise(Skill.CARING, "a", 0), true, day(0)));
        List<Exercise> offered = List.of(
                exercise(Skill.LISTENING, "a", -1), exercise(Skill.ASKING, "a", 0), exercise(Skill.ASKING, "new", 3));
        assertThat(NextExercise.of(learnt, offered, MONDAY.plus(Duration.ofHours(1)))
                        .orElseThrow()
                        .exercise()
                        .skill())
                .isEqualTo(Skill.LISTENING);
        Proposal due = NextExercise.of(learnt, offered, day(2)).orElseThrow();
        assertThat(due.retest()).isTrue();
        assertThat(due.exercise().persona())
                .as("somebody not met yet, however hard")
                .isEqualTo("new");
        assertThat(due.feedback()).isEqualTo(Feedback.AFTER_THE_TALK);
    }

    @Test
    void aReTestWaitsWhileThereIsNobodyElseToDoItWith() {
        Progress learnt = practised(Skill.ASKING, 11); // the last was a
        List<Exercise> offered = List.of(exercise(Skill.ASKING, "a", 0), exercise(Skill.LISTENING, "a", 0));
        Progress since = learnt.after(drill(offered.get(1), true, day(2)));
        Proposal proposal = NextExercise.of(since, offered, day(2)).orElseThrow();
        assertThat(since.with(Skill.ASKING, day(2)).isRetestDue(day(2))).isTrue();
        assertThat(proposal.exercise()).isEqualTo(offered.get(0));
        assertThat(proposal.retest()).isFalse();
    }

    @Test
    void personsHeldOutAreNeverProposed() {
        List<Exercise> offered = List.of(heldOut(Skill.ASKING, "z", -0.8), exercise(Skill.ASKING, "a", 3));
        assertThat(propose(Progress.none(), offered).exercise().persona()).isEqualTo("a");
    }

    /** A difficulty at which success is as likely as it should be. */
    private static double fitting(Progress progress) {
        Bell ability = progress.with(Skill.ASKING, MONDAY).ability().belief();
        double difficulty = 0;
        while (ResponseModel.STANDARD.success(ability, difficulty) < NextExercise.TARGET) {
            difficulty -= 0.01;
        }
        return difficulty;
    }

    private static Proposal propose(Progress progress, List<Exercise> offered) {
        return NextExercise.of(progress, offered, MONDAY).orElseThrow();
    }
}
