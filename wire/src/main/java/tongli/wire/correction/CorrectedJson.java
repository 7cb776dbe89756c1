package tongli.wire.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tongli.core.Coded;
import tongli.practice.correction.Answer;

/**
 * What somebody, or a model, said: labels of a reading, a score, a wording, or whether a wording is approved. One of them; none where
 * the words of a wording are not kept.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CorrectedJson(
        @Nullable List<String> labels,
        @Nullable Integer score,
        @Nullable String text,
        @Nullable Boolean approved) {

    public static CorrectedJson of(Answer answer) {
        if (answer instanceof Answer.Felt felt) {
            return new CorrectedJson(felt.feelings().stream().map(Coded::code).toList(), null, null, null);
        }
        if (answer instanceof Answer.Scored scored) {
            return new CorrectedJson(null, scored.score(), null, null);
        }
        if (answer instanceof Answer.Worded worded) {
            return new CorrectedJson(null, null, worded.text().orElse(null), null);
        }
        return new CorrectedJson(null, null, null, answer instanceof Answer.Approved one && one.approved());
    }
}
