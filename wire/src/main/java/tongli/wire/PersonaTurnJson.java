package tongli.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import tongli.practice.PersonaAnswer;

/** What the persona said, how it showed, and what lay behind it. */
public record PersonaTurnJson(
        String text,
        String thought,
        String behaviour,
        EmotionJson emotion,
        @JsonProperty("action_units") Map<String, Double> actionUnits,
        ProsodyJson prosody,
        StateJson state,
        List<String> disclosed,
        String sign,
        boolean left) {

    static PersonaTurnJson of(PersonaAnswer answer) {
        return new PersonaTurnJson(
                answer.text(),
                answer.thought(),
                answer.behaviour().code(),
                EmotionJson.of(answer.emotion()),
                answer.actionUnits(),
                ProsodyJson.of(answer.prosody()),
                StateJson.of(answer.state().inner()),
                answer.state().disclosed(),
                answer.sign().code(),
                answer.state().left());
    }
}
