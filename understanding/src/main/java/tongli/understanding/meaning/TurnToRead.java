package tongli.understanding.meaning;

import java.util.Optional;
import tongli.core.EmotionReading;
import tongli.core.Language;
import tongli.core.Require;

/**
 * A turn and what is known of it.
 *
 * @param text not blank
 * @param felt what was read in it in the basic taxonomy; empty if nobody looked
 * @param before what the turn that it answers means, if somebody else's turn stands before it
 * @param opens whether a talk begins with it; false for a turn by itself, of which nobody knows
 */
public record TurnToRead(
        Language language, String text, Optional<EmotionReading> felt, Optional<TurnMeaning> before, boolean opens) {
    public TurnToRead {
        Require.notBlank("text", text);
    }

    /** A turn by itself. */
    public static TurnToRead of(Language language, String text) {
        return new TurnToRead(language, text, Optional.empty(), Optional.empty(), false);
    }

    /** Whether it may answer somebody's need: not where a talk begins, nor right after the other took up what this speaker told. */
    boolean mayListen() {
        return !opens && before.filter(meaning -> meaning.wants(Intent.SUPPORT)).isEmpty();
    }
}
