package tongli.perception.privacy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tongli.core.Language;

/** Which placeholder stands for which words, while several texts go out and an answer comes back. In memory only; for one thread. */
public final class Masking {

    /** With any brackets or none: whoever answers may write it otherwise. */
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "[\\[〔（(【]?((?<![A-Za-z])[A-Z]{2,7}-\\d{1,4}|[\\u4e00-\\u9fa5]{2}\\d{1,4})(?!\\d)[\\]〕）)】]?");

    private static final Pattern BRACKETS = Pattern.compile("[\\[\\]〔〕（）()【】]");

    private final String known;
    private final Map<String, PersonalKind> everywhere = new HashMap<>();
    private final Map<String, String> placeholders = new LinkedHashMap<>();
    private final Map<String, String> words = new LinkedHashMap<>();
    private final Map<PersonalKind, Integer> counts = new EnumMap<>(PersonalKind.class);

    Masking(List<String> known) {
        this.known = String.join("\n", known);
    }

    /**
     * What is found in one of these is masked from now on wherever it stands: a name that a cue gives away in one text stands in another
     * without any.
     *
     * @return this
     */
    public Masking over(List<String> texts) {
        for (String text : texts) {
            for (PersonalSpan span : PersonalFinder.find(text)) {
                if (PersonalFinder.isRepeatable(span)) {
                    everywhere.putIfAbsent(span.of(text), span.kind());
                }
            }
        }
        return this;
    }

    /** @param language of the placeholders */
    public Deidentified mask(String text, Language language) {
        StringBuilder masked = new StringBuilder();
        List<Deidentified.Replacement> replacements = new ArrayList<>();
        int at = 0;
        for (PersonalSpan span : PersonalFinder.find(text, everywhere)) {
            String said = span.of(text);
            if (PersonalFinder.hasWhole(known, said)) {
                continue;
            }
            String placeholder = placeholders.computeIfAbsent(
                    span.kind().code() + language.code() + said, first -> next(span.kind(), language, text, said));
            masked.append(text, at, span.start());
            int start = masked.length();
            masked.append(placeholder);
            replacements.add(new Deidentified.Replacement(placeholder, span, start, masked.length()));
            at = span.end();
        }
        return new Deidentified(masked.append(text, at, text.length()).toString(), replacements);
    }

    /** One that the text does not have already, so that nobody gets words back by writing it. */
    private String next(PersonalKind kind, Language language, String text, String said) {
        Set<String> written =
                PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
        String placeholder;
        do {
            placeholder = kind.placeholder(language, counts.merge(kind, 1, Integer::sum));
        } while (written.contains(bare(placeholder)));
        words.put(bare(placeholder), said);
        return placeholder;
    }

    /** The words back in the place of this masking's placeholders; others stay as they are. */
    public String restore(String answer) {
        return PLACEHOLDER
                .matcher(answer)
                .replaceAll(found -> Matcher.quoteReplacement(words.getOrDefault(found.group(1), found.group())));
    }

    private static String bare(String placeholder) {
        return BRACKETS.matcher(placeholder).replaceAll("");
    }
}
