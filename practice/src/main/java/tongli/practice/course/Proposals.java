package tongli.practice.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tongli.coaching.course.Course;
import tongli.coaching.course.draft.CourseProposal;
import tongli.coaching.course.draft.Persons;
import tongli.coaching.course.draft.Wish;
import tongli.persona.scenario.Goal;
import tongli.persona.scenario.ScenarioLibrary;

/** Drafts courses that talk with the people of scenarios. Stateless. */
public final class Proposals {

    private Proposals() {}

    /** @param courses to take units from, with the files that they were read from */
    public static String yaml(Wish wish, Map<Course, String> courses, ScenarioLibrary scenarios) {
        List<Persons.Person> persons = new ArrayList<>();
        scenarios
                .in(wish.language())
                .forEach(scenario -> persons.add(new Persons.Person(
                        scenario.id(),
                        scenario.difficulty(),
                        scenario.goals().stream().map(Goal::skill).collect(Collectors.toSet()))));
        return CourseProposal.yaml(wish, courses, new Persons(persons));
    }
}
