package tongli.wire.scale;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tongli.coaching.scale.Scale;
import tongli.coaching.scale.ScaleShelf;
import tongli.coaching.scale.ScaleTexts;
import tongli.core.Language;

/**
 * A questionnaire: how it is scored, whose it is, and its words where somebody has brought them.
 *
 * @param answers the least and the greatest answer
 * @param range the least and the greatest score
 * @param wordsFile where the words belong, from the data folder on
 * @param wordsFault why the words that are there cannot be used
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScaleJson(
        String id,
        String name,
        int items,
        List<Integer> answers,
        List<Integer> range,
        @JsonProperty("missing_at_most") int missingAtMost,
        String about,
        @JsonProperty("is_not") String isNot,
        String source,
        String licence,
        String where,
        @JsonProperty("words_file") String wordsFile,
        @Nullable ScaleWordsJson words,
        @JsonProperty("words_fault") @Nullable String wordsFault) {

    /** The words as an operator brought them. */
    public record ScaleWordsJson(String source, String intro, List<String> answers, List<String> items) {
        static ScaleWordsJson of(ScaleTexts texts) {
            return new ScaleWordsJson(texts.source(), texts.intro(), texts.answers(), texts.items());
        }
    }

    public static ScaleJson of(Scale scale, Language language, Optional<ScaleTexts> texts, Optional<String> fault) {
        return new ScaleJson(
                scale.id(),
                scale.name().in(language),
                scale.items(),
                List.of(scale.low(), scale.high()),
                List.of(scale.lowest(), scale.highest()),
                scale.missing().atMost(),
                scale.about().in(language),
                scale.isNot().in(language),
                scale.source(),
                scale.licence().in(language),
                scale.where(),
                ScaleShelf.place(scale, language),
                texts.map(ScaleWordsJson::of).orElse(null),
                fault.orElse(null));
    }
}
