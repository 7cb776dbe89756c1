package tongli.perception.language;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tongli.core.Language;

/**
 * Tells Chinese from English by script and a small count of words.
 *
 * <p>Both scripts are weighed in words: a Chinese word has about one and a half characters, an English one is a run of
 * Latin letters. The little words that carry grammar (的, 了, 我; the, I, to) count half a word more, for a borrowed name
 * or brand brings none with it: 拿到offer了 is Chinese, "I love 北京" English. Traditional characters count as
 * Chinese. Digits, emoji and signs say nothing; full-width punctuation decides only when there are no words at all.
 * Stateless, safe for many threads.
 */
public final class LanguageDetector {
    private static final double WORDS_PER_HAN = 1 / 1.5;
    private static final double GRAMMAR = 0.5;
    /** A borrowed の or a Greek letter says nothing. */
    private static final int OTHERS_BORROWED = 1;
    /** Japanese has kana among its Chinese characters, Korean and Russian have Latin names. */
    private static final int OTHERS_AMONG = 3;

    private static final String GRAMMAR_ZH = "的了是我你您他她它们在不就都也很这那吗呢吧啊没有和跟說说还還這們嗎沒來来到把被得着過过个個";
    private static final String PUNCTUATION_ZH = "。，？！、；：「」『』《》【】…";
    /** Only asked whether it contains a word; never iterated. */
    private static final Set<String> GRAMMAR_EN = Set.of(
            "i", "a", "an", "the", "to", "of", "in", "on", "at", "it", "is", "am", "are", "was", "be", "my", "me",
            "you", "your", "he", "she", "we", "they", "that", "this", "and", "or", "but", "so", "not", "no", "do",
            "did", "have", "has", "had", "for", "with", "what", "how", "why", "just", "can", "will", "would", "im",
            "dont");

    /** The language of {@code text}; empty when nothing in it belongs to either. */
    public Optional<Language> detect(String text) {
        double chinese = 0;
        double english = 0;
        boolean chinesePunctuation = false;
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            if (Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN) {
                chinese += WORDS_PER_HAN + (GRAMMAR_ZH.indexOf(point) >= 0 ? GRAMMAR : 0);
            } else if (isLatinLetter(point)) {
                while (next < text.length() && isLatinLetter(text.codePointAt(next))) {
                    next += Character.charCount(text.codePointAt(next));
                }
                english += 1 + (isEnglishGrammar(text, at, next) ? GRAMMAR : 0);
            } else if (PUNCTUATION_ZH.indexOf(point) >= 0) {
                chinesePunctuation = true;
            }
            at = next;
        }
        if (chinese == 0 && english == 0) {
            return chinesePunctuation ? Optional.of(Language.ZH) : Optional.empty();
        }
        return Optional.of(chinese >= english ? Language.ZH : Language.EN);
    }

    /** The language of {@code text}, or {@code fallback} when nothing in it belongs to either. */
    public Language detectOr(String text, Language fallback) {
        return detect(text).orElse(fallback);
    }

    /**
     * Whether {@code text} seems to be in neither language: mostly in letters of another script, or in Latin ones but with
     * little words that are not English. What {@link #detect} says of such a text is a guess.
     */
    public boolean isNeither(String text) {
        int read = 0;
        int others = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            if (Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN || isLatinLetter(point)) {
                read++;
            } else if (Character.isLetter(point)) {
                others++;
            }
            at += Character.charCount(point);
        }
        return others > OTHERS_BORROWED && OTHERS_AMONG * others > read
                || detect(text).equals(Optional.of(Language.EN)) && OtherLanguages.seemIn(text);
    }

    private static boolean isLatinLetter(int point) {
        return point == '\''
                || point == '’'
                || Character.isLetter(point) && Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN;
    }

    private static boolean isEnglishGrammar(String text, int from, int to) {
        return to - from <= 6 && GRAMMAR_EN.contains(text.substring(from, to).toLowerCase(Locale.ROOT));
    }
}
