package tongli.cli.learn;

import java.util.List;
import tongli.perception.encoder.TaskModelFile;
import tongli.perception.sequence.SequenceReader;
import tongli.perception.tagging.SpanReader;

/** What a model tells, by which it is judged. */
enum Told {
    LABELS("labels of whole texts"),
    SPANS("spans"),
    ORDER("labels in their order");

    private final String words;

    Told(String words) {
        this.words = words;
    }

    static Told by(TaskModelFile model) {
        if (SpanReader.tells(model)) {
            return SPANS;
        }
        return SequenceReader.tells(model) ? ORDER : LABELS;
    }

    /**
     * What models tell that are to be compared.
     *
     * @param models one, to be compared with the model of emotion that ships, or two
     * @throws IllegalArgumentException if they cannot be
     */
    static Told byAll(List<TaskModelFile> models) {
        TaskModelFile first = models.get(0);
        TaskModelFile last = models.get(models.size() - 1);
        Told told = by(first);
        if (models.size() == 1 && told != LABELS) {
            throw new IllegalArgumentException(
                    "the model tells %s, and none that does ships; give --model two files".formatted(told.words));
        }
        if (told != by(last)) {
            throw new IllegalArgumentException("the first model tells %s and the second %s; give two that tell the same"
                    .formatted(told.words, by(last).words));
        }
        if (first.language() != last.language()) {
            throw new IllegalArgumentException("the first model reads %s and the second %s; give two of one language"
                    .formatted(first.language().code(), last.language().code()));
        }
        return told;
    }
}
