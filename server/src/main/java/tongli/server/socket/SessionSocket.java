package tongli.server.socket;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tongli.practice.LearnerMove;
import tongli.practice.PracticeRefused;
import tongli.practice.Session;
import tongli.practice.Turn;
import tongli.practice.Wording;
import tongli.server.engine.Courses;
import tongli.server.engine.Practice;
import tongli.server.json.StrictJson;
import tongli.server.metrics.Turns;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemException;
import tongli.server.problem.ProblemKind;
import tongli.server.problem.Problems;
import tongli.server.storage.TurnNews;
import tongli.wire.TurnJson;

/**
 * {@code /ws/sessions/{id}}: the learner's moves in, the persona's typing, words and face out. A turn is played and kept
 * before the typing shows, so that a broken connection loses nothing. A turn that was played elsewhere, by another connection or at another
 * node, is told as it is.
 */
public final class SessionSocket extends TextWebSocketHandler implements TurnNews.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(SessionSocket.class);
    private static final long SHORTEST_MILLIS = 500;
    private static final long LONGEST_MILLIS = 2_500;
    private static final long MILLIS_A_CHARACTER = 35;
    /** A client that takes nothing for so long is let go. */
    private static final long MILLIS_TO_SEND = 10_000;

    private static final Pattern AFTER = Pattern.compile("after=(\\d{1,4})");

    /** What the client sends. */
    record Move(
            String type,
            @Nullable String text,
            @JsonProperty("wait") @Nullable Boolean quiet,
            @JsonProperty("idempotency_key") @Nullable String key) {}

    /** So many at once: none of them waits for a client that it tells something. */
    private static final int THREADS = 4;

    private static final long SECONDS_THREADS_STAY = 30;

    private final Practice practice;
    private final Courses courses;
    private final Turns turns;
    private final SocketPerson person;
    private final boolean pauses;
    private final Map<String, OpenTalk> open = new ConcurrentHashMap<>();
    private final ExecutorService tellers = few("turn-teller");
    /** Closing waits for a client; nobody else does. */
    private final ExecutorService closers = few("socket-closer");

    /**
     * @param courses which know from whom feedback is withheld
     * @param person in whose name a connection is told of turns that were played elsewhere
     * @param pauses whether to wait as long as the persona would type
     */
    public SessionSocket(Practice practice, Courses courses, Turns turns, SocketPerson person, boolean pauses) {
        this.turns = turns;
        this.courses = courses;
        this.practice = practice;
        this.person = person;
        this.pauses = pauses;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession socket) throws IOException {
        ToSend toSend = new ToSend(
                Wire.to(socket, MILLIS_TO_SEND),
                status -> closers.execute(() -> close(socket, status)),
                () -> emptied(socket.getId()));
        OpenSockets.remember(socket, toSend);
        OpenTalk unknown = new OpenTalk(socket, toSend, UUID.randomUUID(), 0);
        boolean known = explained(unknown, () -> {
            UUID id = sessionId(socket);
            Session session = practice.service().resume(id);
            OptionalInt after = after(socket);
            OpenTalk talk = new OpenTalk(
                    socket, toSend, id, after.orElse(session.turns().size()));
            open.put(socket.getId(), talk);
            talk.hears(OpenTalk.ANY); // what came between reading it and being told
            talk.catchUp(told -> tellAfter(talk, told));
        });
        if (!known) {
            toSend.close(CloseStatus.POLICY_VIOLATION);
        }
    }

    private void close(WebSocketSession socket, CloseStatus status) {
        open.remove(socket.getId());
        try {
            socket.close(status);
        } catch (IOException | IllegalStateException gone) {
            LOG.atDebug()
                    .addKeyValue("failure", gone.getClass().getSimpleName())
                    .log("a connection was gone before it was closed");
        }
    }

    /** There is room again for what was left out. */
    private void emptied(String socket) {
        OpenTalk talk = open.get(socket);
        if (talk != null && talk.isBehind()) {
            tellers.execute(() -> catchUp(talk));
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession socket, CloseStatus status) {
        open.remove(socket.getId());
    }

    private static ExecutorService few(String name) {
        ThreadPoolExecutor few = new ThreadPoolExecutor(
                THREADS, THREADS, SECONDS_THREADS_STAY, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, name);
                    thread.setDaemon(true);
                    return thread;
                });
        few.allowCoreThreadTimeOut(true);
        return few;
    }

    /** How many turns the client knows, where it says so: one that comes back is told what it missed. */
    private static OptionalInt after(WebSocketSession socket) {
        String query = socket.getUri() == null ? null : socket.getUri().getQuery();
        if (query == null) {
            return OptionalInt.empty();
        }
        Matcher known = AFTER.matcher(query);
        if (!known.matches()) {
            throw Problems.invalid(
                    "after", "The parameter \"after\" is the number of turns that you know; there is no other.");
        }
        return OptionalInt.of(Integer.parseInt(known.group(1)));
    }

    @Override
    protected void handleTextMessage(WebSocketSession socket, TextMessage message) throws IOException {
        OpenTalk talk = open.get(socket.getId());
        if (talk != null) {
            explained(talk, () -> talk.speak(() -> play(talk, message.getPayload())));
            talk.catchUp(told -> tellAfter(talk, told));
        }
    }

    @Override
    public void hasTurns(UUID session, int turns) {
        open.values().stream()
                .filter(talk -> talk.session().equals(session))
                .filter(talk -> talk.hears(turns))
                .forEach(talk -> tellers.execute(() -> catchUp(talk)));
    }

    @Override
    public void mayHaveMissed() {
        open.values().stream()
                .filter(talk -> talk.hears(OpenTalk.ANY))
                .forEach(talk -> tellers.execute(() -> catchUp(talk)));
    }

    private void catchUp(OpenTalk talk) {
        try {
            person.run(talk.socket(), () -> talk.catchUp(told -> tellAfter(talk, told)));
        } catch (Exception failed) {
            // the connection is gone, or the database is; the next news, or the client, makes up for it
            LOG.atWarn()
                    .addKeyValue("failure", failed.getClass().getName())
                    .log("a turn could not be told to a socket");
        }
    }

    /** Turns that were played elsewhere, as many as there is room for. */
    private OpenTalk.Told tellAfter(OpenTalk talk, int told) {
        Session session = practice.service().session(talk.session());
        int turns = session.turns().size();
        int last = told;
        while (last < turns && talk.hasRoom()) {
            last++;
            tell(talk, session, last);
        }
        return new OpenTalk.Told(Math.min(last, turns), last >= turns);
    }

    /** @param number of a turn that the session has */
    private void tell(OpenTalk talk, Session session, int number) {
        Turn turn = session.turns().get(number - 1);
        if (turn.persona().isEmpty()) {
            talk.send(SocketMessage.Risk.of(practice.riskCard(session.language())));
        }
        talk.send(SocketMessage.WholeTurn.of(shape(session, turn)));
    }

    private TurnJson shape(Session session, Turn turn) {
        TurnJson whole = TurnJson.of(turn, practice.riskCard(session.language()));
        return courses.trials().withholds(session.createdAt()) ? whole.withoutFeedback() : whole;
    }

    /** A piece of work that may send. */
    interface Work {
        void run() throws IOException;
    }

    /** Does a piece of work, or tells the client why it could not be done. @return whether it was done */
    private static boolean explained(OpenTalk talk, Work work) throws IOException {
        try {
            work.run();
            return true;
        } catch (PracticeRefused refused) {
            talk.send(SocketMessage.Error.of(Problems.of(refused)));
        } catch (ProblemException unfit) {
            boolean noJson = unfit.problem().type().equals(ProblemKind.MALFORMED_JSON.type());
            talk.send(SocketMessage.Error.of(noJson ? malformed() : unfit.problem()));
        } catch (RuntimeException failure) {
            LOG.atError().addKeyValue("failure", failure.getClass().getName()).log("a message could not be followed");
            boolean storage = failure instanceof DataAccessException || failure instanceof TransactionException;
            talk.send(SocketMessage.Error.of(storage ? Problems.ofStorage(failure) : Problem.of(ProblemKind.INTERNAL)));
        }
        return false;
    }

    private void play(OpenTalk talk, String payload) throws IOException {
        Move move = StrictJson.read(payload, Move.class);
        boolean quiet = Boolean.TRUE.equals(move.quiet());
        if (!"turn".equals(move.type()) || quiet == (move.text() != null)) {
            talk.send(SocketMessage.Error.of(malformed()));
            return;
        }
        UUID id = talk.session();
        LearnerMove learner = quiet ? LearnerMove.stayQuiet() : LearnerMove.say(String.valueOf(move.text()));
        Turn turn = turns.play(id, learner, Optional.ofNullable(move.key()), Wording.NOW);
        Session session = practice.service().session(id);
        for (int between = talk.told() + 1; between < turn.number(); between++) {
            tell(talk, session, between);
        }
        TurnJson shape = shape(session, turn);
        if (turn.persona().isEmpty()) {
            talk.send(SocketMessage.Risk.of(practice.riskCard(session.language())));
        } else if (shape.persona() != null) {
            long millis = Math.max(
                    SHORTEST_MILLIS,
                    Math.min(LONGEST_MILLIS, shape.persona().text().length() * MILLIS_A_CHARACTER));
            talk.send(SocketMessage.Typing.on(millis));
            pause(millis);
            talk.send(new SocketMessage.Persona(
                    "persona",
                    shape.persona().text(),
                    shape.persona().sign(),
                    shape.persona().emotion(),
                    shape.persona().actionUnits()));
        }
        talk.send(SocketMessage.WholeTurn.of(shape));
        talk.toldUpTo(turn.number());
    }

    private static UUID sessionId(WebSocketSession socket) {
        String path = socket.getUri() == null ? "" : socket.getUri().getPath();
        try {
            return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        } catch (IllegalArgumentException notAnId) {
            throw new PracticeRefused(
                    PracticeRefused.Reason.UNKNOWN_SESSION,
                    "id",
                    "A session's id is a UUID, as POST /api/v1/sessions gives it.");
        }
    }

    private void pause(long millis) {
        if (pauses) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Problem malformed() {
        return Problem.of(ProblemKind.MALFORMED_MESSAGE);
    }
}
