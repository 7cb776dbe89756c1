package tongli.coaching.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static tongli.coaching.skill.GivenExercises.MONDAY;
import static tongli.coaching.skill.GivenExercises.day;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetestsTest {

    @Test
    void theyComeOnDaysOneThreeSevenAndTwentyOne() {
        Retests plan = Retests.begin(MONDAY);
        for (int due : new int[] {1, 3, 7, 21}) {
            Instant at = day(due);
            assertThat(plan.isDue(at.minusSeconds(1))).as("day %d", due).isFalse();
            assertThat(plan.isDue(at)).as("day %d", due).isTrue();
            plan = plan.after(true, at);
        }
        assertThat(plan.isDone()).isTrue();
        assertThat(plan.isDue(day(1_000))).isFalse();
    }

    @Test
    void whoComesLateKeepsTheGaps() {
        Retests plan = Retests.begin(MONDAY).after(true, day(10));
        assertThat(plan.next()).isEqualTo(day(12));
    }

    @Test
    void whoFailsBeginsAgain() {
        Retests plan =
                Retests.begin(MONDAY).after(true, day(1)).after(true, day(3)).after(false, day(7));
        assertThat(plan).isEqualTo(Retests.begin(day(7)));
    }
}
