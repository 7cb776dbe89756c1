package tongli.cli.scale;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tongli.cli.terminal.PeopleToCall;
import tongli.coaching.scale.Scale;
import tongli.coaching.scale.ScaleMark;
import tongli.coaching.scale.ScaleScore;
import tongli.core.Language;

/**
 * One score for programs.
 *
 * @param filled whether missing answers counted as the mean of the others
 * @param raw null where too many are missing, and so is the score
 * @param range the least and the greatest score there is
 * @param help null where no mark holds
 */
record ScoreJson(
        String scale,
        int answered,
        int missing,
        boolean filled,
        @Nullable Number raw,
        @Nullable Number score,
        List<Integer> range,
        List<MarkJson> marks,
        String about,
        @JsonProperty("is_not") String isNot,
        String source,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PeopleToCall help) {

    /** A convention that holds. */
    record MarkJson(String of, int value, String source) {
        static MarkJson of(ScaleMark mark) {
            return new MarkJson(mark.of().code(), mark.value(), mark.source());
        }
    }

    static ScoreJson of(Scale scale, ScaleScore score, Language language, @Nullable PeopleToCall help) {
        return new ScoreJson(
                scale.id(),
                score.answered(),
                score.missing(),
                score.isFilled(),
                number(score.raw()),
                number(score.score()),
                List.of(scale.lowest(), scale.highest()),
                score.marks().stream().map(MarkJson::of).toList(),
                scale.about().in(language),
                scale.isNot().in(language),
                scale.source(),
                help);
    }

    /** 12 rather than 12.0, for sums of whole answers are whole. */
    static @Nullable Number number(OptionalDouble value) {
        if (value.isEmpty()) {
            return null;
        }
        double exact = value.getAsDouble();
        if (exact == Math.rint(exact)) {
            return (long) exact;
        }
        return exact;
    }
}
