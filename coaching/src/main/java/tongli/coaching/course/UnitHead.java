package tongli.coaching.course;

import java.util.List;
import java.util.Optional;
import tongli.core.Require;
import tongli.core.Skill;

/**
 * What every unit has.
 *
 * @param id differs from every other of the course
 * @param skills that it trains, the first above all
 * @param intro a sentence or two before it
 * @param minutes that it takes
 * @param pass from which score, 0 to 100, it counts as passed
 */
public record UnitHead(String id, String title, List<Skill> skills, Optional<String> intro, int minutes, int pass) {
    public UnitHead {
        Require.notBlank("id", id);
        Require.notBlank("title", title);
        skills = Require.notEmpty("skills", skills);
        Require.inRange("minutes", minutes, 1, 60);
        Require.inRange("pass", pass, 0, 100);
    }
}
