package tongli.practice.course;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tongli.coaching.course.Course;
import tongli.coaching.course.Unit;
import tongli.coaching.course.play.Answer;
import tongli.coaching.course.play.Enrolment;
import tongli.coaching.skill.Chance;
import tongli.coaching.skill.Chances;
import tongli.coaching.skill.Setting;
import tongli.coaching.skill.evidence.EvidenceStore;
import tongli.coaching.skill.evidence.ExerciseKind;
import tongli.coaching.skill.evidence.SkillEvidence;
import tongli.core.Skill;
import tongli.practice.ExerciseFacts;
import tongli.understanding.RiskReader;

/**
 * Writes down what answers in a course show of skills. Talks that are handed in have been observed as talks. Difficulties are authored
 * ({@code docs/skills.md}). Safe for many threads as long as no enrolment is observed from two at once.
 */
final class UnitObserver {

    /** One line, without an example in sight. */
    private static final double ONE_LINE = -0.5;

    private final RiskReader risks;
    private final EvidenceStore store;

    UnitObserver(RiskReader risks, EvidenceStore store) {
        this.risks = risks;
        this.store = store;
    }

    void answered(Course course, CourseStep step) {
        Enrolment enrolment = step.enrolment();
        step.answer()
                .ifPresent(answer -> course.unit(answer.unit()).ifPresent(unit -> {
                    if (answer instanceof Answer.Replied && unit instanceof Unit.OneReply one) {
                        int times = enrolment
                                .answers(unit.id(), Answer.Replied.class)
                                .size();
                        List<Chance> chances = step.assessment()
                                .map(assessment -> Chances.ofReply(assessment, setting(course, one)))
                                .orElse(List.of());
                        double difficulty = unit instanceof Unit.MicroLesson ? ExerciseFacts.DRILL : ONE_LINE;
                        Skill aim = unit.head().skills().get(0);
                        note(course, step, unit, new Facts(ExerciseKind.REPLY, times, difficulty, aim), chances);
                    } else if (answer instanceof Answer.Perceived read && unit instanceof Unit.PerceptionDrill drill) {
                        int before = enrolment
                                        .answers(unit.id(), Answer.Perceived.class)
                                        .size()
                                - 1;
                        int round = before / drill.voices().size() + 1; // the voices of a round are one exercise
                        List<Chance> chances = List.of(Chances.ofGuess(read.score()));
                        note(
                                course,
                                step,
                                unit,
                                new Facts(ExerciseKind.VOICES, round, ONE_LINE, Skill.PERSPECTIVE_TAKING),
                                chances);
                    }
                }));
    }

    void forget(UUID enrolment) {
        store.delete(SkillEvidence.ofEnrolment(enrolment));
    }

    private Setting setting(Course course, Unit.OneReply one) {
        Skill asked = one.head().skills().get(0);
        boolean riskTold = asked == Skill.NOTICING_RISK
                || risks.read(one.exchange().said(), Optional.of(course.language()))
                        .concernsTheWriter();
        return new Setting(false, riskTold, Optional.of(asked));
    }

    /** @param times how often the unit has been done, this time among them */
    private record Facts(ExerciseKind kind, int times, double difficulty, Skill aim) {}

    private void note(Course course, CourseStep step, Unit unit, Facts facts, List<Chance> chances) {
        if (chances.isEmpty()) {
            return;
        }
        Enrolment enrolment = step.enrolment();
        String source = SkillEvidence.ofEnrolment(enrolment.id()) + unit.id() + "/" + facts.times();
        String exercise = "unit/%s/%s".formatted(course.id(), unit.id());
        SkillEvidence before = store.find(source)
                .orElseGet(() -> new SkillEvidence(
                        source,
                        facts.kind(),
                        exercise,
                        exercise,
                        facts.difficulty(),
                        Optional.of(facts.aim()),
                        false,
                        enrolment.stored(),
                        enrolment.updatedAt(),
                        Map.of()));
        store.put(before.plus(chances, enrolment.updatedAt()));
    }
}
