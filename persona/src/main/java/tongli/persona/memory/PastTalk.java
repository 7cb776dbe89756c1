package tongli.persona.memory;

import java.util.List;
import java.util.Optional;
import tongli.persona.PersonaState;

/**
 * A talk that is over, or paused, as memory reads it.
 *
 * @param opening the state after the persona's first line
 * @param turns oldest first; those in which the persona said nothing are left out
 */
public record PastTalk(PersonaState opening, List<PastTurn> turns) {

    public PastTalk {
        turns = List.copyOf(turns);
    }

    /**
     * One turn of it.
     *
     * @param number from 1
     * @param words the learner's; empty when they stayed quiet
     * @param heard the code of the impact that weighed most
     * @param state the persona's, after the turn
     */
    public record PastTurn(int number, Optional<String> words, String heard, PersonaState state) {}

    /** Where it was left. */
    PersonaState last() {
        return turns.isEmpty() ? opening : turns.get(turns.size() - 1).state();
    }

    /** Trust before the turn that stands at a place. */
    double trustBefore(int index) {
        return (index == 0 ? opening : turns.get(index - 1).state()).inner().trust();
    }
}
