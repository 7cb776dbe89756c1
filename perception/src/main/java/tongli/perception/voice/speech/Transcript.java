package tongli.perception.voice.speech;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import tongli.core.Language;

/**
 * What was said, as a recogniser heard it; it may have heard wrongly. Immutable.
 *
 * @param recogniser its name
 * @param words in order; none where nothing was understood
 */
public record Transcript(String recogniser, Language language, List<SpokenWord> words) {
    public Transcript {
        words = List.copyOf(words);
    }

    /** The words in a row, as their language writes them: Chinese without spaces. */
    public String text() {
        return words.stream().map(SpokenWord::text).collect(Collectors.joining(language == Language.ZH ? "" : " "));
    }

    /** The mean of the words'; empty where none has one. */
    public OptionalDouble confidence() {
        return words.stream()
                .map(SpokenWord::confidence)
                .flatMapToDouble(OptionalDouble::stream)
                .average();
    }
}
