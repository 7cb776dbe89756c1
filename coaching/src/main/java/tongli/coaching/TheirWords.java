package tongli.coaching;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tongli.core.Language;
import tongli.core.Span;
import tongli.understanding.WordNotes;

/** The telling piece of what the other said, to quote or to hand back. Stateless. */
final class TheirWords {

    private static final Pattern STAGE_DIRECTION = Pattern.compile("（[^）]*）|\\([^)]*\\)|\\*[^*]*\\*");
    private static final Pattern ENGLISH_SELF =
            Pattern.compile("\\b(I am|I'm|I was|I've|I'd|I'll|I|me|my|mine|myself)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern FAMILY =
            Pattern.compile("^(dad|mum|mam|nan|gran|grandad)\\b", Pattern.CASE_INSENSITIVE);

    private TheirWords() {}

    /** The clause of {@code said} with most in it, kept short; empty when nothing was said. */
    static Optional<String> detail(Language language, String said) {
        String bare = STAGE_DIRECTION.matcher(said).replaceAll("");
        String best = "";
        double most = -1;
        List<Span> clauses = WordNotes.clauses(bare);
        for (int i = 0; i < clauses.size(); i++) {
            String clause = clauses.get(i).of(bare).strip();
            double worth = WordNotes.contentWords(language, clause)
                    + (WordNotes.isHeavy(language, clause) ? 2 : 0)
                    + (clause.matches(".*[0-9一二三四五六七八九十百千两].*") ? 1.5 : 0)
                    + 0.1 * i // what comes last is nearer
                    - (clause.endsWith("?") || clause.endsWith("？") ? 3 : 0)
                    - (clause.length() > limit(language) ? 4 : 0);
            if (worth > most && clause.length() > 1) {
                most = worth;
                best = clause;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(clip(language, best));
    }

    /** Their words from the listener's side: "I lied to my dad" becomes "you lied to your dad". */
    static String turned(Language language, String detail) {
        if (language == Language.ZH) {
            String you = detail.contains("您") ? "他" : "你";
            return detail.replace("我们", "你们")
                    .replace("咱们", "你们")
                    .replace("俺", you)
                    .replace("我", you);
        }
        Matcher self = ENGLISH_SELF.matcher(FAMILY.matcher(detail).replaceFirst("your $1"));
        return self.replaceAll(match -> switch (match.group().toLowerCase(java.util.Locale.ROOT)) {
            case "i am", "i'm" -> "you're";
            case "i was" -> "you were";
            case "i've" -> "you've";
            case "i'd" -> "you'd";
            case "i'll" -> "you'll";
            case "my" -> "your";
            case "mine" -> "yours";
            case "myself" -> "yourself";
            default -> "you";
        });
    }

    /** At most a dozen or so words, cut at a word. */
    static String clip(Language language, String words) {
        int limit = limit(language);
        if (words.length() <= limit) {
            return words;
        }
        int cut = language == Language.EN ? Math.max(words.lastIndexOf(' ', limit), limit / 2) : limit;
        return words.substring(0, cut) + "…";
    }

    private static int limit(Language language) {
        return language == Language.ZH ? 18 : 60;
    }
}
