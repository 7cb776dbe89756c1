package tongli.coaching.course.lint;

import java.util.ArrayList;
import java.util.List;
import tongli.authored.Finding;
import tongli.coaching.course.Course;
import tongli.coaching.course.Course.CourseGoal;
import tongli.coaching.course.CourseWords;
import tongli.coaching.course.Unit;
import tongli.coaching.skill.evidence.KeptForTransfer;

/** Whether the units together lead where the course says, to another person and out of the program. */
final class Whole {
    static final String UNTAUGHT_GOAL = "untaught_goal";
    static final String NO_FINAL = "no_final";
    static final String NO_REAL_ONE = "no_real_one";
    static final String ONLY_ONE_PERSON = "only_one_person";
    static final String SPENT_PERSON = "spent_person";

    private Whole() {}

    static List<Finding> look(Course course) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < course.goals().size(); i++) {
            CourseGoal goal = course.goals().get(i);
            if (course.units().stream()
                    .filter(unit -> !(unit instanceof Unit.FinalTalk))
                    .noneMatch(unit -> unit.head().skills().contains(goal.skill()))) {
                findings.add(new Finding(
                        UNTAUGHT_GOAL,
                        "goals." + (i + 1),
                        CourseWords.of(UNTAUGHT_GOAL, goal.skill().code())));
            }
        }
        if (course.units().stream().noneMatch(Unit.FinalTalk.class::isInstance)) {
            findings.add(new Finding(NO_FINAL, "units", CourseWords.of(NO_FINAL)));
        }
        if (course.units().stream().noneMatch(Unit.RealOne.class::isInstance)) {
            findings.add(new Finding(NO_REAL_ONE, "units", CourseWords.of(NO_REAL_ONE)));
        }
        List<String> met = course.units().stream()
                .filter(Unit.Conversation.class::isInstance)
                .map(unit -> ((Unit.Conversation) unit).scenario())
                .toList();
        if (met.size() > 1 && met.stream().distinct().count() == 1) {
            findings.add(new Finding(ONLY_ONE_PERSON, "units", CourseWords.of(ONLY_ONE_PERSON, met.get(0))));
        }
        course.units().stream()
                .filter(Unit.Conversation.class::isInstance)
                .map(Unit.Conversation.class::cast)
                .filter(talk -> KeptForTransfer.PERSONS.contains(talk.scenario()))
                .forEach(talk -> findings.add(new Finding(
                        SPENT_PERSON,
                        "units.%s.scenario".formatted(talk.id()),
                        CourseWords.of(SPENT_PERSON, talk.scenario()))));
        return findings;
    }
}
