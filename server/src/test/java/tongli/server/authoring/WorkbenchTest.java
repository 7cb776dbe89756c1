package tongli.server.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import tongli.core.Language;
import tongli.persona.authoring.ScenarioTemplate;
import tongli.practice.Given;
import tongli.practice.LearnerMove;
import tongli.practice.PracticeParts;
import tongli.server.problem.ProblemException;
import tongli.server.problem.ProblemKind;
import tongli.wire.RiskCardJson;

class WorkbenchTest {
    private static final Written BEGUN =
            Written.of(ScenarioTemplate.of("night-bus", Language.EN, List.of("fare", "brother")), Language.EN);
    private static final RiskCardJson CARD =
            RiskCardJson.of(Given.PARTS.riskCards().card(Language.EN));

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicReference<Instant> now = new AtomicReference<>(Given.NOON);
    private final AtomicReference<String> person = new AtomicReference<>("ann");
    private final Workbench workbench = new Workbench(person::get, now::get, nanos::get);

    private static void assertProblem(ProblemKind kind, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().type()).isEqualTo(kind.type()));
    }

    /** Practice whose encoder does something first. */
    private static PracticeParts parts(Runnable first) {
        return Given.over((texts, language) -> {
            first.run();
            return Given.PARTS.encoder().encodeAll(texts, language);
        });
    }

    @Test
    void whatTakesTooLongIsStopped() {
        PracticeParts slow = parts(() -> nanos.addAndGet(Duration.ofSeconds(50).toNanos()));
        assertProblem(ProblemKind.TOOK_TOO_LONG, () -> workbench.simulate(BEGUN, 5, 1, slow));
        assertProblem(ProblemKind.TOOK_TOO_LONG, () -> workbench.preview(BEGUN, 7, slow));
        assertThat(workbench.simulate(BEGUN, 5, 1, Given.PARTS)).hasSize(5);
    }

    @Test
    void aTurnHasTimeOfItsOwn() {
        Preview preview = workbench.preview(BEGUN, 7, Given.PARTS);
        nanos.addAndGet(Duration.ofHours(1).toNanos());
        assertThat(preview.turn(LearnerMove.say("It is late."), CARD).turn().turn())
                .isEqualTo(1);
    }

    @Test
    void oneIsPlayedAtATimeAndTheNextMayComeAfterIt() {
        PracticeParts meddling =
                parts(() -> assertProblem(ProblemKind.BUSY, () -> workbench.preview(BEGUN, 7, Given.PARTS)));
        workbench.simulate(BEGUN, 2, 1, meddling);
        assertThat(workbench.preview(BEGUN, 7, Given.PARTS)).isNotNull();
    }

    @Test
    void onlyTheLatestTalksAreHeld() {
        UUID first = workbench.preview(BEGUN, 7, Given.PARTS).id();
        UUID second = workbench.preview(BEGUN, 7, Given.PARTS).id();
        for (int more = 2; more < Workbench.MOST_PREVIEWS; more++) {
            workbench.preview(BEGUN, 7, Given.PARTS);
        }
        workbench.preview(first); // touched, so the second is now the one untouched longest
        workbench.preview(BEGUN, 7, Given.PARTS);
        assertThat(workbench.preview(first).id()).isEqualTo(first);
        assertProblem(ProblemKind.UNKNOWN_SESSION, () -> workbench.preview(second));
    }

    @Test
    void aTalkIsLetGoHalfAnHourAfterItsLastTurn() {
        UUID id = workbench.preview(BEGUN, 7, Given.PARTS).id();
        nanos.addAndGet(Workbench.LONGEST_IDLE.toNanos());
        assertThat(workbench.preview(id).id()).isEqualTo(id);
        nanos.addAndGet(Workbench.LONGEST_IDLE.plusSeconds(1).toNanos());
        assertProblem(ProblemKind.UNKNOWN_SESSION, () -> workbench.preview(id));
        assertProblem(ProblemKind.UNKNOWN_SESSION, () -> workbench.end(id));
    }

    @Test
    void aClockThatIsSetForwardLosesNoTalk() {
        UUID id = workbench.preview(BEGUN, 7, Given.PARTS).id();
        now.updateAndGet(instant -> instant.plus(Duration.ofHours(5)));
        assertThat(workbench.preview(id).id()).isEqualTo(id);
    }

    @Test
    void everyTalkIsLetGoWhenAPersonErasesWhatIsKept() {
        UUID id = workbench.preview(BEGUN, 7, Given.PARTS).id();
        workbench.clear();
        assertProblem(ProblemKind.UNKNOWN_SESSION, () -> workbench.preview(id));
        assertThat(workbench.preview(BEGUN, 7, Given.PARTS)).isNotNull();
    }

    @Test
    void whatIsPlayedStopsAtItsNextStepWhenTheProgramEnds() {
        AtomicInteger steps = new AtomicInteger();
        PracticeParts closing = parts(() -> {
            steps.incrementAndGet();
            workbench.close();
        });
        assertProblem(ProblemKind.STOPPING, () -> workbench.simulate(BEGUN, 5, 1, closing));
        assertThat(steps).hasValue(1);
        assertProblem(ProblemKind.STOPPING, () -> workbench.preview(BEGUN, 7, Given.PARTS));
    }

    @Test
    void nobodyComesUponAnothersTalk() {
        UUID id = workbench.preview(BEGUN, 7, Given.PARTS).id();
        person.set("bob");
        assertProblem(ProblemKind.UNKNOWN_SESSION, () -> workbench.preview(id));
        for (int more = 0; more < Workbench.MOST_PREVIEWS; more++) {
            workbench.preview(BEGUN, 7, Given.PARTS);
        }
        workbench.clear();
        person.set("ann");
        assertThat(workbench.preview(id).id()).isEqualTo(id);
    }
}
