package tongli.practice.course;

import java.util.List;
import java.util.Optional;
import tongli.coaching.course.SpokenLine;
import tongli.coaching.course.Unit.Voice;
import tongli.coaching.course.play.Answer;
import tongli.coaching.course.play.Enrolment;
import tongli.core.Assessment;
import tongli.core.RiskReading;

/**
 * What came of a move.
 *
 * @param enrolment as it is now
 * @param answer what was kept; empty where practice stopped
 * @param voice what is revealed of the voice that was read
 * @param assessment of a reply
 * @param said what the person says to the reply, where that is written
 * @param nearest scenarios for somebody real, the nearest first
 * @param stopped why practice stopped: the learner spoke of their own life, and nothing of it was kept
 */
public record CourseStep(
        Enrolment enrolment,
        Optional<Answer> answer,
        Optional<Voice> voice,
        Optional<Assessment> assessment,
        Optional<SpokenLine> said,
        List<String> nearest,
        Optional<RiskReading> stopped) {

    public CourseStep {
        nearest = List.copyOf(nearest);
    }

    static CourseStep of(Enrolment enrolment) {
        List<Answer> answers = enrolment.answers();
        return new CourseStep(
                enrolment,
                Optional.of(answers.get(answers.size() - 1)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    static CourseStep stopped(Enrolment enrolment, RiskReading risk) {
        return new CourseStep(
                enrolment,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(risk));
    }

    CourseStep revealing(Voice read) {
        return new CourseStep(enrolment, answer, Optional.of(read), assessment, said, nearest, stopped);
    }

    CourseStep revealing(Assessment found, Optional<SpokenLine> line) {
        return new CourseStep(enrolment, answer, voice, Optional.of(found), line, nearest, stopped);
    }

    CourseStep offering(List<String> scenarios) {
        return new CourseStep(enrolment, answer, voice, assessment, said, scenarios, stopped);
    }
}
