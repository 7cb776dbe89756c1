package tongli.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.practice.Given;
import tongli.practice.LearnerMove;
import tongli.practice.PracticeService;
import tongli.practice.Session;
import tongli.practice.SessionStatus;
import tongli.practice.SessionStore;
import tongli.practice.StartRequest;

/** What every store of sessions keeps to. */
abstract class SessionStoreContract {

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
        assertThatThrownBy(() -> store.setStatus(new UUID(0, 1), SessionStatus.FINISHED, Given.NOON))
                .hasMessageContaining("no longer kept");
    }
}
