package tongli.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import tongli.expression.speech.Viseme;

/**
 * What the mouth does from a moment of the sound on.
 *
 * @param shape the code of a {@link tongli.expression.speech.MouthShape}
 */
public record VisemeJson(@JsonProperty("from_ms") int fromMillis, String shape) {

    public static List<VisemeJson> of(List<Viseme> track) {
        return track.stream()
                .map(one -> new VisemeJson(one.fromMillis(), one.shape().code()))
                .toList();
    }
}
