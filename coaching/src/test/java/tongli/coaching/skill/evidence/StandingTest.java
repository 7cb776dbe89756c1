package tongli.coaching.skill.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tongli.coaching.skill.Chance;
import tongli.coaching.skill.Tally;
import tongli.core.Skill;

class StandingTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Set<String> KEPT = Set.of("kept");

    @Test
    void chancesOfOneExerciseAreCountedTogether() {
        SkillEvidence evidence = drill("a", 0, 0, 1).plus(List.of(new Chance(Skill.ASKING, true)), NOON.plusSeconds(9));
        assertThat(evidence.shown()).containsExactly(Map.entry(Skill.ASKING, new Tally(1, 2)));
        assertThat(evidence.at()).isEqualTo(NOON.plusSeconds(9));
        SkillStanding asking = Standing.of(List.of(evidence), KEPT).skills().get(Skill.ASKING);
        assertThat(asking.exercises()).isEqualTo(1);
        assertThat(asking.shown()).isEqualTo(new SkillStanding.Count(1, 2));
        assertThat(asking.progress().ability().responses()).isEqualTo(1);
    }

    @Test
    void theOrderInWhichItIsHandedInDoesNotMatter() {
        List<SkillEvidence> evidence = new ArrayList<>(learning("a", "b"));
        Standing before = Standing.of(evidence, KEPT);
        Collections.reverse(evidence);
        assertThat(Standing.of(evidence, KEPT)).isEqualTo(before);
    }

    @Test
    void whatWasDoneAgainWithinADaySaysLess() {
        double anew = mean(List.of(drill("a", 0, 1, 1), drill("a", 2, 1, 1)));
        double again = mean(List.of(drill("a", 0, 1, 1), drill("a", 0.5, 1, 1)));
        assertThat(again).isLessThan(anew - 0.1);
    }

    @Test
    void theFirstMeetingWithSomebodyKeptForTransferMovesNothingOnceTheSkillIsLearnt() {
        List<SkillEvidence> evidence = new ArrayList<>(learning("a", "b"));
        double learnt = mean(evidence);
        evidence.add(drill("kept", 20, 0, 1));
        Standing standing = Standing.of(evidence, KEPT);
        SkillStanding asking = standing.skills().get(Skill.ASKING);
        assertThat(asking.progress().ability().belief().mean()).isEqualTo(learnt);
        assertThat(asking.transfer().orElseThrow().observed()).isZero();
        assertThat(asking.transfer().orElseThrow().attempts()).isEqualTo(1);
        assertThat(standing.met()).contains("kept");

        evidence.add(drill("kept", 25, 0, 1));
        assertThat(mean(evidence)).as("the second meeting is practice").isLessThan(learnt);
    }

    @Test
    void somebodyKeptForTransferIsPracticeWhereNothingIsLearntYet() {
        Standing standing = Standing.of(List.of(drill("kept", 0, 1, 1)), KEPT);
        assertThat(standing.skills().get(Skill.ASKING).transfer()).isEmpty();
        assertThat(standing.progress().skills()).containsKey(Skill.ASKING);
    }

    @Test
    void whatATalkWasForCountsAsPractisedLast() {
        Map<Skill, Tally> shown = Map.of(
                Skill.LISTENING, Tally.once(true), Skill.CARING, Tally.once(true), Skill.ALLOWING, Tally.once(true));
        SkillEvidence talk = new SkillEvidence(
                "session/1",
                ExerciseKind.TALK,
                "talk/x/normal",
                "x",
                0,
                Optional.of(Skill.LISTENING),
                false,
                true,
                NOON,
                shown);
        assertThat(Standing.of(List.of(talk), KEPT).progress().latest()).contains(Skill.LISTENING);
    }

    /** Well done every other day, until the skill is learnt. */
    private static List<SkillEvidence> learning(String... persons) {
        List<SkillEvidence> evidence = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            evidence.add(drill(persons[i % persons.length], 2 * i, 1, 1));
        }
        assertThat(Standing.of(evidence, KEPT)
                        .skills()
                        .get(Skill.ASKING)
                        .progress()
                        .retests())
                .isPresent();
        return evidence;
    }

    private static double mean(List<SkillEvidence> evidence) {
        return Standing.of(evidence, KEPT)
                .skills()
                .get(Skill.ASKING)
                .progress()
                .ability()
                .belief()
                .mean();
    }

    private static SkillEvidence drill(String persona, double day, int taken, int chances) {
        return new SkillEvidence(
                "session/%s-%s".formatted(persona, day),
                ExerciseKind.DRILL,
                "drill/" + persona,
                persona,
                0,
                Optional.of(Skill.ASKING),
                false,
                true,
                NOON.plus(Duration.ofMinutes(Math.round(day * 24 * 60))),
                Map.of(Skill.ASKING, new Tally(taken, chances)));
    }
}
