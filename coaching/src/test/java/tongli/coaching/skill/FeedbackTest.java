package tongli.coaching.skill;

import static org.assertj.core.api.Assertions.assertThat;
import static tongli.coaching.skill.GivenExercises.MONDAY;
import static tongli.coaching.skill.GivenExercises.day;
import static tongli.coaching.skill.GivenExercises.practised;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tongli.core.Skill;

class FeedbackTest {

    /** The lower end is σ(mean − 1.2816 · sd): σ(0) = 0.5 and σ(0.8473) = 0.7. */
    @ParameterizedTest
    @CsvSource({
        "0.50, 0.4, FULL",
        "0.52, 0.4, HINTS_ON_REQUEST",
        "1.35, 0.4, HINTS_ON_REQUEST",
        "1.37, 0.4, AFTER_THE_TALK",
        "1.37, 1.0, HINTS_ON_REQUEST",
        "1.20, 1.0, FULL"
    })
    void itFadesWithTheLowerEndOfMastery(double mean, double sd, Feedback feedback) {
        assertThat(Feedback.of(Mastery.of(new Bell(mean, sd)))).isEqualTo(feedback);
    }

    @Test
    void itFadesStepByStepWithPractice() {
        List<Feedback> stages = IntStream.range(0, 60)
                .mapToObj(times -> practised(Skill.ASKING, times))
                .map(progress -> Feedback.of(
                        progress.with(Skill.ASKING, MONDAY).ability().mastery()))
                .distinct()
                .toList();
        assertThat(stages).containsExactly(Feedback.FULL, Feedback.HINTS_ON_REQUEST, Feedback.AFTER_THE_TALK);
    }

    @Test
    void itComesBackAfterMonthsWithoutPractice() {
        Ability ability = IntStream.range(0, 60)
                .mapToObj(times -> practised(Skill.ASKING, times)
                        .with(Skill.ASKING, MONDAY)
                        .ability())
                .filter(known -> known.mastery().isSure())
                .findFirst()
                .orElseThrow();
        assertThat(Feedback.of(ability.at(day(120)).mastery())).isEqualTo(Feedback.HINTS_ON_REQUEST);
    }
}
