package tongli.practice;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tongli.coaching.skill.evidence.EvidenceStore;
import tongli.coaching.skill.evidence.MemoryEvidenceStore;
import tongli.core.BasicEmotion;
import tongli.core.Blank;
import tongli.persona.scenario.Scenario;
import tongli.practice.PracticeRefused.Reason;

/**
 * Practice: start, turn, guess, branch, finish, report. Safe for many threads; the turns of one session never
 * interleave, not even where several processes share a store. A turn that was returned has been kept by the store.
 */
public final class PracticeService {

    /** A conversation longer than this is no practice any more. */
    static final int MAX_TURNS = 200;

    private static final int MAX_GUESSES = 400;
    /** Each time somebody else got through; that many in a row is no bad luck any more. */
    private static final int ATTEMPTS = 10;
    /** Enough that two sessions seldom wait for one another. */
    private static final int LOCKS = 1_024;

    private final SessionStore store;
    private final InstantSource clock;
    private final TurnMaker turns;
    private final SessionOpener opener;
    private final Reporter reporter;
    private final Mentalising mentalising;
    private final SkillObserver observer;
    private final List<ReentrantLock> locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toList();

    /**
     * @param ids makes the sessions' ids, no one twice
     * @param seeds makes the seeds of sessions that name none
     */
    public PracticeService(
            PracticeParts parts, SessionStore store, Supplier<UUID> ids, LongSupplier seeds, InstantSource clock) {
        this(parts, store, new MemoryEvidenceStore(), ids, seeds, clock);
    }

    /** @param evidence keeps what practice shows of skills */
    public PracticeService(
            PracticeParts parts,
            SessionStore store,
            EvidenceStore evidence,
            Supplier<UUID> ids,
            LongSupplier seeds,
            InstantSource clock) {
        this.store = store;
        this.clock = clock;
        this.turns = new TurnMaker(parts);
        this.opener = new SessionOpener(parts, turns, store, ids, seeds, clock);
        this.reporter = new Reporter(parts);
        this.mentalising = new Mentalising(parts.encoder());
        this.observer = new SkillObserver(parts, evidence);
    }

    /** @throws PracticeRefused if there is no such scenario or drill, or the earlier session cannot be met again after */
    public Session start(StartRequest request) {
        return opener.start(request);
    }

    /**
     * Plays a turn.
     *
     * @param key names the request: a repeat with the same key and move returns the turn that was played then
     * @throws PracticeRefused if the session is unknown or not open, the words are blank or too long, or the key was
     *     used for another move
     */
    public Turn turn(UUID id, LearnerMove move, Optional<String> key) {
        return turn(id, move, key, Wording.NOW);
    }

    /** The same; the better wording may come later, so that the persona's answer comes sooner. */
    public Turn turn(UUID id, LearnerMove move, Optional<String> key, Wording wording) {
        LearnerMove checked = new LearnerMove(move.words().map(LearnerText::ofTurn));
        RequestKey.check(key);
        return changing(id, session -> {
            Optional<Turn> played = key.flatMap(one -> session.turns().stream()
                    .filter(turn -> turn.key().equals(Optional.of(one)))
                    .findFirst());
            if (played.isPresent()) {
                return repeated(played.get(), checked);
            }
            requireOpen(session);
            Scenario scenario = scenario(session);
            Turn turn = turns.play(scenario, session, checked, clock.instant(), key, wording);
            store.addTurn(session, turn, statusAfter(session, turn));
            observer.turn(session, turn, scenario);
            forgetIfErased(id);
            return turn;
        });
    }

    /**
     * A turn with its better wording, which is searched for and kept if it was left for later.
     *
     * @param number from 1
     * @throws PracticeRefused if the session is unknown or has no such turn
     */
    public Turn worded(UUID id, int number) {
        Session session = session(id);
        if (number < 1 || number > session.turns().size()) {
            throw new PracticeRefused(
                    Reason.NO_SUCH_TURN,
                    "turn",
                    "The session has no turn %d; it has %d so far."
                            .formatted(number, session.turns().size()));
        }
        return worded(session, number).turns().get(number - 1);
    }

    /**
     * Words each turn up to one in order, for nothing is offered twice in a talk. Holds up no turn: what was said before does not change, and whoever else
     * searches meanwhile finds the same.
     */
    private Session worded(Session session, int last) {
        Session worded = session;
        for (Turn turn : session.turns().subList(0, last)) {
            if (turn.isUnworded()) {
                Turn found = turns.worded(scenario(session), worded.before(turn.number()), turn);
                worded = worded.with(found);
                store.setTurn(session, found);
            }
        }
        return worded;
    }

    private static Turn repeated(Turn played, LearnerMove move) {
        if (!played.learner().equals(move)) {
            throw new PracticeRefused(
                    Reason.KEY_REUSED,
                    "Idempotency-Key",
                    "This key already belongs to turn %d, which was another move. Use a new key for a new turn."
                            .formatted(played.number()));
        }
        return played;
    }

    private static SessionStatus statusAfter(Session session, Turn turn) {
        if (turn.stopsPractice()) {
            return SessionStatus.STOPPED;
        }
        if (session.kind() == SessionKind.DRILL) {
            return SessionStatus.FINISHED; // one turn, whatever the answer
        }
        if (turn.persona().orElseThrow().state().left()) {
            return SessionStatus.LEFT;
        }
        return turn.number() >= MAX_TURNS ? SessionStatus.FINISHED : SessionStatus.OPEN;
    }

    /** Keeps a guess at what the persona feels now. @throws PracticeRefused if the session is unknown or not open */
    public Guess guess(UUID id, BasicEmotion emotion, int strength, Optional<String> need) {
        Optional<String> words = need.filter(text -> !Blank.is(text)).map(text -> LearnerText.check("need", text));
        return changing(id, session -> {
            requireOpen(session);
            if (session.guesses().size() >= MAX_GUESSES) {
                throw new PracticeRefused(Reason.TOO_MANY, "guesses", "This session holds as many guesses as it can.");
            }
            Guess guess = new Guess(session.turns().size(), emotion, strength, words);
            Instant now = clock.instant();
            store.addGuess(session, guess, now);
            observer.guess(session, scenario(session), score(session, guess), now);
            forgetIfErased(id);
            return guess;
        });
    }

    /** Everything may have been erased since the turn was kept; what it showed must not outlive that. */
    private void forgetIfErased(UUID id) {
        if (store.find(id).isEmpty()) {
            observer.forget(id);
        }
    }

    private int score(Session session, Guess guess) {
        return mentalising
                .score(guess, session.answerAfter(guess.afterTurn()).state(), scenario(session))
                .score();
    }

    /** Writes down what sessions show of skills that were practised before anything of the kind was. */
    public void catchUp(List<Session> sessions) {
        for (Session session : sessions) {
            locked(session.id(), () -> {
                if (!observer.knows(session)) {
                    observer.whole(
                            session,
                            scenario(session),
                            session.guesses().stream()
                                    .filter(guess -> guess.afterTurn() >= session.firstOwnTurn() - 1)
                                    .map(guess -> score(session, guess))
                                    .toList());
                }
                return session;
            });
        }
    }

    /**
     * A session that somebody looks at, perhaps to go on: of an open one, begins what the next turn would have to wait
     * for, which nothing else does after a restart.
     *
     * @throws PracticeRefused if it is unknown
     */
    public Session resume(UUID id) {
        Session session = session(id);
        if (session.status() == SessionStatus.OPEN) {
            turns.prepare(scenario(session));
        }
        return session;
    }

    /**
     * A new session that holds everything before a turn of this one, with the same seed, so that the learner answers
     * that turn anew.
     *
     * @param turn 1 to the number of turns, or one more to go on from the end
     * @throws PracticeRefused if the session is unknown or has no such turn
     */
    public Session branch(UUID id, int turn) {
        return opener.branch(session(id), turn);
    }

    /** The report on a session, open or ended. @throws PracticeRefused if it is unknown */
    public SessionReport report(UUID id) {
        return report(id, Wording.NOW);
    }

    /** The same; without searching for better wordings it is much quicker, and has those that were found before. */
    public SessionReport report(UUID id, Wording wording) {
        Session kept = session(id);
        Session session = wording == Wording.NOW ? worded(kept, kept.turns().size()) : kept;
        return reporter.report(
                session, scenario(session), session.parent().flatMap(parent -> store.find(parent.session())));
    }

    /** The score of a session so far, 0 to 100; empty before the first assessed turn. */
    public OptionalInt score(Session session) {
        return Reporter.score(session);
    }

    /** Ends an open session; one that has ended already stays as it is. @throws PracticeRefused if it is unknown */
    public Session finish(UUID id) {
        return changing(id, session -> {
            if (session.status() == SessionStatus.OPEN) {
                store.setStatus(session, SessionStatus.FINISHED, clock.instant());
            }
            return session(id);
        });
    }

    /** @throws PracticeRefused if it is unknown */
    public Session session(UUID id) {
        return store.find(id).orElseThrow(PracticeService::unknownSession);
    }

    private static PracticeRefused unknownSession() {
        return new PracticeRefused(
                Reason.UNKNOWN_SESSION,
                "id",
                "There is no such session. It may have been deleted, or was not stored; start a new one.");
    }

    /** Every session, the one touched last first. */
    public List<Session> sessions() {
        return store.all();
    }

    /** @throws PracticeRefused if it is unknown */
    public void delete(UUID id) {
        boolean deleted = locked(id, () -> {
            observer.forget(id);
            return store.delete(id); // even one that can no longer be read
        });
        if (!deleted) {
            throw unknownSession();
        }
    }

    /** The scenario that a session plays, as hard as it plays it. */
    public Scenario scenario(Session session) {
        return opener.scenario(session);
    }

    private static void requireOpen(Session session) {
        if (session.status() != SessionStatus.OPEN) {
            throw new PracticeRefused(
                    Reason.SESSION_NOT_OPEN,
                    "id",
                    "This session has ended (%s). Branch from one of its turns to try again, or start a new session."
                            .formatted(session.status().code()));
        }
    }

    /**
     * Changes a session as it stands. In this process nobody else does at the same time; where another process did, it is read
     * again and the change made anew of what it is now.
     */
    private <T> T changing(UUID id, Function<Session, T> change) {
        return locked(id, () -> {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                try {
                    return change.apply(session(id));
                } catch (SessionMoved moved) {
                    // the next attempt begins with what is there now
                }
            }
            throw new PracticeRefused(
                    Reason.CHANGED_MEANWHILE,
                    "id",
                    "This session is being changed from elsewhere all the time. Nothing was kept of this request; send it again.");
        });
    }

    private <T> T locked(UUID id, Supplier<T> work) {
        ReentrantLock lock = locks.get(Math.floorMod(id.hashCode(), LOCKS));
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
