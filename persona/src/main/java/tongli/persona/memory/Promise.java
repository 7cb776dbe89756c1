package tongli.persona.memory;

import java.util.regex.Pattern;
import tongli.core.Require;

/**
 * Something that the learner said they would do.
 *
 * @param turn in which they said it, from 1
 * @param own their own words
 * @param spoken the same from the other's side, as it stands after 你说 or "you'd": 会问我复试的事, "ask about my exam"
 */
public record Promise(int turn, String own, String spoken) {
    private static final Pattern LEAVES_OFF = Pattern.compile("不|再也不|绝不|not |never ");

    public Promise {
        Require.notBlank("own", own);
        Require.notBlank("spoken", spoken);
    }

    /** Whether it is to stop something: such a promise has no day on which to ask how it went. */
    boolean leavesOff() {
        return LEAVES_OFF.matcher(spoken).lookingAt();
    }
}
