package tongli.coaching.course.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tongli.authored.FilePlaces;
import tongli.coaching.course.Course;
import tongli.coaching.course.Unit;

/**
 * A unit of a course, as its file has it.
 *
 * @param course the id of its course
 * @param rows the lines of the file, from the unit's first to its last
 */
record UnitSource(String course, Unit unit, List<String> rows) {

    UnitSource {
        rows = List.copyOf(rows);
    }

    /** Every unit of a course. @param yaml what the course was read from */
    static List<UnitSource> of(Course course, String yaml) {
        FilePlaces places = FilePlaces.of(yaml, Set.of());
        List<String> rows = yaml.lines().toList();
        List<UnitSource> sources = new ArrayList<>();
        for (int i = 0; i < course.units().size(); i++) {
            Unit unit = course.units().get(i);
            int from = places.line("units." + unit.id()) - 1;
            int to = i + 1 < course.units().size()
                    ? places.line("units." + course.units().get(i + 1).id()) - 1
                    : rows.size();
            while (to > from && !isOfTheUnit(rows.get(to - 1))) {
                to--;
            }
            sources.add(new UnitSource(course.id(), unit, rows.subList(from, to)));
        }
        return sources;
    }

    /** What is blank, a comment or no longer indented stands between units. */
    private static boolean isOfTheUnit(String row) {
        return row.startsWith("  ") && !row.strip().startsWith("#") && !row.isBlank();
    }
}
