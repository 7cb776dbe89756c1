package tongli.coaching.course.play;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import tongli.coaching.AssessmentRequest;
import tongli.coaching.Assessor;
import tongli.coaching.course.Course;
import tongli.coaching.course.SpokenLine;
import tongli.coaching.course.Unit;
import tongli.coaching.course.Unit.OneReply;
import tongli.coaching.course.Unit.PerceptionDrill;
import tongli.coaching.course.Unit.Reading;
import tongli.coaching.course.Unit.Voice;
import tongli.coaching.course.play.CourseRefused.Reason;
import tongli.core.Assessment;
import tongli.core.Mechanism;

/**
 * Takes what a learner does in a course. Units may be done in any order and again; nothing is locked. Whether words speak of the
 * learner's own life must have been looked at before. Safe for many threads when the assessor is.
 */
public final class CoursePlayer {

    /** More than this is no practice any more. */
    private static final int MOST_ANSWERS = 2_000;

    private final Course course;
    private final Assessor assessor;

    public CoursePlayer(Course course, Assessor assessor) {
        this.course = course;
        this.assessor = assessor;
    }

    /**
     * A voice read, and what is revealed then.
     *
     * @param voice with the answers that count, the thought and why
     */
    public record VoiceRead(Enrolment enrolment, Answer.Perceived answer, Voice voice) {}

    /**
     * A line answered, and what is revealed then.
     *
     * @param said what the person says to it, where that is written
     */
    public record ReplyGiven(
            Enrolment enrolment, Answer.Replied answer, Assessment assessment, Optional<SpokenLine> said) {}

    /**
     * @param voice from 1; the one whose turn it is
     * @throws CourseRefused if the unit is no perception drill, it is another voice's turn, or an option is none
     */
    public VoiceRead perceive(Enrolment enrolment, String unit, int voice, Reading reading, Instant at) {
        PerceptionDrill drill = unit(unit, PerceptionDrill.class, "perception_drill");
        int turn = nextVoice(drill, enrolment);
        if (voice != turn) {
            throw new CourseRefused(
                    Reason.OTHER_VOICE, "voice", "It is voice %d's turn; voices are read in order.".formatted(turn));
        }
        if (drill.feeling(reading.feeling()).isEmpty()) {
            throw new CourseRefused(
                    Reason.UNKNOWN_OPTION,
                    "feeling",
                    "That is none of the feelings to choose from: %s."
                            .formatted(drill.feelings().stream()
                                    .map(one -> one.id())
                                    .toList()));
        }
        boolean fits = drill.needs().isEmpty()
                ? reading.need().isEmpty()
                : reading.need().map(drill::hasNeed).orElse(false);
        if (!fits) {
            throw new CourseRefused(
                    Reason.UNKNOWN_OPTION,
                    "need",
                    drill.needs().isEmpty()
                            ? "No need is asked for here; leave it out."
                            : "Name one of the needs to choose from: %s."
                                    .formatted(drill.needs().stream()
                                            .map(one -> one.id())
                                            .toList()));
        }
        Voice heard = drill.voices().get(voice - 1);
        Answer.Perceived answer =
                new Answer.Perceived(unit, at, voice, reading, PerceptionScore.of(drill, heard, reading));
        return new VoiceRead(plus(enrolment, answer), answer, heard);
    }

    /** Whose turn it is, from 1: after the last the first again. */
    static int nextVoice(PerceptionDrill drill, Enrolment enrolment) {
        return enrolment.answers(drill.id(), Answer.Perceived.class).size()
                        % drill.voices().size()
                + 1;
    }

    /**
     * @param reply not blank
     * @throws CourseRefused if the unit has no line to answer
     */
    public ReplyGiven reply(Enrolment enrolment, String unit, String reply, Instant at) {
        OneReply one = unit(unit, OneReply.class, "micro_lesson or reply_drill");
        Assessment assessment = assessor.assess(new AssessmentRequest(
                course.language(),
                one.exchange().history(),
                reply,
                Optional.of(one.exchange().hints())));
        boolean good = assessment.score().orElse(-1) >= one.head().pass()
                && assessment.missteps().isEmpty();
        Map<Mechanism, Integer> levels = new EnumMap<>(Mechanism.class);
        assessment.empathy().forEach((mechanism, level) -> level.level().ifPresent(n -> levels.put(mechanism, n)));
        Answer.Replied answer = new Answer.Replied(unit, at, reply, assessment.score(), good, levels);
        Enrolment after = plus(enrolment, answer);
        int attempt = after.answers(unit, Answer.Replied.class).size();
        return new ReplyGiven(
                after, answer, assessment, one.exchange().answers().map(answers -> answers.to(good, attempt)));
    }

    /**
     * @param score of the talk's report
     * @throws CourseRefused if the unit is no talk, the talk was too short, or it has been counted already
     */
    public Enrolment talked(Enrolment enrolment, String unit, UUID session, int turns, OptionalInt score, Instant at) {
        Unit.Talk talk = unit(unit, Unit.Talk.class, "conversation or final");
        if (turns < talk.leastTurns()) {
            throw new CourseRefused(
                    Reason.UNFIT_TALK,
                    "session",
                    "The talk has %d turns; it counts from %d on. Go on with it, or begin another."
                            .formatted(turns, talk.leastTurns()));
        }
        if (enrolment.answers().stream()
                .anyMatch(answer -> answer instanceof Answer.Talked earlier
                        && earlier.session().equals(session))) {
            throw new CourseRefused(
                    Reason.UNFIT_TALK, "session", "This talk has been counted already; begin another to try again.");
        }
        return plus(enrolment, new Answer.Talked(unit, at, session, turns, score));
    }

    /** @throws CourseRefused if the unit is not about somebody real */
    public Enrolment named(
            Enrolment enrolment, String unit, String about, String scenario, boolean mayAsk, Instant at) {
        unit(unit, Unit.RealOne.class, "real_one");
        return plus(enrolment, new Answer.Named(unit, at, about, scenario, mayAsk));
    }

    /**
     * @param told one for each question, in order; blank ones were left out
     * @throws CourseRefused if nobody was named, the learner is not to be asked, or there is not one for each question
     */
    public Enrolment wentSo(Enrolment enrolment, String unit, List<String> told, Instant at) {
        Unit.RealOne real = unit(unit, Unit.RealOne.class, "real_one");
        List<Answer.Named> named = enrolment.answers(unit, Answer.Named.class);
        if (named.isEmpty() || !named.get(named.size() - 1).mayAsk()) {
            throw new CourseRefused(
                    Reason.NOBODY_NAMED,
                    "told",
                    "Nobody was named here whom it may be asked about; name somebody first.");
        }
        if (told.size() != real.afterQuestions().size()) {
            throw new CourseRefused(
                    Reason.OTHER_KIND,
                    "told",
                    "There are %d questions; answer each, a blank text where you would rather not."
                            .formatted(real.afterQuestions().size()));
        }
        return plus(enrolment, new Answer.WentSo(unit, at, told));
    }

    private <U extends Unit> U unit(String id, Class<U> kind, String kinds) {
        Unit unit = course.unit(id)
                .orElseThrow(() -> new CourseRefused(
                        Reason.UNKNOWN_UNIT,
                        "unit",
                        "There is no such unit in this course; choose one of %s."
                                .formatted(course.units().stream().map(Unit::id).toList())));
        if (!kind.isInstance(unit)) {
            throw new CourseRefused(
                    Reason.OTHER_KIND,
                    "unit",
                    "That unit is a %s; such an answer belongs to a %s."
                            .formatted(unit.kind().code(), kinds));
        }
        return kind.cast(unit);
    }

    private static Enrolment plus(Enrolment enrolment, Answer answer) {
        if (enrolment.answers().size() >= MOST_ANSWERS) {
            throw new CourseRefused(
                    Reason.TOO_MANY, "unit", "This enrolment holds as many answers as it can; enrol anew.");
        }
        return enrolment.plus(answer);
    }
}
