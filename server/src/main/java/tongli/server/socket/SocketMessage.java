package tongli.server.socket;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import tongli.server.problem.Problem;
import tongli.wire.EmotionJson;
import tongli.wire.RiskCardJson;
import tongli.wire.TurnJson;

/** What the server sends. */
sealed interface SocketMessage {

    String type();

    /** The persona begins to type, and will for {@code ms} milliseconds. */
    record Typing(String type, boolean on, long ms) implements SocketMessage {
        static Typing on(long ms) {
            return new Typing("typing", true, ms);
        }
    }

    /** What the persona says, and how it shows. */
    record Persona(
            String type,
            String text,
            String sign,
            EmotionJson emotion,
            @JsonProperty("action_units") Map<String, Double> actionUnits)
            implements SocketMessage {}

    /** The whole turn, for afterwards. */
    record WholeTurn(String type, TurnJson turn) implements SocketMessage {
        static WholeTurn of(TurnJson turn) {
            return new WholeTurn("turn", turn);
        }
    }

    /** Practice has stopped; here are people. */
    record Risk(String type, RiskCardJson card) implements SocketMessage {
        static Risk of(RiskCardJson card) {
            return new Risk("risk", card);
        }
    }

    /** The message could not be followed. */
    record Error(String type, Problem problem) implements SocketMessage {
        static Error of(Problem problem) {
            return new Error("error", problem);
        }
    }
}
