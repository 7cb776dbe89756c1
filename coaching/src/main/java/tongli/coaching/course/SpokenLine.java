package tongli.coaching.course;

import java.util.Optional;
import tongli.core.Require;

/** What a person says, and what they think and do not say. */
public record SpokenLine(String say, Optional<String> thought) {
    public SpokenLine {
        Require.notBlank("say", say);
    }
}
