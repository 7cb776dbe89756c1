package tongli.wire.scale;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tongli.coaching.RiskCard;
import tongli.coaching.scale.Scale;
import tongli.coaching.scale.ScaleMark;
import tongli.coaching.scale.ScaleScore;
import tongli.core.Language;
import tongli.wire.RiskCardJson;

/**
 * What a sheet comes to, with what that is and is not.
 *
 * @param filled whether missing answers counted as the mean of the others
 * @param score null where too many are missing, and so is raw
 * @param kept whether the answers were kept with an enrolment
 * @param help what is said, and whom one can turn to; not there where no mark holds
 */
public record ScaleScoreJson(
        String scale,
        int answered,
        int missing,
        @JsonProperty("missing_at_most") int missingAtMost,
        boolean filled,
        @JsonProperty("filled_by") String filledBy,
        @Nullable Double raw,
        @Nullable Double score,
        List<Integer> range,
        List<ScaleMarkJson> marks,
        String about,
        @JsonProperty("is_not") String isNot,
        String source,
        boolean kept,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RiskCardJson help) {

    /** A convention that holds. */
    public record ScaleMarkJson(String of, int value, String source) {
        static ScaleMarkJson of(ScaleMark mark) {
            return new ScaleMarkJson(mark.of().code(), mark.value(), mark.source());
        }
    }

    public static ScaleScoreJson of(
            Scale scale, ScaleScore score, Language language, Optional<RiskCard> help, boolean kept) {
        return new ScaleScoreJson(
                scale.id(),
                score.answered(),
                score.missing(),
                scale.missing().atMost(),
                score.isFilled(),
                scale.missing().source(),
                number(score.raw()),
                number(score.score()),
                List.of(scale.lowest(), scale.highest()),
                score.marks().stream().map(ScaleMarkJson::of).toList(),
                scale.about().in(language),
                scale.isNot().in(language),
                scale.source(),
                kept,
                help.map(RiskCardJson::of).orElse(null));
    }

    private static @Nullable Double number(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
