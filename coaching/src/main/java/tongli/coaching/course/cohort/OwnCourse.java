package tongli.coaching.course.cohort;

import java.time.Instant;
import tongli.core.Language;
import tongli.core.Require;

/**
 * A course that an instructor has written.
 *
 * @param id as its file has it, and so the language
 * @param yaml its file
 */
public record OwnCourse(String id, Language language, String yaml, Instant at) {
    public OwnCourse {
        Require.notBlank("id", id);
        Require.notBlank("yaml", yaml);
    }
}
