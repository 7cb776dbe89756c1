package tongli.persona.scenario;

import java.util.Optional;
import tongli.core.Require;

/**
 * A line that the persona can say.
 *
 * @param id where it stands in the file, such as {@code topics.score.2.disclose.1}; unique in a scenario
 * @param say the words
 * @param thought what the persona thinks but does not say, in their own voice
 */
public record Line(String id, String say, Optional<String> thought) {
    public Line {
        Require.notBlank(id, say);
    }
}
