package tongli.wire.course;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tongli.coaching.course.Unit.Reading;

/** What somebody feels, how strongly (1 to 3), and needs; feeling and need by the ids of the drill's options. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReadingJson(
        String feeling, int strength, @Nullable String need) {
    static ReadingJson of(Reading reading) {
        return new ReadingJson(
                reading.feeling(), reading.strength(), reading.need().orElse(null));
    }
}
