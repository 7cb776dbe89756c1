package tongli.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tongli.coaching.DrillLibrary;
import tongli.core.Language;
import tongli.persona.memory.Ending;
import tongli.persona.scenario.Difficulty;
import tongli.practice.PracticeRefused.Reason;
import tongli.practice.SessionReport.Remembered;

class MeetingAgainTest {

    private final MemorySessionStore store = new MemorySessionStore(100);
    private final AtomicLong ids = new AtomicLong();
    private Instant now = Given.NOON;
    private PracticeService practice;
    private Session first;

    @BeforeEach
    void firstTalk() {
        practice =
                new PracticeService(Given.PARTS, store, () -> new UUID(7, ids.incrementAndGet()), () -> 7, () -> now);
        first = practice.start(StartRequest.of("refund", Language.EN, 7));
        say(first, "Nineteen days, and nobody rang you back.");
        say(first, "I'll chase your refund and ring you on Friday.");
        practice.finish(first.id());
    }

    private Turn say(Session session, String words) {
        return practice.turn(session.id(), LearnerMove.say(words), Optional.empty());
    }

    private static StartRequest after(Session earlier, OptionalInt days) {
        return StartRequest.of("refund", Language.EN, 7).after(new StartRequest.Earlier(earlier.id(), days));
    }

    private Session again(Session earlier) {
        return practice.start(after(earlier, OptionalInt.empty()));
    }

    private static void assertRefused(Reason reason, String remedy, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(PracticeRefused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.field()).isEqualTo("after");
            assertThat(refused).hasMessageContaining(remedy);
        });
    }

    @Test
    void theSamePersonRemembersAndAsksAfterThePromise() {
        now = now.plus(Duration.ofDays(3));
        Session second = again(first);
        assertThat(second.opening().text()).contains("you'd chase my refund and ring me on Friday");
        assertThat(second.opening().state().told())
                .containsEntry("delay", 2)
                .isEqualTo(practice.session(first.id()).last().state().told());
        After after = second.after().orElseThrow();
        assertThat(after.session()).isEqualTo(first.id());
        assertThat(after.days()).isEqualTo(3);
        assertThat(practice.session(second.id())).isEqualTo(second);
    }

    @Test
    void theyAreMetAsHardAsTheyWereUnlessAskedOtherwise() {
        Session hard = practice.start(StartRequest.of("refund", Language.EN, 7).at(Difficulty.HARD));
        say(hard, "Nineteen days, and nobody rang you back.");
        practice.finish(hard.id());
        assertThat(again(hard).difficulty()).isEqualTo(Difficulty.HARD);
        assertThat(practice.start(after(hard, OptionalInt.empty()).at(Difficulty.EASY))
                        .difficulty())
                .isEqualTo(Difficulty.EASY);
        assertThat(again(first).difficulty()).isEqualTo(Difficulty.NORMAL);
    }

    @Test
    void daysAreCountedFromTheLastWordToTheNearestOne() {
        now = Given.NOON.plus(Duration.ofHours(11));
        assertThat(again(first).after().orElseThrow().days()).isZero();
        now = Given.NOON.plus(Duration.ofHours(14));
        assertThat(again(first).after().orElseThrow().days()).isEqualTo(1);
        now = Given.NOON.minus(Duration.ofDays(9));
        assertThat(again(first).after().orElseThrow().days())
                .as("a clock set back")
                .isZero();
    }

    @Test
    void daysThatAreGivenStandAndGiveTheSameTalkAtAnyTime() {
        Session one = practice.start(after(first, OptionalInt.of(12)));
        now = now.plus(Duration.ofDays(400));
        Session other = practice.start(after(first, OptionalInt.of(12)));
        assertThat(one.opening()).isEqualTo(other.opening());
        assertThat(say(one, "I see.").persona()).isEqualTo(say(other, "I see.").persona());
        assertThatThrownBy(() -> after(first, OptionalInt.of(-1))).hasMessageContaining("at least 0");
    }

    @Test
    void withoutAnEarlierTalkNothingIsRemembered() {
        Session fresh = practice.start(StartRequest.of("refund", Language.EN, 7));
        assertThat(fresh.after()).isEmpty();
        assertThat(fresh.opening()).isEqualTo(first.opening());
        assertThat(practice.report(fresh.id()).remembered()).isEmpty();
    }

    @Test
    void theReportNamesWhatThePersonRemembered() {
        first = practice.start(StartRequest.of("refund", Language.EN, 7));
        say(first, "Nineteen days, and nobody rang you back.");
        say(first, "It's only money, calm down.");
        say(first, "I won't rush you again.");
        Remembered remembered = practice.report(
                        practice.start(after(first, OptionalInt.of(2))).id())
                .remembered()
                .orElseThrow();
        assertThat(remembered.days()).isEqualTo(2);
        assertThat(remembered.ending()).isEqualTo(Ending.HURT);
        assertThat(remembered.hurts()).isPositive();
        assertThat(remembered.mended()).isZero();
        assertThat(remembered.promises()).containsExactly("I won't rush you again");
        assertThat(remembered.told())
                .extracting(SessionReport.ToldBefore::id, SessionReport.ToldBefore::level)
                .containsExactly(tuple("delay", 1));
    }

    @Test
    void aBranchKeepsItAndADeletedEarlierTalkHarmsNeither() {
        Session second = practice.start(after(first, OptionalInt.of(1)));
        say(second, "I know. Friday it is.");
        practice.delete(first.id());
        Session branch = practice.branch(second.id(), 1);
        assertThat(branch.after()).isEqualTo(second.after());
        assertThat(branch.opening()).isEqualTo(second.opening());
        assertThat(say(second, "Go on.").persona()).isPresent();
        assertThat(practice.report(branch.id()).remembered()).isPresent();
    }

    @Test
    void anOpenTalkCanBeMetAgainAfterAndStaysOpen() {
        Session open = practice.start(StartRequest.of("refund", Language.EN, 7));
        assertThat(again(open).after().orElseThrow().ending()).isEqualTo(Ending.UNFINISHED);
        assertThat(practice.session(open.id()).status()).isEqualTo(SessionStatus.OPEN);
    }

    @Test
    void aTalkWithSomebodyElseIsRefused() {
        assertRefused(
                Reason.CANNOT_MEET_AGAIN,
                "scenario refund in en",
                () -> practice.start(StartRequest.of("biopsy", Language.EN, 7)
                        .after(new StartRequest.Earlier(first.id(), OptionalInt.empty()))));
        assertRefused(
                Reason.CANNOT_MEET_AGAIN,
                "scenario refund in en",
                () -> practice.start(StartRequest.of("refund", Language.ZH, 7)
                        .after(new StartRequest.Earlier(first.id(), OptionalInt.empty()))));
    }

    @Test
    void anUnknownTalkAStoppedOneAndDrillsAreRefused() {
        practice.delete(first.id());
        assertRefused(Reason.UNKNOWN_SESSION, "start without", () -> again(first));

        Session stopped = practice.start(StartRequest.of("refund", Language.EN, 7));
        say(stopped, "Honestly I don't want to be alive any more.");
        assertRefused(Reason.CANNOT_MEET_AGAIN, "practice stopped", () -> again(stopped));

        String id = DrillLibrary.bundled().drills(Language.EN).stream()
                .filter(one -> one.scenario().equals("refund"))
                .findFirst()
                .orElseThrow()
                .id();
        StartRequest request = new StartRequest("refund", Language.EN, OptionalLong.of(1), Optional.of(id), false);
        Session drill = practice.start(request);
        assertRefused(Reason.CANNOT_MEET_AGAIN, "drill", () -> again(drill));
        Session open = practice.start(StartRequest.of("refund", Language.EN, 7));
        assertRefused(
                Reason.CANNOT_MEET_AGAIN,
                "leave out",
                () -> practice.start(request.after(new StartRequest.Earlier(open.id(), OptionalInt.empty()))));
    }
}
