package tongli.understanding;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The few English words by which risk is told, found again where they are misspelt, masked, cut into chat or run
 * together. Only forms that are no other English word are taken for one of these.
 */
final class KeyWords {

    /** Any one slip is set right in these, for no other word is near. */
    private static final List<String> LONG = List.of("suicidal", "suicide", "myself", "yourself", "killing");

    /** In these only swapped or doubled letters and a lost vowel are. */
    private static final List<String> SHORT = List.of("want", "wanna", "die", "kill", "dead");

    private static final Set<String> WEIGHTY =
            Set.of("die", "dead", "kill", "killing", "suicide", "suicidal", "myself", "kms", "unalive");

    private static final Set<String> PLAIN =
            words("i im i'm want wanna to be my life end it all dont don't not live here any more"
                    + " anymore just really so hate am feel feeling like cut self harm hurt think thinking of about do you are ever"
                    + " going gonna no longer the and me wish was were never wake up pills tonight");

    private static final Map<String, String> CHAT = Map.ofEntries(
            Map.entry("killin", "killing"),
            Map.entry("endin", "ending"),
            Map.entry("hurtin", "hurting"),
            Map.entry("meself", "myself"),
            Map.entry("masel", "myself"),
            Map.entry("ded", "dead"),
            Map.entry("deid", "dead"),
            Map.entry("thort", "thought"),
            Map.entry("tonite", "tonight"),
            Map.entry("2nite", "tonight"),
            Map.entry("nite", "night"),
            Map.entry("2moro", "tomorrow"),
            Map.entry("tmrw", "tomorrow"),
            Map.entry("tomoro", "tomorrow"),
            Map.entry("beter", "better"),
            Map.entry("lfe", "life"),
            Map.entry("alredy", "already"),
            Map.entry("goin", "going"),
            Map.entry("doin", "doing"),
            Map.entry("wont", "won't"),
            Map.entry("cant", "can't"),
            Map.entry("suicidle", "suicidal"),
            Map.entry("anymair", "any more"),
            Map.entry("agen", "again"),
            Map.entry("u", "you"),
            Map.entry("ya", "you"),
            Map.entry("abt", "about"),
            Map.entry("r", "are"),
            Map.entry("ur", "your"),
            Map.entry("urself", "yourself"),
            Map.entry("yrself", "yourself"),
            Map.entry("thinkin", "thinking"),
            Map.entry("wana", "wanna"),
            Map.entry("gona", "gonna"));

    private static final String MASK = "@$!|013457";
    private static final String UNDER = "asiioieast";

    private static final int LONGEST = 60;

    private static final Pattern DRAWN_OUT = Pattern.compile("(.)\\1{2,}");
    private static final Pattern VOWELS = Pattern.compile("[aeiou]");

    private KeyWords() {}

    /** What a word stands for; itself if for nothing else. */
    static String right(String word) {
        if (word.length() > LONGEST || known(word) || word.chars().noneMatch(c -> c >= 'a' && c <= 'z')) {
            return word;
        }
        String chat = CHAT.get(word);
        if (chat != null) {
            return chat;
        }
        if (word.indexOf('*') >= 0 || word.indexOf('#') >= 0) {
            return hidden(unmask(word), word);
        }
        String letters = unmask(word);
        boolean masked = !letters.equals(word);
        if (masked && known(letters)) {
            return letters;
        }
        String near = near(once(letters));
        if (!near.isEmpty()) {
            return near;
        }
        String apart = letters.length() >= 6 ? apart(letters) : letters;
        return apart.equals(letters) ? word : apart;
    }

    /** {@code run} cut into words, if known words make up the whole of it and one of them weighs. */
    static String apart(String run) {
        String letters = unmask(run);
        String[] cut = new String[letters.length() + 1];
        cut[0] = "";
        for (int end = 1; end <= letters.length(); end++) {
            for (int start = Math.max(0, end - 8); start < end; start++) {
                String word = letters.substring(start, end);
                if (cut[start] != null && known(word)) {
                    cut[end] = (cut[start] + " " + word).strip();
                    break; // the longest
                }
            }
        }
        String whole = cut[letters.length()];
        boolean weighs = whole != null && Arrays.stream(whole.split(" ")).anyMatch(WEIGHTY::contains);
        return whole != null && weighs ? whole : run;
    }

    private static boolean known(String word) {
        return WEIGHTY.contains(word) || PLAIN.contains(word) || LONG.contains(word);
    }

    /** {@code s*icide}: a star for one letter. */
    private static String hidden(String letters, String word) {
        for (List<String> keys : List.of(LONG, SHORT)) {
            for (String key : keys) {
                boolean fits = key.length() == letters.length();
                for (int i = 0; fits && i < key.length(); i++) {
                    char c = letters.charAt(i);
                    fits = c == key.charAt(i) || c == '*' || c == '#';
                }
                if (fits && letters.chars().filter(Character::isLetter).count() >= 2) {
                    return key;
                }
            }
        }
        return word;
    }

    private static String near(String word) {
        for (String key : LONG) {
            if (!word.equals(key) && isOneSlipFrom(key, word)) {
                return key;
            }
        }
        for (String key : SHORT) {
            if (swapped(key, word) || doubled(key, word) || doubled(word, key) || lostVowel(key, word)) {
                return key;
            }
        }
        return "";
    }

    /** One letter changed, lost, put in or swapped; not the first, nor an s at the end, which make other words. */
    private static boolean isOneSlipFrom(String key, String word) {
        if (Math.abs(key.length() - word.length()) > 1 || word.equals(key + "s") || word.length() < 5) {
            return false;
        }
        int start = 0;
        while (start < Math.min(key.length(), word.length()) && key.charAt(start) == word.charAt(start)) {
            start++;
        }
        int a = key.length();
        int b = word.length();
        while (a > start && b > start && key.charAt(a - 1) == word.charAt(b - 1)) {
            a--;
            b--;
        }
        return start > 0 && (a - start <= 1 && b - start <= 1 || swapped(key, word));
    }

    private static boolean swapped(String key, String word) {
        if (key.length() != word.length() || key.equals(word)) {
            return false;
        }
        for (int i = 0; i + 1 < key.length(); i++) {
            String swap = key.substring(0, i) + key.charAt(i + 1) + key.charAt(i) + key.substring(i + 2);
            if (swap.equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code more} is {@code word} with one letter twice. */
    private static boolean doubled(String word, String more) {
        if (more.length() != word.length() + 1) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if ((word.substring(0, i + 1) + word.substring(i)).equals(more)) {
                return true;
            }
        }
        return false;
    }

    private static boolean lostVowel(String key, String word) {
        return key.length() >= 4
                && word.length() == key.length() - 1
                && VOWELS.matcher(key).replaceAll("").equals(word);
    }

    /** "dieeee" said once. */
    private static String once(String word) {
        return DRAWN_OUT.matcher(word).replaceAll("$1");
    }

    private static String unmask(String word) {
        StringBuilder letters = new StringBuilder(word);
        for (int i = 0; i < letters.length(); i++) {
            int at = MASK.indexOf(letters.charAt(i));
            boolean inside = i > 0 && i < letters.length() - 1;
            if (at >= 0 && (inside || Character.isLetterOrDigit(letters.charAt(i)))) {
                letters.setCharAt(i, UNDER.charAt(at));
            }
        }
        return letters.toString();
    }

    private static Set<String> words(String list) {
        return new HashSet<>(List.of(list.split(" ")));
    }
}
