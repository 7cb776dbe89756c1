package tongli.wire.xapi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tongli.coaching.course.Course;
import tongli.coaching.course.Unit;
import tongli.coaching.course.UnitKind;
import tongli.coaching.course.play.Answer;
import tongli.coaching.course.play.CourseProgress;
import tongli.coaching.course.play.Enrolment;
import tongli.core.Language;
import tongli.perception.privacy.Deidentifier;
import tongli.perception.privacy.Masking;
import tongli.practice.course.CourseCatalogue;
import tongli.wire.xapi.StatementJson.ActivityJson;
import tongli.wire.xapi.StatementJson.ContextActivitiesJson;
import tongli.wire.xapi.StatementJson.ContextJson;
import tongli.wire.xapi.StatementJson.ResultJson;

/**
 * The taking of a course as statements: that it was begun, each answer, and that it was completed. Of somebody real it is told that one was
 * named and never who; how it went is not told. Of a talk the score is told and not which talk it was. Of words, what says who somebody is is taken
 * out as far as it is found. Immutable, safe for many threads.
 */
public final class CourseStatements {

    private final Learner learner;
    private final boolean words;

    /** @param words whether replies to the lines of drills are told too */
    public CourseStatements(Learner learner, boolean words) {
        this.learner = learner;
        this.words = words;
    }

    /** Under which the statements of an enrolment go; not its id, which opens it. */
    public static UUID registration(UUID enrolment) {
        return StatementId.of(enrolment, "registration");
    }

    /**
     * @param course that is taken
     * @param catalogue in which it is
     * @return oldest first
     */
    public List<StatementJson> of(Enrolment enrolment, Course course, CourseCatalogue catalogue) {
        return of(enrolment, course, catalogue.isOwn(course), language -> catalogue.find(course.id(), language));
    }

    /**
     * @param course that is taken
     * @param own whether an instructor has added it: its id is then unique on the learner's home page only
     * @param others the same course in a language, where there is one
     * @return oldest first
     */
    List<StatementJson> of(
            Enrolment enrolment, Course course, boolean own, Function<Language, Optional<Course>> others) {
        return new OfOne(enrolment, course, own, others).statements();
    }

    private final class OfOne {

        private final Enrolment enrolment;
        private final Course course;
        private final String home;
        private final Function<Language, Optional<Course>> others;
        private final ActivityJson whole;
        private final Masking masking = new Deidentifier().begin();

        OfOne(Enrolment enrolment, Course course, boolean own, Function<Language, Optional<Course>> others) {
            this.enrolment = enrolment;
            this.course = course;
            this.home = own ? learner.homePage() : Iris.HOME;
            this.others = others;
            this.whole = Parts.activity(
                    path(""),
                    ActivityType.COURSE,
                    Names.of(language -> others.apply(language).map(Course::title)));
        }

        List<StatementJson> statements() {
            List<StatementJson> told = new ArrayList<>();
            told.add(statement("begun", enrolment.at(), Verb.ATTEMPTED, whole, null, List.of()));
            int last = lastOfAll();
            for (int i = 0; i < enrolment.answers().size(); i++) {
                answer(i + 1, enrolment.answers().get(i)).ifPresent(told::add);
                if (i + 1 == last) {
                    told.add(completed(last));
                }
            }
            return told;
        }

        /** With which answer every unit was done; 0 if they are not. What is done stays done, so that it can be searched by halves. */
        private int lastOfAll() {
            int high = enrolment.answers().size();
            if (high == 0 || !isDone(high)) {
                return 0;
            }
            int low = 0; // not done yet
            while (high - low > 1) {
                int middle = (low + high) >>> 1;
                if (isDone(middle)) {
                    high = middle;
                } else {
                    low = middle;
                }
            }
            return high;
        }

        private boolean isDone(int answers) {
            return after(answers).done() == course.units().size();
        }

        private CourseProgress after(int answers) {
            return CourseProgress.of(
                    course,
                    new Enrolment(
                            enrolment.id(),
                            enrolment.course(),
                            enrolment.language(),
                            enrolment.cohort(),
                            enrolment.stored(),
                            enrolment.at(),
                            enrolment.answers().subList(0, answers)));
        }

        private StatementJson completed(int answers) {
            Instant at = enrolment.answers().get(answers - 1).at();
            return statement(
                    "completed",
                    at,
                    Verb.COMPLETED,
                    whole,
                    new ResultJson(
                            Parts.score(after(answers).score()),
                            null,
                            true,
                            null,
                            Parts.duration(enrolment.at(), at).orElse(null),
                            Map.of()),
                    List.of());
        }

        /** Empty for what is not told, and for units that a course has no more. */
        private Optional<StatementJson> answer(int number, Answer answer) {
            Optional<Unit> unit = course.unit(answer.unit());
            return unit.isEmpty() ? Optional.empty() : answer(number, answer, unit.get());
        }

        private Optional<StatementJson> answer(int number, Answer answer, Unit unit) {
            ActivityJson done = activity(unit);
            if (answer instanceof Answer.Perceived read) {
                return told(number, answer, Verb.ANSWERED, voice(unit, read), result(read), List.of(done));
            }
            if (answer instanceof Answer.Replied reply) {
                return told(number, answer, Verb.ANSWERED, done, result(reply), List.of());
            }
            if (answer instanceof Answer.Talked talk) {
                return told(number, answer, Verb.COMPLETED, done, result(talk, unit), List.of());
            }
            if (answer instanceof Answer.Named) {
                ResultJson result = new ResultJson(null, null, true, null, null, Map.of());
                return told(number, answer, Verb.COMPLETED, done, result, List.of());
            }
            return Optional.empty();
        }

        private ActivityJson voice(Unit unit, Answer.Perceived read) {
            return Parts.activity(
                    path("/units/" + unit.id() + "/voices/" + read.voice()),
                    ActivityType.QUESTION,
                    Names.sentence("unit.voice", title(unit), read.voice()));
        }

        private static ResultJson result(Answer.Perceived read) {
            Map<String, Object> reading = new LinkedHashMap<>();
            reading.put("feeling", read.reading().feeling());
            reading.put("strength", read.reading().strength());
            read.reading().need().ifPresent(need -> reading.put("need", need));
            return new ResultJson(
                    Parts.score(OptionalInt.of(read.score())),
                    null,
                    null,
                    null,
                    null,
                    new Extensions().with("reading", reading).map());
        }

        private ResultJson result(Answer.Replied reply) {
            return new ResultJson(
                    Parts.score(reply.score()),
                    reply.score().isPresent() ? reply.good() : null,
                    null,
                    words ? masking.mask(reply.reply(), enrolment.language()).text() : null,
                    null,
                    new Extensions()
                            .with("epitome", Parts.levels(reply.levels()))
                            .map());
        }

        private static ResultJson result(Answer.Talked talk, Unit unit) {
            return new ResultJson(
                    Parts.score(talk.score()),
                    talk.score().isPresent()
                            ? talk.score().getAsInt() >= unit.head().pass()
                            : null,
                    true,
                    null,
                    null,
                    new Extensions().with("turns", talk.turns()).map());
        }

        private Optional<StatementJson> told(
                int number,
                Answer answer,
                Verb verb,
                ActivityJson object,
                ResultJson result,
                List<ActivityJson> parent) {
            return Optional.of(statement("answer/" + number, answer.at(), verb, object, result, parent));
        }

        private String path(String rest) {
            return Iris.activity(home, "courses/" + course.id() + rest);
        }

        private ActivityJson activity(Unit unit) {
            return Parts.activity(path("/units/" + unit.id()), type(unit.kind()), title(unit));
        }

        private Map<String, String> title(Unit unit) {
            return Names.of(language -> others.apply(language)
                    .flatMap(one -> one.unit(unit.id()))
                    .map(one -> one.head().title()));
        }

        private static ActivityType type(UnitKind kind) {
            return switch (kind) {
                case MICRO_LESSON, REAL_ONE -> ActivityType.LESSON;
                case PERCEPTION_DRILL, REPLY_DRILL -> ActivityType.INTERACTION;
                case CONVERSATION -> ActivityType.SIMULATION;
                case FINAL -> ActivityType.ASSESSMENT;
            };
        }

        private StatementJson statement(
                String key,
                Instant at,
                Verb verb,
                ActivityJson object,
                @Nullable ResultJson result,
                List<ActivityJson> parent) {
            boolean isWhole = object.id().equals(whole.id());
            return new StatementJson(
                    StatementId.of(enrolment.id(), key),
                    Parts.timestamp(at),
                    learner.json(),
                    verb.json(),
                    object,
                    result,
                    new ContextJson(
                            registration(enrolment.id()),
                            Parts.PLATFORM,
                            enrolment.language().code(),
                            isWhole
                                    ? null
                                    : ContextActivitiesJson.of(
                                            parent.isEmpty() ? List.of(whole) : parent,
                                            parent.isEmpty() ? List.of() : List.of(whole)),
                            Map.of()));
        }
    }
}
