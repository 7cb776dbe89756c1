package tongli.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tongli.persona.lint.Mark;

/** Words that an instructor found false: a line of a file of marks. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MarkJson(
        String line, String words, String why, @Nullable String instead) {

    public static MarkJson of(Mark mark) {
        return new MarkJson(
                mark.line(), mark.words(), mark.why(), mark.instead().orElse(null));
    }
}
