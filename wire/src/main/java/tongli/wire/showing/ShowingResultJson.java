package tongli.wire.showing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tongli.core.Language;
import tongli.practice.showing.Explanation;
import tongli.practice.showing.Result;
import tongli.practice.showing.Showing;
import tongli.wire.ProsodyJson;

/**
 * A showing, what it showed, and what it was taken for.
 *
 * @param feeling what was shown, in a mixed showing by the face
 * @param voiceFeeling what the voice showed; null where none was heard
 * @param strength in [0, 1]
 * @param score 0 to 100
 * @param gaveAway what showed it, in words
 * @param apart how to tell it from what it was taken for; null where it was named
 * @param strengthNote that it was weaker or stronger than named; null where it was not, or the feeling was not named
 * @param namedUnits the face of what it was taken for, as strong; null where no face was shown
 * @param prosody null where no voice was heard
 */
public record ShowingResultJson(
        ShowingJson showing,
        String feeling,
        @JsonProperty("voice_feeling") @Nullable String voiceFeeling,
        double strength,
        NamedJson named,
        boolean right,
        int score,
        @JsonProperty("gave_away") String gaveAway,
        @Nullable String apart,
        @JsonProperty("strength_note") @Nullable String strengthNote,
        @JsonProperty("named_units") @Nullable Map<String, Double> namedUnits,
        @Nullable ProsodyJson prosody) {

    /** What the learner said. @param strength 1 a little, 2 clearly, 3 very much */
    public record NamedJson(String feeling, int strength) {}

    static ShowingResultJson of(Result result, ShowingJson shown, Language language) {
        Showing showing = result.showing();
        boolean face = showing.channel().hasFace();
        boolean voice = showing.channel().hasVoice();
        Explanation why = Explanation.of(result, language);
        return new ShowingResultJson(
                shown,
                showing.feeling().code(),
                voice ? showing.dealt().voice().code() : null,
                showing.strength(),
                new NamedJson(result.named().feeling().code(), result.named().strength()),
                result.isRight(),
                result.score(),
                why.gaveAway(),
                why.apart().orElse(null),
                why.strength().orElse(null),
                face ? showing.faceOf(result.named().feeling()) : null,
                voice ? ProsodyJson.of(showing.prosody()) : null);
    }
}
