package tongli.persona.engine;

import java.util.Optional;
import tongli.persona.engine.Mind.Met;
import tongli.persona.scenario.Fact;
import tongli.understanding.Move;

/** What a persona recognises of theirs in a reply, beside what its moves do to anybody. One a turn. */
interface Recognition {

    /** The topic that the reply touches itself, rather than only carrying on. */
    Optional<String> touched();

    /** Whether it says or asks almost what the topic's author wrote for a good listener. */
    boolean isWellPut(String topic);

    /** The fact that it asks for. */
    Optional<Fact> fact();

    /** The step that it names, where this persona is owed one. */
    Optional<ConcreteStep> step();

    /** The form of the question that it puts. */
    QuestionForm asked();

    /** Whether it asks, straight out or round the corner, about suicide. */
    boolean asksOfDeath();

    /**
     * Whether a move that may reflect meets the truth.
     *
     * @param told how deep the topic has been told
     */
    Met met(Move move, String topic, int told);
}
