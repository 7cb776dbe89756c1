package tongli.perception.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tongli.core.Language;
import tongli.core.Sentences;

/**
 * What to know of a gate's figure, for whichever language it is asked in: the log keeps the sentence's key and what stands in it, so that
 * a decision is told in the words of today's program. A note of a newer program is told by its key. Immutable.
 *
 * @param key of a sentence in {@code gates-zh.properties} and {@code gates-en.properties}
 * @param values in the order of the sentence; numbers as they are shown, no words of a text
 */
public record GateNote(String key, List<String> values) {
    static final Sentences SENTENCES = Sentences.beside(GateNote.class, "gates");

    /** Of a log that was written when notes were English sentences. */
    private static final String PLAIN = "plain";

    @JsonCreator
    public GateNote {
        values = List.copyOf(values);
    }

    /** @throws IllegalArgumentException if there is no such sentence */
    public static GateNote of(String key, Object... values) {
        SENTENCES.say(Language.EN, key);
        return new GateNote(key, Arrays.stream(values).map(String::valueOf).toList());
    }

    @JsonCreator
    static GateNote plain(String note) {
        return new GateNote(PLAIN, List.of(note));
    }

    public String in(Language language) {
        try {
            return String.format(Locale.ROOT, SENTENCES.say(language, key), values.toArray());
        } catch (IllegalArgumentException newer) { // no such sentence, or one that wants other values
            return values.isEmpty() ? key : key + ": " + String.join(", ", values);
        }
    }
}
