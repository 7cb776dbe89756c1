package tongli.practice.course;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import tongli.coaching.course.Course;
import tongli.coaching.course.Unit;
import tongli.coaching.course.cohort.Cohort;
import tongli.coaching.course.cohort.CourseStore;
import tongli.coaching.course.play.Answer;
import tongli.coaching.course.play.CourseRefused;
import tongli.coaching.course.play.CourseRefused.Reason;
import tongli.coaching.course.play.Enrolment;
import tongli.coaching.scale.Scale;
import tongli.coaching.scale.ScaleTime;
import tongli.coaching.trial.Arm;
import tongli.coaching.trial.CohortTrial;
import tongli.coaching.trial.Protocol;
import tongli.coaching.trial.TrialException;
import tongli.coaching.trial.TrialOutcome;
import tongli.coaching.trial.TrialResult;
import tongli.core.Sentences;
import tongli.practice.LearnerText;

/**
 * Trials of cohorts: practice only against practice with feedback. Who joins is randomised by {@link CohortService#join}; in practice only
 * nothing is told of how good anything was until the trial ends. Safe for many threads when the store is.
 */
public final class CohortTrials {

    private static final Sentences SENTENCES = Sentences.beside(CohortTrials.class, "trials");
    private static final int KEY_BYTES = 32;
    private static final int BEST = 100;

    private final CohortService cohorts;
    private final CourseCatalogue catalogue;
    private final CourseStore store;
    private final RandomGenerator random;
    private final InstantSource clock;

    /** @param random not to be foreseen: it draws seeds and keys */
    public CohortTrials(
            CohortService cohorts,
            CourseCatalogue catalogue,
            CourseStore store,
            RandomGenerator random,
            InstantSource clock) {
        this.cohorts = cohorts;
        this.catalogue = catalogue;
        this.store = store;
        this.random = random;
        this.clock = clock;
    }

    /**
     * What an instructor decides.
     *
     * @param seed empty to have it drawn, so that nobody knows it before the end
     */
    public record Plan(String hypothesis, TrialOutcome outcome, List<Integer> blocks, OptionalLong seed) {}

    /** How many took part, have an outcome, and are gone. */
    public record Counts(int joined, int finished, int dropped) {}

    /**
     * Registers a cohort's trial, before anybody has joined.
     *
     * @throws CourseRefused if there is one, somebody has joined, or the cohort has no such outcome
     * @throws IllegalArgumentException if a block is of odd or impossible size
     */
    public CohortTrial open(UUID id, Plan plan) {
        synchronized (cohorts) { // nobody joins meanwhile
            Cohort cohort = cohorts.cohort(id);
            if (store.trial(id).isPresent()) {
                throw new CourseRefused(
                        Reason.UNFIT_TRIAL,
                        "cohort",
                        "This cohort has a trial already, and one plan is all that it can have; open another cohort.");
            }
            if (!cohorts.members(cohort).isEmpty()) {
                throw new CourseRefused(
                        Reason.UNFIT_TRIAL,
                        "cohort",
                        "People have joined already, and were not randomised; open another cohort and plan the trial first.");
            }
            byte[] key = new byte[KEY_BYTES];
            random.nextBytes(key);
            CohortTrial trial = CohortTrial.register(
                    id,
                    protocol(cohort, plan),
                    plan.outcome(),
                    cohort.course(),
                    cohort.seats(),
                    plan.seed().isPresent(),
                    key,
                    clock.instant());
            store.keep(trial);
            return trial;
        }
    }

    private Protocol protocol(Cohort cohort, Plan plan) {
        boolean scaled = plan.outcome() == TrialOutcome.SCALE;
        Protocol.Range range;
        String what;
        if (scaled) {
            Scale scale = cohort.scale()
                    .map(CohortScales::scale)
                    .orElseThrow(() -> new CourseRefused(
                            Reason.UNFIT_TRIAL,
                            "outcome",
                            "This cohort asks no questionnaire; open one that does, or take \"final\"."));
            range = new Protocol.Range(scale.lowest(), scale.highest());
            what = say(cohort, "scale", scale.name().in(cohort.language()));
        } else {
            Unit last = lastTalk(catalogue.course(cohort.course(), cohort.language()))
                    .orElseThrow(() -> new CourseRefused(
                            Reason.UNFIT_TRIAL,
                            "outcome",
                            "The course of this cohort has no final; take \"scale\", or a course that has one."));
            range = new Protocol.Range(0, BEST);
            what = say(cohort, "final", last.head().title());
        }
        return new Protocol(
                cohort.name(),
                LearnerText.check("hypothesis", plan.hypothesis()),
                scaled ? ScaleTime.AFTER.code() : TrialOutcome.FINAL.code(),
                what,
                Optional.of(range),
                scaled ? Optional.of(ScaleTime.BEFORE.code()) : Optional.empty(),
                Optional.empty(),
                plan.blocks(),
                plan.seed().orElseGet(random::nextLong));
    }

    private static String say(Cohort cohort, String key, Object... parts) {
        return String.format(Locale.ROOT, SENTENCES.say(cohort.language(), key), parts);
    }

    private static Optional<Unit> lastTalk(Course course) {
        return course.units().stream().filter(Unit.FinalTalk.class::isInstance).findFirst();
    }

    /** @throws CourseRefused if there is none */
    public CohortTrial trial(UUID cohort) {
        cohorts.cohort(cohort);
        return store.trial(cohort)
                .orElseThrow(() -> new CourseRefused(
                        Reason.UNKNOWN_TRIAL, "cohort", "This cohort has no trial; POST to this address plans one."));
    }

    /** @throws CourseRefused if there is none, or it has ended */
    public CohortTrial end(UUID cohort) {
        synchronized (cohorts) {
            CohortTrial trial = trial(cohort);
            if (!trial.isRunning()) {
                throw new CourseRefused(Reason.UNFIT_TRIAL, "cohort", "This trial has ended already.");
            }
            CohortTrial ended = trial.end(clock.instant());
            store.keep(ended);
            return ended;
        }
    }

    public Counts counts(CohortTrial trial) {
        Map<UUID, Enrolment> members = members(trial);
        int dropped = (int) trial.places().stream()
                .filter(place -> !members.containsKey(place.enrolment()))
                .count();
        int finished = (int) measures(trial).stream()
                .filter(one -> one.outcome().isPresent())
                .count();
        return new Counts(trial.places().size(), finished, dropped);
    }

    /**
     * The registered analysis.
     *
     * @throws TrialException if there is too little to analyse
     * @throws CourseRefused if the trial runs still
     */
    public TrialResult result(CohortTrial trial) {
        return trial.analyse(measured(trial));
    }

    /**
     * What was measured until the trial ended.
     *
     * @throws CourseRefused if it runs still
     */
    public List<CohortTrial.Measured> measured(CohortTrial trial) {
        if (trial.isRunning()) {
            throw new CourseRefused(
                    Reason.TRIAL_RUNS,
                    "cohort",
                    "The trial runs still: nothing is told by arm before it has ended. POST …/trial/end ends it for good.");
        }
        return measures(trial);
    }

    private List<CohortTrial.Measured> measures(CohortTrial trial) {
        Map<UUID, Enrolment> members = members(trial);
        return trial.places().stream()
                .filter(place -> members.containsKey(place.enrolment()))
                .map(place -> measured(trial, place, Objects.requireNonNull(members.get(place.enrolment()))))
                .toList();
    }

    private Map<UUID, Enrolment> members(CohortTrial trial) {
        return store.members(trial.cohort()).stream().collect(Collectors.toMap(Enrolment::id, Function.identity()));
    }

    private CohortTrial.Measured measured(CohortTrial trial, CohortTrial.Place place, Enrolment enrolment) {
        return trial.outcome() == TrialOutcome.SCALE
                ? new CohortTrial.Measured(
                        place.code(),
                        score(trial, enrolment, ScaleTime.BEFORE),
                        score(trial, enrolment, ScaleTime.AFTER))
                : new CohortTrial.Measured(place.code(), OptionalDouble.empty(), ofFinal(trial, enrolment));
    }

    private static OptionalDouble score(CohortTrial trial, Enrolment enrolment, ScaleTime time) {
        return enrolment
                .filled(time)
                .filter(sheet -> isInTime(trial, sheet))
                .map(sheet -> CohortScales.score(CohortScales.scale(sheet.scale()), sheet.given())
                        .score())
                .orElse(OptionalDouble.empty());
    }

    /** The first final: a second is no longer unaided. */
    private OptionalDouble ofFinal(CohortTrial trial, Enrolment enrolment) {
        return catalogue
                .find(enrolment.course(), enrolment.language())
                .flatMap(CohortTrials::lastTalk)
                .flatMap(unit -> enrolment.answers(unit.id(), Answer.Talked.class).stream()
                        .findFirst())
                .filter(talk -> isInTime(trial, talk) && talk.score().isPresent())
                .map(talk -> OptionalDouble.of(talk.score().getAsInt()))
                .orElse(OptionalDouble.empty());
    }

    private static boolean isInTime(CohortTrial trial, Answer answer) {
        return trial.ended().map(end -> !answer.at().isAfter(end)).orElse(true);
    }

    /** The trial that somebody takes part in, whether it runs or not. */
    public Optional<CohortTrial> of(Enrolment enrolment) {
        return enrolment
                .cohort()
                .flatMap(store::trial)
                .filter(trial -> trial.arm(enrolment.id()).isPresent());
    }

    /**
     * Whether nothing is told of how good a talk or drill was that began then: the person practises without feedback in a trial that
     * runs. Of several enrolments in running trials the one touched last counts, as it does on the page.
     */
    public boolean withholds(Instant begun) {
        return store.enrolments().stream()
                .flatMap(enrolment -> of(enrolment).filter(CohortTrial::isRunning).stream()
                        .flatMap(trial -> trial.places().stream())
                        .filter(place -> place.enrolment().equals(enrolment.id())))
                .findFirst()
                .filter(place -> place.arm() == Arm.PRACTICE_ONLY && !begun.isBefore(place.at()))
                .isPresent();
    }
}
