package tongli.perception.whynot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.core.Span;
import tongli.perception.lexicon.FeelingLexicon;
import tongli.perception.words.PartOfSpeech;
import tongli.perception.words.Word;
import tongli.perception.words.Words;

/** How words are changed. */
public enum ChangeKind implements Coded {
    /** A word of feeling by one of another feeling, or a word by its opposite, from the bundled lexicon. */
    REPLACEMENT {
        @Override
        List<WordChange> changes(String text, Language language) {
            FeelingLexicon lexicon = FeelingLexicon.of(language);
            List<WordChange> changes = new ArrayList<>();
            for (Span word : lexicon.in(text)) {
                String written = word.of(text);
                for (String other : lexicon.others(written)) {
                    changes.add(WordChange.of(text, word, casedAs(written, other)));
                }
            }
            return changes;
        }
    },
    /** "Not" put in before a word that can be denied, or a denial taken out. */
    NEGATION {
        @Override
        List<WordChange> changes(String text, Language language) {
            List<WordChange> changes = new ArrayList<>();
            for (Word word : Words.of(text, language)) {
                String written = word.span().of(text).toLowerCase(Locale.ROOT);
                boolean chinese = language == Language.ZH;
                if (chinese ? DENIALS_ZH.contains(written) : DENIALS_EN.contains(written)) {
                    changes.add(without(text, word.span(), language));
                } else if (!chinese && CONTRACTED.matcher(written).matches()) {
                    String denied = word.span().of(text);
                    String affirmed = Optional.ofNullable(AFFIRMED.get(written.replace('’', '\'')))
                            .map(other -> casedAs(denied, other))
                            .orElseGet(() -> denied.substring(0, denied.length() - 3));
                    changes.add(WordChange.of(text, word.span(), affirmed));
                } else if (word.part() == PartOfSpeech.ADJECTIVE
                        || chinese && (word.part() == PartOfSpeech.VERB || word.part() == PartOfSpeech.AUXILIARY)) {
                    int at = word.span().start();
                    changes.add(new WordChange(at, at, "", chinese ? "不" : "not "));
                } else if (!chinese && word.part() == PartOfSpeech.AUXILIARY) {
                    int at = word.span().end();
                    changes.add(new WordChange(at, at, "", " not"));
                }
            }
            return changes;
        }
    },
    /** A word taken out. */
    DELETION {
        @Override
        List<WordChange> changes(String text, Language language) {
            return Words.of(text, language).stream()
                    .filter(word -> word.span().of(text).codePoints().anyMatch(Character::isLetterOrDigit))
                    .map(word -> without(text, word.span(), language))
                    .toList();
        }
    };

    private static final Set<String> DENIALS_ZH = Set.of("不", "没", "没有", "别", "未", "无", "莫", "非");
    private static final Set<String> DENIALS_EN = Set.of("not", "never");
    private static final Pattern CONTRACTED = Pattern.compile("[a-z]+n['’]t");

    /** Whose first half is not what is left without n't. */
    private static final Map<String, String> AFFIRMED =
            Map.of("can't", "can", "won't", "will", "shan't", "shall", "ain't", "am");

    /** Each change of one word that this kind has for a text, in the text's order. */
    abstract List<WordChange> changes(String text, Language language);

    /** In English with the blank behind it, or else before it, so that no two are left. */
    private static WordChange without(String text, Span word, Language language) {
        int start = word.start();
        int end = word.end();
        if (language == Language.EN) {
            if (end < text.length() && text.charAt(end) == ' ') {
                end++;
            } else if (start > 0 && text.charAt(start - 1) == ' ') {
                start--;
            }
        }
        return WordChange.of(text, new Span(start, end), "");
    }

    /** With a first letter as large as that of the word in whose place it is put. */
    private static String casedAs(String word, String other) {
        return Character.isUpperCase(word.codePointAt(0))
                ? other.substring(0, 1).toUpperCase(Locale.ROOT) + other.substring(1)
                : other;
    }
}
