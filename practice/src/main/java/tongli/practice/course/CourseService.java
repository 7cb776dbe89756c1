package tongli.practice.course;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tongli.coaching.course.Course;
import tongli.coaching.course.Unit;
import tongli.coaching.course.Unit.RealOne;
import tongli.coaching.course.cohort.CourseStore;
import tongli.coaching.course.play.CoursePlayer;
import tongli.coaching.course.play.CourseProgress;
import tongli.coaching.course.play.CourseRefused;
import tongli.coaching.course.play.CourseRefused.Reason;
import tongli.coaching.course.play.Enrolment;
import tongli.coaching.skill.evidence.EvidenceStore;
import tongli.coaching.skill.evidence.MemoryEvidenceStore;
import tongli.core.Blank;
import tongli.core.Language;
import tongli.core.RiskReading;
import tongli.practice.LearnerText;
import tongli.practice.PracticeParts;
import tongli.practice.PracticeService;
import tongli.practice.Session;

/**
 * Taking courses: enrol, answer, go on. Every word of a learner's is looked at for risk before anything else. Safe for many threads; the
 * answers of one enrolment never interleave. What was returned has been kept by the store.
 */
public final class CourseService {

    /** Enough that two enrolments seldom wait for one another. */
    private static final int LOCKS = 64;

    private final PracticeParts parts;
    private final PracticeService practice;
    private final CourseCatalogue catalogue;
    private final CourseStore store;
    private final UnitObserver observer;
    private final Supplier<UUID> ids;
    private final InstantSource clock;
    private final NearestScenario nearest;
    private final List<ReentrantLock> locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toList();

    /** @param ids makes the enrolments' ids, no one twice */
    public CourseService(
            PracticeParts parts,
            PracticeService practice,
            CourseCatalogue catalogue,
            CourseStore store,
            Supplier<UUID> ids,
            InstantSource clock) {
        this(parts, practice, catalogue, store, new MemoryEvidenceStore(), ids, clock);
    }

    /** @param evidence keeps what answers show of skills */
    public CourseService(
            PracticeParts parts,
            PracticeService practice,
            CourseCatalogue catalogue,
            CourseStore store,
            EvidenceStore evidence,
            Supplier<UUID> ids,
            InstantSource clock) {
        this.parts = parts;
        this.practice = practice;
        this.catalogue = catalogue;
        this.store = store;
        this.observer = new UnitObserver(parts.risks(), evidence);
        this.ids = ids;
        this.clock = clock;
        this.nearest = new NearestScenario(parts.encoder(), parts.scenarios());
    }

    /**
     * @param cohort with whom
     * @param stored whether it may be kept beyond the program
     * @throws CourseRefused if there is no such course in that language
     */
    public Enrolment enrol(String course, Language language, Optional<UUID> cohort, boolean stored) {
        Course taken = catalogue.course(course, language);
        Enrolment enrolment =
                new Enrolment(ids.get(), taken.id(), language, cohort, stored, clock.instant(), List.of());
        store.keep(enrolment);
        return enrolment;
    }

    /** @throws CourseRefused if there is none */
    public Enrolment enrolment(UUID id) {
        return store.enrolment(id)
                .orElseThrow(() -> new CourseRefused(
                        Reason.UNKNOWN_ENROLMENT,
                        "enrolment",
                        "There is no such enrolment. It may have been deleted, or was not stored; enrol anew."));
    }

    /** Every one, the one touched last first. */
    public List<Enrolment> enrolments() {
        return store.enrolments();
    }

    /** @throws CourseRefused if there is none */
    public void delete(UUID id) {
        locked(id, () -> {
            enrolment(id);
            observer.forget(id);
            return store.deleteEnrolment(id);
        });
    }

    /** @throws CourseRefused if the course is gone */
    public Course course(Enrolment enrolment) {
        return catalogue.course(enrolment.course(), enrolment.language());
    }

    /** @throws CourseRefused if the course is gone */
    public CourseProgress progress(Enrolment enrolment) {
        return CourseProgress.of(course(enrolment), enrolment);
    }

    /**
     * @throws CourseRefused if there is no such enrolment or unit, or the move is none of the unit's
     * @throws tongli.practice.PracticeRefused if words are blank or too long, or there is no such session
     */
    public CourseStep answer(UUID id, String unit, CourseMove move) {
        return locked(id, () -> {
            Enrolment enrolment = enrolment(id);
            Course course = course(enrolment);
            CourseStep step = step(enrolment, course, unit, move);
            if (step.stopped().isEmpty()) {
                store.keep(step.enrolment());
                observer.answered(course, step);
            }
            return step;
        });
    }

    /** Keeps what becomes of an enrolment, while nobody else answers in it. @throws CourseRefused if there is none */
    Enrolment keepAlone(UUID id, UnaryOperator<Enrolment> change) {
        return locked(id, () -> {
            Enrolment changed = change.apply(enrolment(id));
            store.keep(changed);
            return changed;
        });
    }

    private CourseStep step(Enrolment enrolment, Course course, String unit, CourseMove move) {
        CoursePlayer player = new CoursePlayer(course, parts.assessor());
        if (move instanceof CourseMove.Read read) {
            CoursePlayer.VoiceRead result =
                    player.perceive(enrolment, unit, read.voice(), read.reading(), clock.instant());
            return CourseStep.of(result.enrolment()).revealing(result.voice());
        }
        if (move instanceof CourseMove.Say say) {
            String words = LearnerText.check("text", say.text());
            return stops(enrolment, words).orElseGet(() -> {
                CoursePlayer.ReplyGiven result = player.reply(enrolment, unit, words, clock.instant());
                return CourseStep.of(result.enrolment()).revealing(result.assessment(), result.said());
            });
        }
        if (move instanceof CourseMove.HandIn talk) {
            Session session = practice.session(talk.session());
            course.unit(unit)
                    .filter(Unit.Talk.class::isInstance)
                    .ifPresent(one -> HandedIn.check((Unit.Talk) one, enrolment, session));
            return CourseStep.of(player.talked(
                    enrolment, unit, session.id(), session.turns().size(), practice.score(session), clock.instant()));
        }
        if (move instanceof CourseMove.Name name) {
            String about = LearnerText.check("about", name.about());
            return stops(enrolment, about)
                    .orElseGet(() -> named(player, enrolment, course, unit, about, name.mayAsk()));
        }
        CourseMove.Tell tell = (CourseMove.Tell) move;
        List<String> told = tell.told().stream()
                .map(words -> Blank.is(words) ? "" : LearnerText.check("told", words))
                .toList();
        return told.stream()
                .filter(words -> !words.isEmpty())
                .flatMap(words -> stops(enrolment, words).stream())
                .findFirst()
                .orElseGet(() -> CourseStep.of(player.wentSo(enrolment, unit, told, clock.instant())));
    }

    private CourseStep named(
            CoursePlayer player, Enrolment enrolment, Course course, String unit, String about, boolean mayAsk) {
        List<String> among = course.unit(unit)
                .filter(RealOne.class::isInstance)
                .map(one -> ((RealOne) one).among())
                .filter(list -> !list.isEmpty())
                .orElseGet(() -> othersThanTheFinal(course));
        List<String> offered = nearest.to(about, enrolment.language(), among);
        return CourseStep.of(player.named(enrolment, unit, about, offered.get(0), mayAsk, clock.instant()))
                .offering(offered);
    }

    private List<String> othersThanTheFinal(Course course) {
        return parts.scenarios().ids().stream()
                .filter(scenario -> course.units().stream()
                        .noneMatch(unit -> unit instanceof Unit.FinalTalk last
                                && last.scenario().equals(scenario)))
                .toList();
    }

    /** Both languages: a person in distress may leave the language of the exercise. */
    private Optional<CourseStep> stops(Enrolment enrolment, String words) {
        RiskReading risk = parts.risks().read(words, Optional.empty());
        return risk.concernsTheWriter() ? Optional.of(CourseStep.stopped(enrolment, risk)) : Optional.empty();
    }

    private <T> T locked(UUID id, Supplier<T> work) {
        ReentrantLock lock = locks.get(Math.floorMod(id.hashCode(), LOCKS));
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
