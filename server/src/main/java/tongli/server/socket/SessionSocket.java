package tongli.server.socket;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
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
import tongli.server.engine.Courses;
import tongli.server.engine.Practice;
import tongli.server.json.StrictJson;
import tongli.server.metrics.Turns;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemException;
import tongli.server.problem.ProblemKind;
import tongli.server.problem.Problems;
import tongli.wire.RiskCardJson;
import tongli.wire.TongliJson;
import tongli.wire.TurnJson;

/**
 * {@code /ws/sessions/{id}}: the learner's moves in, the persona's typing, words and face out. A turn is played and kept
 * before the typing shows, so that a broken connection loses nothing.
 */
public final class SessionSocket extends TextWebSocketHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SessionSocket.class);
    private static final long SHORTEST_MILLIS = 500;
    private static final long LONGEST_MILLIS = 2_500;
    private static final long MILLIS_A_CHARACTER = 35;

    /** What the client sends. */
    record Move(
            String type,
            @Nullable String text,
            @JsonProperty("wait") @Nullable Boolean quiet,
            @JsonProperty("idempotency_key") @Nullable String key) {}

    private final Practice practice;
    private final Courses courses;
    private final Turns turns;
    private final boolean pauses;

    /**
     * @param courses which know from whom feedback is withheld
     * @param pauses whether to wait as long as the persona would type
     */
    public SessionSocket(Practice practice, Courses courses, Turns turns, boolean pauses) {
        this.turns = turns;
        this.courses = courses;
        this.practice = practice;
        this.pauses = pauses;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession socket) throws IOException {
        if (!explained(socket, () -> practice.service().resume(sessionId(socket)))) {
            socket.close(CloseStatus.POLICY_VIOLATION);
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession socket, TextMessage message) throws IOException {
        explained(socket, () -> play(socket, message.getPayload()));
    }

    /** A piece of work that may send. */
    private interface Work {
        void run() throws IOException;
    }

    /** Does a piece of work, or tells the client why it could not be done. @return whether it was done */
    private static boolean explained(WebSocketSession socket, Work work) throws IOException {
        try {
            work.run();
            return true;
        } catch (PracticeRefused refused) {
            send(socket, SocketMessage.Error.of(Problems.of(refused)));
        } catch (ProblemException unfit) {
            boolean noJson = unfit.problem().type().equals(ProblemKind.MALFORMED_JSON.type());
            send(socket, SocketMessage.Error.of(noJson ? malformed() : unfit.problem()));
        } catch (RuntimeException failure) {
            LOG.atError().addKeyValue("failure", failure.getClass().getName()).log("a message could not be followed");
            boolean storage = failure instanceof DataAccessException || failure instanceof TransactionException;
            send(
                    socket,
                    SocketMessage.Error.of(storage ? Problems.ofStorage(failure) : Problem.of(ProblemKind.INTERNAL)));
        }
        return false;
    }

    private void play(WebSocketSession socket, String payload) throws IOException {
        Move move = StrictJson.read(payload, Move.class);
        boolean quiet = Boolean.TRUE.equals(move.quiet());
        if (!"turn".equals(move.type()) || quiet == (move.text() != null)) {
            send(socket, SocketMessage.Error.of(malformed()));
            return;
        }
        UUID id = sessionId(socket);
        LearnerMove learner = quiet ? LearnerMove.stayQuiet() : LearnerMove.say(String.valueOf(move.text()));
        Turn turn = turns.play(id, learner, Optional.ofNullable(move.key()));
        Session session = practice.service().session(id);
        RiskCardJson card = practice.riskCard(session.language());
        TurnJson whole = TurnJson.of(turn, card);
        TurnJson shape = courses.trials().withholds(session.createdAt()) ? whole.withoutFeedback() : whole;
        if (turn.persona().isEmpty()) {
            send(socket, SocketMessage.Risk.of(card));
        } else if (shape.persona() != null) {
            long millis = Math.max(
                    SHORTEST_MILLIS,
                    Math.min(LONGEST_MILLIS, shape.persona().text().length() * MILLIS_A_CHARACTER));
            send(socket, SocketMessage.Typing.on(millis));
            pause(millis);
            send(
                    socket,
                    new SocketMessage.Persona(
                            "persona",
                            shape.persona().text(),
                            shape.persona().sign(),
                            shape.persona().emotion(),
                            shape.persona().actionUnits()));
        }
        send(socket, SocketMessage.WholeTurn.of(shape));
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

    private static void send(WebSocketSession socket, SocketMessage message) throws IOException {
        if (socket.isOpen()) {
            socket.sendMessage(new TextMessage(TongliJson.line(message)));
        }
    }
}
