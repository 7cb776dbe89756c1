package tongli.perception.voice.emotion;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a speaker beforehand.
 *
 * @param language the code of what is spoken, of two letters, or of three where there is none of two (ISO 639); empty if nobody said
 * @param baseline how the speaker sounds when nothing moves them
 */
public record WhoSpeaks(Optional<String> language, Optional<SpeakerBaseline> baseline) {
    /** Of whom nothing is known. */
    public static final WhoSpeaks STRANGER = new WhoSpeaks(Optional.empty(), Optional.empty());

    private static final Set<String> TWO_LETTERS = Set.of(Locale.getISOLanguages());
    private static final int THREE_LETTERS = 3;

    /**
     * The language of a tag of BCP 47, such as {@code zh} of {@code zh-CN}.
     *
     * @throws IllegalArgumentException if it is no language's
     */
    public static String languageOf(String tag) {
        String language = Locale.forLanguageTag(tag.strip()).getLanguage();
        if (language.length() != THREE_LETTERS && !TWO_LETTERS.contains(language)) {
            throw new IllegalArgumentException("must be the code of a language, such as de, zh or en");
        }
        return language;
    }
}
