package tongli.wire.correction;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tongli.core.Coded;
import tongli.practice.correction.Case;
import tongli.practice.correction.Correction;
import tongli.practice.correction.CorrectionKind;
import tongli.practice.correction.Matter;
import tongli.wire.ModelJson;

/**
 * A correction of whoever asks, and what became of it.
 *
 * @param text of a reading; null where words are not kept
 * @param context of a score or a wording, what was said before; null where nothing was, or words are not kept
 * @param reply of a score or a wording; null where words are not kept
 * @param modelSaid what the model had said; null where it abstained or found nothing to better
 * @param uncertainty of the model, 0 to 1
 * @param mayTrain whether it may teach a model now
 * @param why it may not; null where it may
 * @param reviews how many others reviewed it
 * @param settled what two of them agree on; null while none do
 */
public record CorrectionJson(
        UUID id,
        String at,
        String kind,
        String language,
        @Nullable String text,
        @Nullable String context,
        @Nullable String reply,
        CorrectedJson corrected,
        ModelJson model,
        @JsonProperty("model_said") @Nullable CorrectedJson modelSaid,
        double uncertainty,
        @JsonProperty("may_train") boolean mayTrain,
        @Nullable String why,
        String standing,
        int reviews,
        @Nullable CorrectedJson settled) {

    /** Why a correction may not teach. */
    public enum Why implements Coded {
        /** Its person has not allowed it, or not any more. */
        NOT_ALLOWED,
        /** It may, but its words were not kept when it was made, and without them there is nothing to learn from. */
        NO_WORDS
    }

    /** @param allowed whether the person allows it now */
    public static CorrectionJson of(Case one, boolean allowed) {
        Correction correction = one.correction();
        boolean reading = correction.kind() == CorrectionKind.READING;
        Optional<String> text = correction.matter().map(Matter::text);
        Optional<Why> why = why(correction, allowed);
        return new CorrectionJson(
                correction.id(),
                correction.at().toString(),
                correction.kind().code(),
                correction.language().code(),
                text.filter(any -> reading).orElse(null),
                correction.matter().flatMap(Matter::context).orElse(null),
                text.filter(any -> !reading).orElse(null),
                CorrectedJson.of(correction.corrected()),
                ModelJson.of(correction.model().model()),
                correction.model().answer().map(CorrectedJson::of).orElse(null),
                correction.model().uncertainty(),
                why.isEmpty(),
                why.map(Coded::code).orElse(null),
                one.standing().code(),
                one.reviews().size(),
                one.settled().map(CorrectedJson::of).orElse(null));
    }

    private static Optional<Why> why(Correction correction, boolean allowed) {
        if (!allowed) {
            return Optional.of(Why.NOT_ALLOWED);
        }
        return correction.hasWords() ? Optional.empty() : Optional.of(Why.NO_WORDS);
    }
}
