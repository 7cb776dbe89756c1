package tongli.wire.showing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tongli.core.Language;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.practice.showing.Channel;
import tongli.practice.showing.Showing;
import tongli.practice.showing.ShownWords;
import tongli.wire.PersonaCardJson;

/**
 * A feeling as it is shown, without what it is.
 *
 * @param asked face, or voice where no face is shown
 * @param actionUnits null where no face is shown
 * @param inWords the movements of the face; null where none is shown
 * @param voiceUrl where the line can be heard; null where no voice is
 */
public record ShowingJson(
        int number,
        PersonaCardJson persona,
        String line,
        String asked,
        @JsonProperty("action_units") @Nullable Map<String, Double> actionUnits,
        @JsonProperty("in_words") @Nullable String inWords,
        @JsonProperty("voice_url") @Nullable String voiceUrl) {

    static ShowingJson of(Showing showing, ScenarioLibrary people, Language language, VoicePlace voices) {
        boolean face = showing.channel().hasFace();
        return new ShowingJson(
                showing.number(),
                PersonaCardJson.of(
                        people.orFirst(showing.dealt().person(), language).profile()),
                showing.dealt().line(),
                (face ? Channel.FACE : Channel.VOICE).code(),
                face ? showing.actionUnits() : null,
                face ? new ShownWords(language).face(showing.actionUnits()) : null,
                showing.channel().hasVoice() ? voices.of(showing.number()) : null);
    }
}
