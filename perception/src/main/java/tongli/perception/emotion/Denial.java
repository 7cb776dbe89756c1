package tongli.perception.emotion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tongli.core.Span;

/** English words that deny what follows, such as {@code not}, {@code never} and {@code don't}. */
final class Denial {
    private static final Pattern DENIES = Pattern.compile("not|no|nor|never|cannot|without|.+n['’]t"
            + "|(do|did|does|ca|could|would|should|wo|is|are|was|were|have|has|had|ai)nt"); // chats leave the
    // apostrophe out

    private Denial() {}

    /** The units of a clause, each that denies as one with the word behind it: {@code not angry} says neither half. */
    static List<Span> joined(String text, List<Span> units) {
        List<Span> joined = new ArrayList<>();
        int i = 0;
        while (i < units.size()) {
            int last = i;
            while (last + 1 < units.size()
                    && denies(units.get(last).of(text))
                    && Character.isLetterOrDigit(
                            text.codePointAt(units.get(last + 1).start()))) {
                last++;
            }
            joined.add(new Span(units.get(i).start(), units.get(last).end()));
            i = last + 1;
        }
        return joined;
    }

    private static boolean denies(String unit) {
        return DENIES.matcher(unit.toLowerCase(Locale.ROOT)).matches();
    }
}
