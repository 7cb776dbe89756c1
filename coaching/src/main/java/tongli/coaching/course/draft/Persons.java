package tongli.coaching.course.draft;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import tongli.core.Skill;

/**
 * Whom a course could talk with.
 *
 * @param all in the order in which they are shown
 */
public record Persons(List<Person> all) {

    /**
     * One of them.
     *
     * @param scenario its id
     * @param difficulty 1 to 3
     * @param skills that its goals train
     */
    public record Person(String scenario, int difficulty, Set<Skill> skills) {
        public Person {
            skills = Set.copyOf(skills);
        }

        private long trains(List<Skill> goals) {
            return goals.stream().filter(skills::contains).count();
        }
    }

    public Persons {
        all = List.copyOf(all);
    }

    /** Those who train most of the goals first, of these the nearest in difficulty, then as they are shown. */
    List<Person> best(List<Skill> goals, int difficulty) {
        return all.stream()
                .sorted(Comparator.<Person>comparingLong(person -> -person.trains(goals))
                        .thenComparingInt(person -> Math.abs(person.difficulty() - difficulty)))
                .toList();
    }
}
