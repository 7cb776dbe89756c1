package tongli.coaching.rating;

import java.util.BitSet;
import java.util.stream.IntStream;
import tongli.understanding.ReplyReading;
import tongli.understanding.ReplyReading.MisstepSpan;

/** Whether a reply does nothing beside what plainly hurts: no letter of it is left over. */
final class OnlyHurts {

    /** What is said to the face. */
    private static final double PLAIN = 0.95;

    private OnlyHurts() {}

    static boolean is(ReplyReading reading) {
        BitSet hurting = new BitSet();
        for (MisstepSpan found : reading.missteps()) {
            if (found.confidence() >= PLAIN) {
                hurting.set(found.span().start(), found.span().end());
            }
        }
        String reply = reading.reply();
        return !hurting.isEmpty()
                && IntStream.range(0, reply.length())
                        .filter(at -> Character.isLetterOrDigit(reply.charAt(at)))
                        .allMatch(hurting::get);
    }
}
