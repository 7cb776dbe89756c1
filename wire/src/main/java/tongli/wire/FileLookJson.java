package tongli.wire;

import java.util.List;
import tongli.authored.Remark;
import tongli.coaching.course.lint.CourseDraft;
import tongli.core.Language;
import tongli.persona.authoring.Draft;

/**
 * A scenario or course file, looked over.
 *
 * @param usable whether it has no fault, so that it can be played
 * @param found how many remarks there are, also those that are not named
 * @param remarks the first of them, in the language asked for
 */
public record FileLookJson(boolean usable, int found, List<FileRemarkJson> remarks) {

    /** A person mends no more at once. */
    private static final int NAMED = 200;

    public static FileLookJson of(Draft draft, Language language) {
        return of(draft.scenario().isPresent(), draft.remarks(), language);
    }

    public static FileLookJson of(CourseDraft draft, Language language) {
        return of(draft.course().isPresent(), draft.remarks(), language);
    }

    private static FileLookJson of(boolean usable, List<Remark> remarks, Language language) {
        return new FileLookJson(
                usable,
                remarks.size(),
                remarks.stream()
                        .limit(NAMED)
                        .map(remark -> FileRemarkJson.of(remark, language))
                        .toList());
    }
}
