package tongli.perception.registry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tongli.core.PlainText;
import tongli.core.Require;

/**
 * Who decided what of which model, when and why.
 *
 * @param number from 1, without gaps
 * @param who the name of an account on this machine, the id of an account of the server, or {@code server} for the program itself
 * @param model a digest; empty where what ships is gone back to
 * @param why in the words of who decided; may be empty
 * @param gates as they were measured; empty where none were asked
 * @param after how the slot stands from then on
 * @param previous SHA-256 of the line before in the log; 64 zeros for the first
 */
public record Decision(
        long number,
        Instant at,
        String who,
        Act act,
        Slot slot,
        Optional<String> model,
        String why,
        List<GateFigure> gates,
        Standing after,
        String previous) {
    /** Of {@code why}. */
    public static final int LONGEST_WHY = 500;

    private static final int LONGEST_WHO = 200;

    public Decision {
        gates = List.copyOf(gates);
        model.ifPresent(Digest::check);
        Digest.check(previous);
        check(who, why);
    }

    boolean registered(Slot of, String digest) {
        return act == Act.REGISTERED
                && slot.equals(of)
                && model.filter(digest::equals).isPresent();
    }

    /**
     * To be asked before what is decided takes long, or is done.
     *
     * @throws IllegalArgumentException if no decision can be written down with these words
     */
    public static void check(String who, String why) {
        Require.notBlank("who", who);
        Require.inRange("characters of who", who.length(), 1, LONGEST_WHO);
        Require.inRange("characters of why", why.length(), 0, LONGEST_WHY);
        if (!PlainText.is(who) || !PlainText.is(why)) {
            throw new IllegalArgumentException("who decides and why are plain text; leave hidden signs out");
        }
    }
}
