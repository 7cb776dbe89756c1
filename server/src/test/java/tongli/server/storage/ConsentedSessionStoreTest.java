package tongli.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import tongli.core.Language;
import tongli.practice.ForwardingSessionStore;
import tongli.practice.Given;
import tongli.practice.LearnerMove;
import tongli.practice.MemorySessionStore;
import tongli.practice.PracticeRefused;
import tongli.practice.PracticeService;
import tongli.practice.Session;
import tongli.practice.SessionStatus;
import tongli.practice.SessionStore;
import tongli.practice.StartRequest;
import tongli.practice.Turn;
import tongli.server.oncall.OnCallSessionStore;

/** What becomes of a turn at which practice stopped and that cannot be written to disk. */
class ConsentedSessionStoreTest {

    private static final String SELF = "I want to die.";

    private final MemorySessionStore disk = new MemorySessionStore(10);
    private boolean full;
    private final ConsentedSessionStore store = new ConsentedSessionStore(
            new ForwardingSessionStore() {
                @Override
                protected SessionStore store() {
                    return disk;
                }

                @Override
                public void addTurn(Session read, Turn turn, SessionStatus status) {
                    if (full) {
                        throw new DataAccessResourceFailureException("full");
                    }
                    super.addTurn(read, turn, status);
                }
            },
            new MemorySessionStore(10),
            new TurnNews());
    private final PracticeService practice = Given.service(store);

    private Session started(boolean stored) {
        return practice.start(new StartRequest("refund", Language.EN, OptionalLong.of(7), Optional.empty(), stored));
    }

    /** A stored session whose stop the disk has not. */
    private Session held() {
        Session session = started(true);
        full = true;
        Turn stop = practice.turn(session.id(), LearnerMove.say(SELF), Optional.of("k1"));
        assertThat(stop.stopsPractice()).isTrue();
        assertThat(disk.find(session.id()).orElseThrow().turns()).isEmpty();
        return session;
    }

    @Test
    void practiceHasStoppedAllTheSame() {
        Session session = held();
        assertThat(practice.session(session.id()).status()).isEqualTo(SessionStatus.STOPPED);
        assertThat(practice.turn(session.id(), LearnerMove.say(SELF), Optional.of("k1"))
                        .stopsPractice())
                .isTrue();
        assertThatThrownBy(() -> practice.turn(session.id(), LearnerMove.say("Eleven days?"), Optional.empty()))
                .isInstanceOf(PracticeRefused.class);
        assertThat(store.all())
                .singleElement()
                .satisfies(one -> assertThat(one.turns()).hasSize(1));
    }

    @Test
    void whatStopsNothingIsStillRefused() {
        Session session = started(true);
        full = true;
        assertThatThrownBy(() -> practice.turn(session.id(), LearnerMove.say("Eleven days?"), Optional.empty()))
                .hasMessage("full");
        assertThat(practice.session(session.id()).status()).isEqualTo(SessionStatus.OPEN);
    }

    @Test
    void itIsWrittenOnceThereIsRoom() {
        Session session = held();
        full = false;
        assertThat(practice.session(session.id()).status()).isEqualTo(SessionStatus.STOPPED);
        assertThat(disk.find(session.id()).orElseThrow().status()).isEqualTo(SessionStatus.STOPPED);
        assertThat(store.all()).hasSize(1);
    }

    @Test
    void whatIsDeletedDoesNotComeBack() {
        Session session = held();
        assertThat(store.delete(session.id())).isTrue();
        full = false;
        assertThat(store.find(session.id())).isEmpty();
        Session other = held();
        assertThat(store.deleteStored()).isOne();
        assertThat(store.find(other.id())).isEmpty();
        held();
        assertThat(store.deleteAll()).isOne();
        assertThat(store.all()).isEmpty();
    }

    @Test
    void whatWentOnElsewhereCounts() {
        Session session = held();
        Given.service(disk).turn(session.id(), LearnerMove.say("Eleven days?"), Optional.empty());
        assertThat(practice.session(session.id()).status()).isEqualTo(SessionStatus.OPEN);
    }

    @Test
    void theTurnIsKeptWhateverBecomesOfWhatIsWrittenDownOfIt() {
        List<Integer> kept = new ArrayList<>();
        SessionStore watched = new OnCallSessionStore(store, (level, keep) -> {
            kept.add(store.all().get(0).turns().size());
            throw new DataAccessResourceFailureException("full");
        });
        PracticeService watching = Given.service(watched);
        for (boolean stored : List.of(true, false)) {
            Session session = watching.start(
                    new StartRequest("refund", Language.EN, OptionalLong.of(7), Optional.empty(), stored));
            Turn stop = watching.turn(session.id(), LearnerMove.say(SELF), Optional.empty());
            assertThat(stop.stopsPractice()).isTrue();
            assertThat(watching.session(session.id()).status()).isEqualTo(SessionStatus.STOPPED);
        }
        assertThat(kept)
                .as("what is stored is kept with it, the rest before it")
                .containsExactly(0, 1);
    }
}
