package tongli.perception.privacy;

import java.util.List;
import java.util.Optional;
import tongli.core.Language;
import tongli.perception.language.LanguageDetector;

/**
 * Puts placeholders in the place of what says who somebody is: {@code [NAME-1]} in English, {@code 〔姓名1〕} in Chinese.
 *
 * <p>What was replaced is in memory only, in the {@link Masking} of whoever asked, and nowhere else. Names are found by cues and lists
 * of usual names, and some are missed; see docs/results/deidentify.md for how many. Safe for many threads.
 */
public final class Deidentifier {

    /** How long a text may be, in characters, for those who take texts from outside. */
    public static final int MAX_CHARACTERS = 20_000;

    private final LanguageDetector languages = new LanguageDetector();

    /** Where it stands, in order, none in another. */
    public List<PersonalSpan> find(String text) {
        return PersonalFinder.find(text);
    }

    /** One text, with no way back. @param language of the placeholders; detected where it is left out */
    public Deidentified of(String text, Optional<Language> language) {
        return begin().mask(text, language.orElseGet(() -> languages.detectOr(text, Language.EN)));
    }

    /** The text alone. */
    public String text(String text) {
        return of(text, Optional.empty()).text();
    }

    /** For several texts in which the same words get the same placeholder, with a way back. */
    public Masking begin() {
        return new Masking(List.of());
    }

    /** @param known texts that whoever reads already has: what stands in them is no secret, and stays */
    public Masking beginKnowing(List<String> known) {
        return new Masking(known);
    }
}
