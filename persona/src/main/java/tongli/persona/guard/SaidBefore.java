package tongli.persona.guard;

import java.util.HashSet;
import java.util.Set;

/** Whether a line says again what the persona said in this talk: the same words, or nearly. */
final class SaidBefore implements LineCheck {

    /** Dice coefficient of the pairs of characters, or words, from which two lines are nearly the same. */
    private static final double NEARLY = 0.8;

    @Override
    public Refusal code() {
        return Refusal.SAID_BEFORE;
    }

    @Override
    public boolean refuses(String line, Grounds grounds) {
        Set<String> here = SharedRun.runs(line, grounds.language(), 2);
        return grounds.own().stream()
                .anyMatch(earlier -> isSame(here, SharedRun.runs(earlier, grounds.language(), 2))
                        || letters(earlier).equals(letters(line)));
    }

    private static boolean isSame(Set<String> here, Set<String> earlier) {
        Set<String> both = new HashSet<>(here);
        both.retainAll(earlier);
        return !both.isEmpty() && 2.0 * both.size() / (here.size() + earlier.size()) >= NEARLY;
    }

    private static String letters(String text) {
        return text.toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
