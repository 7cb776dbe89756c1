package tongli.persona.memory;

import tongli.core.Require;

/**
 * Something that the learner said they would do.
 *
 * @param turn in which they said it, from 1
 * @param own their own words
 * @param spoken the same from the other's side, as it stands after 你说 or "you'd": 会问我复试的事, "ask about my exam"
 */
public record Promise(int turn, String own, String spoken) {
    public Promise {
        Require.notBlank("own", own);
        Require.notBlank("spoken", spoken);
    }
}
