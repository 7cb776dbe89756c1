package tongli.persona.scenario;

import java.util.List;
import java.util.Optional;

/**
 * The answer to a direct question.
 *
 * @param topic the topic it belongs to; empty for small talk
 * @param level 0 if told to anyone, else the level of the topic that must have been told
 * @param ask ways to ask it
 * @param answer lines once it may be told
 * @param closed lines until then; empty at level 0
 */
public record Fact(
        String id, Optional<String> topic, int level, List<String> ask, List<Line> answer, List<Line> closed) {
    public Fact {
        ask = List.copyOf(ask);
        answer = List.copyOf(answer);
        closed = List.copyOf(closed);
    }
}
