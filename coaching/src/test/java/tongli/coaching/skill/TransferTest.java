package tongli.coaching.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static tongli.coaching.skill.GivenExercises.MONDAY;
import static tongli.coaching.skill.GivenExercises.drill;
import static tongli.coaching.skill.GivenExercises.heldOut;
import static tongli.coaching.skill.GivenExercises.practised;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import tongli.core.Skill;

class TransferTest {

    /** A stranger's success is 0.525 at difficulty 0; one attempt is a coin with variance 0.525 · 0.475, whatever is known. */
    @Test
    void oneAttemptHasTheSpreadOfACoin() {
        Transfer transfer = Transfer.of(Progress.none(), List.of(drill(heldOut(Skill.ASKING, "z", 0), true, MONDAY)));
        assertThat(transfer.observed()).isEqualTo(1);
        assertThat(transfer.expected()).isCloseTo(0.525, within(1e-9));
        assertThat(transfer.margin()).isCloseTo(1.959964 * Math.sqrt(0.525 * 0.475), within(1e-6));
    }

    /** Many attempts at one skill leave the doubt about the skill itself. */
    @Test
    void attemptsAtOneSkillShareTheDoubtAboutIt() {
        Attempt attempt = drill(heldOut(Skill.ASKING, "z", 0), true, MONDAY);
        double doubt =
                Ability.UNKNOWN.expect(ability -> Math.pow(ResponseModel.STANDARD.success(ability, 0) - 0.525, 2));
        Transfer transfer = Transfer.of(Progress.none(), Collections.nCopies(10_000, attempt));
        assertThat(transfer.margin()).isCloseTo(1.959964 * Math.sqrt(doubt), within(1e-3));
    }

    @Test
    void whoFailsWithEverybodyNewLacksIt() {
        Progress progress = practised(Skill.ASKING, 30);
        Attempt failed = drill(heldOut(Skill.ASKING, "z", -1), false, MONDAY);
        Transfer transfer = Transfer.of(progress, Collections.nCopies(8, failed));
        assertThat(transfer.difference()).isLessThan(-0.8);
        assertThat(transfer.isLacking()).isTrue();
        assertThat(Transfer.of(Progress.none(), List.of(failed)).isLacking()).isFalse();
    }

    @Test
    void nothingMeasuresNothing() {
        assertThatThrownBy(() -> Transfer.of(Progress.none(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one");
    }
}
