package tongli.practice;

import java.util.Optional;
import tongli.core.Blank;
import tongli.core.PlainText;
import tongli.practice.PracticeRefused.Reason;

/** The key by which a request is known when it is sent again. Stateless. */
public final class RequestKey {

    private static final int MAX_CHARACTERS = 200;

    private RequestKey() {}

    /** @throws PracticeRefused if there is one and it is blank, too long or holds what no header should */
    public static void check(Optional<String> key) {
        key.filter(RequestKey::isNone).ifPresent(one -> {
            throw new PracticeRefused(
                    Reason.INVALID_KEY,
                    "Idempotency-Key",
                    "The key has %d characters; it must have 1 to %d, not all of them blank and none a control character. A random UUID does well."
                            .formatted(one.length(), MAX_CHARACTERS));
        });
    }

    private static boolean isNone(String key) {
        return Blank.is(key)
                || key.length() > MAX_CHARACTERS
                || !PlainText.is(key)
                || key.chars().anyMatch(Character::isISOControl); // a text may hold tabs and line ends, a key may not
    }
}
