package tongli.coaching.course.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tongli.authored.Finding;
import tongli.coaching.course.Course;
import tongli.coaching.course.CourseWords;
import tongli.coaching.course.Unit;
import tongli.coaching.course.Unit.Reading;

/** Whether the voices of a perception drill have something to be told apart by. */
final class Voices {
    static final String SAME_ANSWER = "same_answer";
    static final String UNUSED_OPTION = "unused_option";

    private Voices() {}

    static List<Finding> look(Course course) {
        List<Finding> findings = new ArrayList<>();
        for (Unit unit : course.units()) {
            if (unit instanceof Unit.PerceptionDrill drill) {
                same(drill, findings);
                unused(drill, findings);
            }
        }
        return findings;
    }

    private static void same(Unit.PerceptionDrill drill, List<Finding> findings) {
        Map<Set<Reading>, Integer> first = new HashMap<>();
        for (int i = 0; i < drill.voices().size(); i++) {
            Integer before =
                    first.putIfAbsent(new HashSet<>(drill.voices().get(i).answers()), i + 1);
            if (before != null) {
                findings.add(new Finding(
                        SAME_ANSWER,
                        "units.%s.voices.%d".formatted(drill.id(), i + 1),
                        CourseWords.of(SAME_ANSWER, before)));
            }
        }
    }

    private static void unused(Unit.PerceptionDrill drill, List<Finding> findings) {
        List<Reading> answers = drill.voices().stream()
                .flatMap(voice -> voice.answers().stream())
                .toList();
        Set<String> felt = answers.stream().map(Reading::feeling).collect(Collectors.toSet());
        Set<String> needed =
                answers.stream().map(Reading::need).flatMap(Optional::stream).collect(Collectors.toSet());
        drill.feelings().stream()
                .filter(option -> !felt.contains(option.id()))
                .forEach(option -> findings.add(unused(drill, "feelings", option.id())));
        drill.needs().stream()
                .filter(option -> !needed.contains(option.id()))
                .forEach(option -> findings.add(unused(drill, "needs", option.id())));
    }

    private static Finding unused(Unit.PerceptionDrill drill, String kind, String option) {
        return new Finding(
                UNUSED_OPTION, "units.%s.%s.%s".formatted(drill.id(), kind, option), CourseWords.of(UNUSED_OPTION));
    }
}
