package tongli.coaching.course;

import tongli.authored.Wording;
import tongli.core.Sentences;

/** What may be the matter with a course file: {@code remarks-zh.properties} and {@code remarks-en.properties}. Stateless. */
public final class CourseWords {

    static final Sentences SENTENCES =
            Sentences.beside(CourseWords.class, "remarks").over(Wording.ANY_FILE);

    private CourseWords() {}

    /** @throws IllegalArgumentException if there is no such sentence */
    public static Wording of(String key, Object... arguments) {
        return Wording.of(SENTENCES, key, arguments);
    }
}
