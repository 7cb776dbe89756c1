package tongli.persona.guard;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tongli.core.Language;

/**
 * Words that look like names: in English those with a capital letter, in Chinese words of Latin letters. A Chinese name
 * in Chinese characters looks like any other word; those of the scenario are found as its words. Stateless.
 */
final class ProperNames {

    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}]{2,}");
    private static final Pattern CAPITAL = Pattern.compile("(?<![\\p{L}'’])\\p{Lu}[\\p{Ll}]{2,}");
    private static final Pattern BEGINS = Pattern.compile("(?:^|[.!?…:\"“‘'—–-]\\s*)$");
    private static final Set<String> COMMON = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "christmas",
            "easter",
            "god",
            "christ",
            "jesus",
            "english",
            "british",
            "ok",
            "okay",
            "yeah",
            "mum",
            "dad",
            "nan",
            "mam");

    private ProperNames() {}

    /** In small letters; those that merely begin a sentence are left out. */
    static Set<String> in(String text, Language language) {
        return find(text, language, false);
    }

    /** In small letters; those that begin a sentence too. */
    static Set<String> anywhere(String text, Language language) {
        return find(text, language, true);
    }

    private static Set<String> find(String text, Language language, boolean atStart) {
        Set<String> names = new LinkedHashSet<>();
        Matcher found = (language == Language.ZH ? LATIN : CAPITAL).matcher(text);
        while (found.find()) {
            String name = found.group().toLowerCase(Locale.ROOT);
            boolean begins = language == Language.EN
                    && BEGINS.matcher(text.substring(0, found.start())).find();
            if (!COMMON.contains(name) && (atStart || !begins)) {
                names.add(name);
            }
        }
        return names;
    }
}
