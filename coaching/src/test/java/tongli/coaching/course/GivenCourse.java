package tongli.coaching.course;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import tongli.coaching.AssessmentRequest;
import tongli.core.Assessment;
import tongli.core.BundledText;
import tongli.core.Language;
import tongli.core.Mechanism;
import tongli.core.MechanismLevel;
import tongli.core.Misstep;
import tongli.core.ModelId;
import tongli.core.Remark;
import tongli.core.Span;

/** The small course that comes with Tongli, and scenarios by their ids alone. */
public final class GivenCourse {

    public static final Set<String> SCENARIOS =
            Set.of("quarrel", "widowed-father", "bereaved-friend", "passed-over", "new-mother", "biopsy", "refund");

    private GivenCourse() {}

    public static CourseReader reader() {
        return new CourseReader(SCENARIOS);
    }

    public static Course course(Language language) {
        return reader().read("course.yaml", yaml(language));
    }

    public static String yaml(Language language) {
        return BundledText.read(CourseLibrary.class, "/courses/on-the-stairs/%s.yaml".formatted(language.code()));
    }

    /** What a judge that knows nothing but a score says; every mechanism is at level 1. */
    public static Assessment assessment(AssessmentRequest request, int score, Misstep... missteps) {
        Map<Mechanism, MechanismLevel> levels = new EnumMap<>(Mechanism.class);
        for (Mechanism mechanism : Mechanism.values()) {
            levels.put(mechanism, new MechanismLevel(OptionalInt.of(1), List.of(0.0, 1.0, 0.0)));
        }
        return new Assessment(
                "",
                request.reply(),
                request.language(),
                OptionalInt.of(score),
                Optional.of(new Assessment.ScoreInterval(score, score)),
                false,
                List.of(),
                levels,
                List.of(),
                List.of(),
                Arrays.stream(missteps)
                        .map(misstep -> new Remark<>(misstep, new Span(0, 1), misstep.code()))
                        .toList(),
                List.of(),
                "",
                Optional.empty(),
                new ModelId("given", "1"));
    }
}
