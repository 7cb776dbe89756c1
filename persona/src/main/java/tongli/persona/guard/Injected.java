package tongli.persona.guard;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tongli.core.Language;

/**
 * Whether a line does what the learner's words order: says a word that they put in quotation marks or capitals, or gives
 * back a stretch of them. Whether it repeats the instructions is {@link LineGuard}'s to say, which knows them.
 */
final class Injected implements LineCheck {

    private static final Pattern ORDERED = Pattern.compile(
            "[“\"'‘「『《`]([^”\"'’」』》`]{1,60})[”\"'’」』》`]|(?<![\\p{L}])([A-Z][A-Z0-9_-]{2,})(?![\\p{L}])");

    private static final int ECHO_ZH = 12;
    private static final int ECHO_EN = 7;

    @Override
    public Refusal code() {
        return Refusal.INJECTED;
    }

    @Override
    public boolean refuses(String line, Grounds grounds) {
        Language language = grounds.language();
        String script = grounds.script().toLowerCase(Locale.ROOT);
        String said = line.toLowerCase(Locale.ROOT);
        String before = String.join("\n", grounds.own()).toLowerCase(Locale.ROOT);
        Matcher orders = ORDERED.matcher(grounds.learner());
        while (orders.find()) {
            String word = (orders.group(1) == null ? orders.group(2) : orders.group(1))
                    .strip()
                    .toLowerCase(Locale.ROOT);
            if (word.length() > 1 && said.contains(word) && !script.contains(word) && !before.contains(word)) {
                return true;
            }
        }
        int echo = language == Language.ZH ? ECHO_ZH : ECHO_EN;
        return repeats(line, grounds.learner(), grounds, echo);
    }

    /** Whether a line has a run of another text that the script has not. */
    static boolean repeats(String line, String other, Grounds grounds, int length) {
        Set<String> shared = new HashSet<>(SharedRun.runs(line, grounds.language(), length));
        shared.retainAll(SharedRun.runs(other, grounds.language(), length));
        shared.removeAll(SharedRun.runs(grounds.script(), grounds.language(), length));
        return !shared.isEmpty();
    }
}
