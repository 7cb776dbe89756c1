package tongli.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
        boolean left,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SpokenByJson speaker) {

    /**
     * Whose words were said, where a language model may speak: {@code bank} or {@code llm}, and why a line of the model was
     * not said.
     */
    public record SpokenByJson(String by, List<String> refused) {
        static @Nullable SpokenByJson of(PersonaAnswer answer) {
            return answer.speaker()
                    .map(speaker -> new SpokenByJson(speaker.by(), speaker.refused()))
                    .orElse(null);
        }
    }

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
                answer.state().left(),
                SpokenByJson.of(answer));
    }

    PersonaTurnJson withoutThought() {
        return new PersonaTurnJson(
                text, "", behaviour, emotion, actionUnits, prosody, state, disclosed, sign, left, speaker);
    }
}
