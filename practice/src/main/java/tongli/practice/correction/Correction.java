package tongli.practice.correction;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tongli.core.Language;

/**
 * What somebody put right, beside what the model had said. Immutable.
 *
 * @param by whose it is
 * @param matter empty where words are not kept, or no longer
 * @param corrected what it should have been
 */
public record Correction(
        UUID id,
        String by,
        Instant at,
        CorrectionKind kind,
        Language language,
        Optional<Matter> matter,
        ModelAnswer model,
        Answer corrected) {

    /** @throws IllegalArgumentException if an answer is not of this kind */
    public Correction {
        if (!kind.isPutRightBy(corrected)
                || model.answer().filter(said -> !kind.isPutRightBy(said)).isPresent()) {
            throw new IllegalArgumentException(
                    "correction %s is of the kind %s and an answer is not".formatted(id, kind));
        }
    }

    /** Whether there is anything that others could read. */
    public boolean hasWords() {
        return matter.isPresent();
    }

    /** Its numbers and labels alone. */
    public Correction withoutWords() {
        return new Correction(
                id, by, at, kind, language, Optional.empty(), model.withoutWords(), corrected.withoutWords());
    }
}
