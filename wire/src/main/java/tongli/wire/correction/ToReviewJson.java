package tongli.wire.correction;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tongli.practice.correction.Answer;
import tongli.practice.correction.Correction;
import tongli.practice.correction.CorrectionKind;
import tongli.practice.correction.Matter;

/**
 * A correction as a reviewer sees it: the texts, and nothing of whose they are or of what anybody or any model said of them.
 *
 * @param text of a reading, else null
 * @param context what was said before; null where nothing was
 * @param reply of a score or a wording, else null
 * @param wording which is to be approved or not; null but of a wording
 */
public record ToReviewJson(
        UUID id,
        String kind,
        String language,
        @Nullable String text,
        @Nullable String context,
        @Nullable String reply,
        @Nullable String wording) {

    public static ToReviewJson of(Correction correction) {
        boolean reading = correction.kind() == CorrectionKind.READING;
        Optional<String> text = correction.matter().map(Matter::text);
        return new ToReviewJson(
                correction.id(),
                correction.kind().code(),
                correction.language().code(),
                text.filter(any -> reading).orElse(null),
                correction.matter().flatMap(Matter::context).orElse(null),
                text.filter(any -> !reading).orElse(null),
                correction.corrected() instanceof Answer.Worded worded
                        ? worded.text().orElse(null)
                        : null);
    }
}
