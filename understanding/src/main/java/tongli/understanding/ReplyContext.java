package tongli.understanding;

import java.util.List;
import tongli.core.Language;
import tongli.core.Require;
import tongli.core.Utterance;

/**
 * A reply and the talk before it.
 *
 * @param history what was said before, oldest first; may be empty; the last line that is not the replier's is what
 *     the reply answers
 * @param reply not blank
 */
public record ReplyContext(Language language, List<Utterance> history, String reply) {
    public ReplyContext {
        history = List.copyOf(history);
        Require.notBlank("reply", reply);
    }

    /** What the reply answers: the last line not spoken by the learner; empty text when there is none. */
    public String answered() {
        for (int i = history.size() - 1; i >= 0; i--) {
            if (history.get(i).isFromTheOther()) {
                return history.get(i).text();
            }
        }
        return "";
    }
}
