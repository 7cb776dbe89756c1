package tongli.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.practice.Given;
import tongli.practice.Guess;
import tongli.practice.LearnerMove;
import tongli.practice.PracticeRefused;
import tongli.practice.PracticeService;
import tongli.practice.Session;
import tongli.practice.SessionMoved;
import tongli.practice.SessionStatus;
import tongli.practice.SessionStore;
import tongli.practice.StartRequest;
import tongli.practice.Turn;

/** What every store of sessions keeps to. */
abstract class SessionStoreContract {

    /** Fewer than after which the persona of the scenario leaves. */
    private static final int KEYS = 4;

    abstract SessionStore store();

    private Session talk(PracticeService practice) {
        Session session = practice.start(StartRequest.of("refund", Language.EN, 7));
        practice.turn(session.id(), LearnerMove.say("That is a long wait."), Optional.of("key"));
        practice.guess(session.id(), BasicEmotion.ANGER, 3, Optional.of("to be believed"));
        practice.turn(session.id(), LearnerMove.stayQuiet(), Optional.empty());
        return practice.session(session.id());
    }

    @Test
    void whatIsKeptIsFoundAsItWas() {
        SessionStore store = store();
        Session session = talk(Given.service(store));
        Session whole = talk(Given.service()); // the same talk, kept in memory
        assertThat(session.turns()).isEqualTo(whole.turns());
        assertThat(session.guesses()).isEqualTo(whole.guesses());
        assertThat(store.find(session.id())).contains(session);
    }

    @Test
    void aTurnOfWhichMoreIsKnownTakesItsOwnPlace() {
        SessionStore store = store();
        Session session = talk(Given.service(store));
        Turn first = session.turns().get(0);
        Turn more = new Turn(
                first.number(),
                first.learner(),
                Optional.empty(),
                first.assessment(),
                first.persona(),
                first.risk(),
                first.at(),
                first.key());
        store.setStatus(session, SessionStatus.FINISHED, session.updatedAt()); // what came since is no hindrance

        store.setTurn(session, more);

        Session found = store.find(session.id()).orElseThrow();
        assertThat(found.turns()).containsExactly(more, session.turns().get(1));
        assertThat(found.status()).isEqualTo(SessionStatus.FINISHED);
    }

    @Test
    void nothingComesBackByATurnOfWhichMoreIsKnown() {
        SessionStore store = store();
        Session session = talk(Given.service(store));
        store.delete(session.id());

        store.setTurn(session, session.turns().get(0));

        assertThat(store.find(session.id())).isEmpty();
    }

    @Test
    void aSessionAddedWholeIsFoundWhole() {
        Session whole = talk(Given.service());
        SessionStore store = store();
        store.add(whole);
        assertThat(store.find(whole.id())).contains(whole);
    }

    @Test
    void aSessionThatMeetsSomebodyAgainIsFoundAsItWasWithoutTheEarlierOne() {
        SessionStore store = store();
        PracticeService practice = Given.service(store);
        Session first = talk(practice);
        Session second = practice.start(StartRequest.of("refund", Language.EN, 7)
                .after(new StartRequest.Earlier(first.id(), OptionalInt.of(3))));
        store.delete(first.id());
        assertThat(store.find(second.id())).contains(second);
        assertThat(second.after()).isPresent();
    }

    @Test
    void theSessionTouchedLastComesFirst() {
        SessionStore store = store();
        PracticeService practice = Given.service(store);
        Session first = practice.start(StartRequest.of("refund", Language.EN, 1));
        Session second = practice.start(StartRequest.of("refund", Language.EN, 2));
        assertThat(store.all()).extracting(Session::id).containsExactly(second.id(), first.id());
        practice.turn(first.id(), LearnerMove.stayQuiet(), Optional.empty());
        assertThat(store.all()).extracting(Session::id).containsExactly(first.id(), second.id());
    }

    @Test
    void aStatusIsKept() {
        SessionStore store = store();
        PracticeService practice = Given.service(store);
        Session session = practice.start(StartRequest.of("refund", Language.EN, 1));
        practice.finish(session.id());
        assertThat(store.find(session.id()).map(Session::status)).contains(SessionStatus.FINISHED);
    }

    @Test
    void whatIsDeletedIsGone() {
        SessionStore store = store();
        Session session = talk(Given.service(store));
        assertThat(store.delete(session.id())).isTrue();
        assertThat(store.delete(session.id())).isFalse();
        assertThat(store.find(session.id())).isEmpty();
        talk(Given.service(store));
        assertThat(store.deleteAll()).isEqualTo(1);
        assertThat(store.all()).isEmpty();
    }

    @Test
    void aSessionThatIsNotKeptCannotGoOn() {
        SessionStore store = store();
        Session elsewhere = talk(Given.service());
        assertThatThrownBy(() -> store.setStatus(elsewhere, SessionStatus.FINISHED, Given.NOON))
                .isInstanceOf(PracticeRefused.class)
                .hasMessageContaining("no such session any more");
    }

    @Test
    void whoChangesASessionThatHasMovedOnIsToldAndChangesNothing() {
        SessionStore store = store();
        PracticeService practice = Given.service(store);
        Session read = practice.start(StartRequest.of("refund", Language.EN, 1));
        Turn turn = practice.turn(read.id(), LearnerMove.stayQuiet(), Optional.empty());
        Session now = practice.session(read.id());
        Guess guess = new Guess(0, BasicEmotion.ANGER, 2, Optional.empty());
        assertThatThrownBy(() -> store.addTurn(read, turn, SessionStatus.OPEN)).isInstanceOf(SessionMoved.class);
        assertThatThrownBy(() -> store.addGuess(read, guess, Given.NOON)).isInstanceOf(SessionMoved.class);
        assertThatThrownBy(() -> store.setStatus(read, SessionStatus.FINISHED, Given.NOON))
                .isInstanceOf(SessionMoved.class);
        assertThat(store.find(read.id())).contains(now);
        store.setStatus(now, SessionStatus.FINISHED, Given.NOON);
        assertThatThrownBy(() -> store.addGuess(now, guess, Given.NOON)).isInstanceOf(SessionMoved.class);
    }

    @Test
    void twoServicesOverOneStoreLoseNoTurnAndPlayNoKeyTwice() throws Exception {
        SessionStore store = store();
        PracticeService one = Given.service(store);
        PracticeService other = Given.service(store);
        UUID id = one.start(StartRequest.of("refund", Language.EN, 1)).id();
        ExecutorService both = Executors.newFixedThreadPool(2 * KEYS);
        try {
            List<Callable<Turn>> requests = new ArrayList<>();
            for (int i = 0; i < KEYS; i++) {
                Optional<String> key = Optional.of("key " + i);
                requests.add(() -> one.turn(id, LearnerMove.stayQuiet(), key));
                requests.add(() -> other.turn(id, LearnerMove.stayQuiet(), key));
            }
            List<Future<Turn>> answers = both.invokeAll(requests);
            Session session = one.session(id);
            assertThat(session.turns()).hasSize(KEYS);
            for (int i = 0; i < KEYS; i++) {
                Turn turn = answers.get(2 * i).get();
                assertThat(answers.get(2 * i + 1).get()).isEqualTo(turn);
                assertThat(session.turns()).contains(turn);
            }
        } finally {
            both.shutdownNow();
        }
    }
}
