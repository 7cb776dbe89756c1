package tongli.coaching.course.play;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tongli.coaching.scale.ScaleTime;
import tongli.core.Language;

/**
 * Somebody takes a course. Immutable.
 *
 * @param cohort with whom, if with anybody
 * @param stored whether it may be kept beyond the program
 * @param answers oldest first
 */
public record Enrolment(
        UUID id,
        String course,
        Language language,
        Optional<UUID> cohort,
        boolean stored,
        Instant at,
        List<Answer> answers) {

    public Enrolment {
        answers = List.copyOf(answers);
    }

    public Enrolment plus(Answer answer) {
        List<Answer> more = new ArrayList<>(answers);
        more.add(answer);
        return new Enrolment(id, course, language, cohort, stored, at, more);
    }

    /** When something was last done. */
    public Instant updatedAt() {
        return answers.isEmpty() ? at : answers.get(answers.size() - 1).at();
    }

    /** The answers to one unit of one kind, oldest first. */
    public <A extends Answer> List<A> answers(String unit, Class<A> kind) {
        return answers.stream()
                .filter(answer -> answer.unit().equals(unit) && kind.isInstance(answer))
                .map(kind::cast)
                .toList();
    }

    /** What was filled in at one of the two times. */
    public Optional<Answer.Filled> filled(ScaleTime time) {
        return answers.stream()
                .filter(Answer.Filled.class::isInstance)
                .map(Answer.Filled.class::cast)
                .filter(one -> one.time() == time)
                .findFirst();
    }
}
