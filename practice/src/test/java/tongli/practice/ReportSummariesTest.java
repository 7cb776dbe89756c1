package tongli.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tongli.coaching.miti.MitiCounts;
import tongli.core.Language;
import tongli.core.MitiBehaviour;
import tongli.core.Strength;
import tongli.practice.SessionReport.StrengthShown;

/** What a report says of a whole talk: strengths, and counts by MITI where the learner is there to help. */
class ReportSummariesTest {

    private static final String ASKS = "What has the waiting been like?";

    private final PracticeService practice = Given.service(Given.judgedByRules(), new MemorySessionStore(100));

    private Session talk(String scenario, List<String> lines) {
        Session session = practice.start(StartRequest.of(scenario, Language.EN, 7));
        for (String line : lines) {
            practice.turn(session.id(), LearnerMove.say(line), Optional.empty());
        }
        return practice.session(session.id());
    }

    @Test
    void aStrengthIsToldOnceByTheTurnThatBroughtThemNearest() {
        Session session = talk("biopsy", List.of("Hello there.", ASKS, "Hm.", ASKS));
        List<StrengthShown> strengths = practice.report(session.id()).strengths();
        assertThat(strengths)
                .filteredOn(shown -> shown.code() == Strength.ASKS_OPENLY)
                .singleElement()
                .satisfies(shown -> {
                    assertThat(shown.turns()).containsExactly(2, 4);
                    assertThat(shown.words()).isEqualTo(ASKS);
                    assertThat(shown.turns())
                            .allSatisfy(turn -> assertThat(
                                            session.effectOf(shown.turn()).gain())
                                    .isGreaterThanOrEqualTo(
                                            session.effectOf(turn).gain()));
                });
        assertThat(strengths).extracting(shown -> shown.turns().size()).isSortedAccordingTo((a, b) -> b - a);
    }

    @Test
    void aHelpersTalkIsCountedByMitiOnceItIsLongEnough() {
        int enough = MitiCounts.ENOUGH_TURNS;
        assertThat(practice.report(talk("biopsy", Collections.nCopies(enough - 1, ASKS))
                                .id())
                        .miti())
                .as("a turn too few")
                .isEmpty();
        Session session = talk("biopsy", Collections.nCopies(enough, ASKS));
        assertThat(session.turns()).hasSize(enough);
        MitiCounts counts = practice.report(session.id()).miti().orElseThrow();
        assertThat(counts.turns()).isEqualTo(enough);
        assertThat(counts.with(MitiBehaviour.OPEN_QUESTION)).isEqualTo(enough);
        assertThat(counts.openQuestions()).hasValue(1);
    }

    @Test
    void aTalkAmongFriendsOrADrillIsNot() {
        List<String> lines = Collections.nCopies(MitiCounts.ENOUGH_TURNS, "What was it like?");
        assertThat(practice.report(talk("exam-retake", lines).id()).miti()).isEmpty();
        assertThat(practice.scenario(talk("exam-retake", List.of())).counselling())
                .isFalse();
    }

    @Test
    void stayingQuietIsNoTurnToCount() {
        Session session = talk("biopsy", Collections.nCopies(MitiCounts.ENOUGH_TURNS - 1, ASKS));
        practice.turn(session.id(), LearnerMove.stayQuiet(), Optional.empty());
        assertThat(practice.report(session.id()).miti()).isEmpty();
    }
}
