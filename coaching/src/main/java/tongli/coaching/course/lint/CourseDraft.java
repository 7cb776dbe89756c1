package tongli.coaching.course.lint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tongli.authored.FilePlaces;
import tongli.authored.InvalidFileException;
import tongli.authored.Remark;
import tongli.coaching.course.Course;
import tongli.coaching.course.CourseReader;

/**
 * A course file as somebody is writing it, looked over.
 *
 * @param course empty as long as the file has a fault
 * @param remarks the file's faults; if it has none, the findings, rule by rule
 */
public record CourseDraft(Optional<Course> course, List<Remark> remarks) {

    public CourseDraft {
        remarks = List.copyOf(remarks);
    }

    /**
     * Never throws for what stands in the file.
     *
     * @param file the name to use in faults
     */
    public static CourseDraft look(CourseReader reader, String file, String yaml) {
        try {
            Course course = reader.read(file, yaml);
            FilePlaces places = FilePlaces.of(yaml, Set.of());
            return new CourseDraft(
                    Optional.of(course),
                    CourseLint.look(course, places).stream()
                            .map(finding -> Remark.of(finding, places))
                            .toList());
        } catch (InvalidFileException invalid) {
            return new CourseDraft(
                    Optional.empty(), invalid.faults().stream().map(Remark::of).toList());
        }
    }
}
