package tongli.cli.lines;

import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * How the lines of a file are answered.
 *
 * @param question makes a line's question; an {@link IllegalArgumentException} of it is the line's error
 * @param answers one answer a question, in order
 * @param shape what an answer looks like in JSON
 */
public record LineWork<Q, A>(
        Function<ObjectNode, Q> question, Function<List<Q>, List<A>> answers, Function<A, Object> shape) {

    /** Work that gains nothing from seeing many questions at once. */
    public static <Q, A> LineWork<Q, A> oneByOne(
            Function<ObjectNode, Q> question, Function<Q, A> answer, Function<A, Object> shape) {
        return new LineWork<>(
                question, questions -> questions.stream().map(answer).toList(), shape);
    }
}
