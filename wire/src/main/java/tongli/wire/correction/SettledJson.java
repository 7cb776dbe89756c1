package tongli.wire.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tongli.core.Coded;
import tongli.practice.correction.Answer;
import tongli.practice.correction.Case;
import tongli.practice.correction.Correction;
import tongli.practice.correction.CorrectionKind;
import tongli.practice.correction.Matter;
import tongli.practice.correction.Review;
import tongli.wire.ModelJson;

/**
 * A settled correction as a line to learn from. A reading has {@code text} and {@code label}, where {@code ./tongli learn train} looks
 * for them; the other kinds have no {@code text}.
 *
 * @param item the correction's id
 * @param person whose it is, under a name that says nothing and stays the same, so that whoever learns can drop all of theirs
 * @param label of a reading, the feelings that two reviewers agree on
 * @param score of a score, the mean of two that agree
 * @param wording of a wording that two approve
 * @param modelSaid what the model had said, with its version in {@code model}
 * @param corrected what the person had said
 * @param answers what each reviewer said, in order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SettledJson(
        UUID item,
        String person,
        String kind,
        String language,
        @Nullable String text,
        @Nullable List<String> label,
        @Nullable String context,
        @Nullable String reply,
        @Nullable Integer score,
        @Nullable String wording,
        ModelJson model,
        @JsonProperty("model_said") @Nullable CorrectedJson modelSaid,
        double uncertainty,
        CorrectedJson corrected,
        List<CorrectedJson> answers) {

    /** Empty of what is not settled, has no words, or is a wording that two do not approve. @param person the name in place of theirs */
    public static Optional<SettledJson> of(Case one, String person) {
        return one.settled()
                .filter(answer -> one.correction().hasWords())
                .filter(answer -> !answer.equals(new Answer.Approved(false)))
                .map(answer -> of(one, answer, person));
    }

    private static SettledJson of(Case one, Answer settled, String person) {
        Correction correction = one.correction();
        boolean reading = correction.kind() == CorrectionKind.READING;
        Optional<String> text = correction.matter().map(Matter::text);
        return new SettledJson(
                correction.id(),
                person,
                correction.kind().code(),
                correction.language().code(),
                text.filter(any -> reading).orElse(null),
                settled instanceof Answer.Felt felt
                        ? felt.feelings().stream().map(Coded::code).toList()
                        : null,
                correction.matter().flatMap(Matter::context).orElse(null),
                text.filter(any -> !reading).orElse(null),
                settled instanceof Answer.Scored scored ? scored.score() : null,
                settled instanceof Answer.Approved && correction.corrected() instanceof Answer.Worded worded
                        ? worded.text().orElse(null)
                        : null,
                ModelJson.of(correction.model().model()),
                correction.model().answer().map(CorrectedJson::of).orElse(null),
                correction.model().uncertainty(),
                CorrectedJson.of(correction.corrected()),
                one.reviews().stream()
                        .map(Review::answer)
                        .map(CorrectedJson::of)
                        .toList());
    }
}
