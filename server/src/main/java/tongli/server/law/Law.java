package tongli.server.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The decisions that follow from a profile on one day. A draft and our own reading are kept like law. Immutable.
 *
 * <p>Where a person's region is not known, the rules of every region apply; an age that is not known counts as a minor's only
 * where the profile has another for minors, or is one.
 */
public final class Law {

    private static final Set<Subject> VOICE_AND_FACE = EnumSet.of(
            Subject.VOICE_EMOTION_OF_LEARNER,
            Subject.FACE_EMOTION_OF_LEARNER,
            Subject.VOICE_EMOTION_OF_PATIENT,
            Subject.FACE_EMOTION_OF_PATIENT);
    private static final Set<Subject> OF_PATIENTS =
            EnumSet.of(Subject.VOICE_EMOTION_OF_PATIENT, Subject.FACE_EMOTION_OF_PATIENT);

    private final Profile profile;
    private final LocalDate day;
    private final Deployment deployment;
    private final boolean unknownAreMinors;

    public Law(Profile profile, LocalDate day, Deployment deployment) {
        this.profile = profile;
        this.day = day;
        this.deployment = deployment;
        this.unknownAreMinors = profile.id().endsWith("-minor")
                || profile.rules().stream()
                        .anyMatch(rule -> rule.demand() instanceof Demand.AgeGate gate
                                && gate.effect() == Demand.AgeGate.Effect.USE_MINOR_PROFILE);
    }

    /** Where nothing was declared. */
    public Law(Profile profile, LocalDate day) {
        this(profile, day, Deployment.undeclared());
    }

    /** The rules that have effect, for this deployment. */
    public List<Rule> rules() {
        return profile.rules().stream()
                .filter(rule -> rule.on(day) == InForce.Stage.NOW)
                .filter(rule ->
                        rule.purpose().map(deployment.purposes()::contains).orElse(true))
                .toList();
    }

    /** Whether a rule hangs on how old somebody is; where none does, nobody is asked. */
    public boolean asksAge() {
        return rules().stream()
                .anyMatch(rule -> rule.demand() instanceof Demand.AgeGate
                        || rule.who() == Who.MINOR
                        || rule.who() == Who.ELDERLY);
    }

    /** The regions on which rules for people hang, each once; where there are none, nobody is asked. */
    public List<String> regions() {
        return rules().stream()
                .filter(rule -> rule.who() != Who.OPERATOR)
                .flatMap(rule -> rule.region().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether no minor may agree to it, wherever they are, so that whoever may be one says first that they are none. */
    public boolean isForAdultsAlone(Subject subject) {
        return allows(subject, Person.learner().aged(Person.ADULT - 1)) instanceof Decision.Refused;
    }

    /** Whether any learner, of full age and wherever they are, may agree to it now. */
    public boolean isOpenToSomebody(Subject subject) {
        Person adult = Person.learner().aged(Person.ADULT);
        return Stream.concat(Stream.of(adult), regions().stream().map(adult::in))
                .anyMatch(one -> allows(subject, one) instanceof Decision.Open open && !open.switchNeeded());
    }

    /** A learner of whom this is known. */
    public Person learner(Facts facts) {
        Person learner = Person.learner();
        Person aged = facts.birthYear().map(year -> learner.bornIn(year, day)).orElse(learner);
        return facts.region().map(aged::in).orElse(aged);
    }

    private Stream<Rule> of(Person person) {
        return rules().stream().filter(rule -> rule.reaches(person.region()) && isMeant(rule.who(), person));
    }

    private boolean isMeant(Who who, Person person) {
        return switch (who) {
            case EVERYONE -> true;
            // what an operator may not do is done to nobody
            case OPERATOR -> true;
            case MINOR -> isMinor(person);
            case ELDERLY -> person.isElderly();
            case LEARNER -> person.role() == Person.Role.LEARNER;
            case PATIENT -> person.role() == Person.Role.PATIENT;
            case GUARDIAN -> person.role() == Person.Role.GUARDIAN;
            case INSTRUCTOR -> person.role() == Person.Role.INSTRUCTOR;
        };
    }

    private boolean isMinor(Person person) {
        return person.age().map(years -> years < Person.ADULT).orElse(unknownAreMinors);
    }

    /** Whether something may be done; of rules at odds the strictest counts, and what no rule allows is refused. */
    public Decision allows(Subject subject, Person person) {
        List<Rule> rules = of(person)
                .filter(rule -> rule.subject() == subject
                        || (rule.subject() == Subject.MINOR_VOICE_FACE && VOICE_AND_FACE.contains(subject)))
                .toList();
        List<Rule> forbidding = new ArrayList<>(rules.stream()
                .filter(rule -> rule.demand() instanceof Demand.Forbid)
                .toList());
        if (OF_PATIENTS.contains(subject)) {
            openDuties().stream()
                    .filter(rule -> rule.subject() == Subject.MEDICAL_SAFETY_EXCEPTION)
                    .forEach(forbidding::add);
        }
        List<Rule> allowing = rules.stream()
                .filter(rule -> rule.demand() instanceof Demand.Allow || rule.demand() instanceof Demand.RequireConsent)
                .toList();
        if (!forbidding.isEmpty() || allowing.isEmpty()) {
            return new Decision.Refused(forbidding, subject == Subject.SCORE_AS_GRADE && !forbidding.isEmpty());
        }
        boolean switchNeeded = !profile.switchedOn().contains(subject)
                && allowing.stream()
                        .anyMatch(rule -> rule.demand() instanceof Demand.Allow allow
                                && allow.start() == Demand.Allow.Start.OFF_BY_DEFAULT);
        Optional<Consent> consent = allowing.stream()
                .flatMap(rule -> rule.demand() instanceof Demand.RequireConsent needed
                        ? Stream.of(needed.consent())
                        : Stream.empty())
                .max(Comparator.naturalOrder());
        return new Decision.Open(switchNeeded, consent, allowing);
    }

    /** The notices that are due, by id, each once. */
    public Map<String, Bilingual> notices(When when, Person person) {
        Map<String, Bilingual> due = new LinkedHashMap<>();
        of(person)
                .filter(rule ->
                        rule.demand() instanceof Demand.Tell && rule.when().equals(Optional.of(when)))
                .flatMap(rule -> rule.notice().stream())
                .forEach(id -> due.putIfAbsent(id, profile.notice(id)));
        return due;
    }

    /** A reminder of the time spent. @param notice the id of what is shown */
    public record Reminder(int minutes, String notice, Rule rule) {}

    /** The reminders, the longest interval first. */
    public List<Reminder> reminders(Person person) {
        return of(person)
                .flatMap(rule -> rule.demand() instanceof Demand.Remind remind
                        ? Stream.of(new Reminder(remind.minutes(), rule.notice().orElseThrow(), rule))
                        : Stream.empty())
                .sorted(Comparator.comparing(Reminder::minutes).reversed())
                .toList();
    }

    /** The reminder that is shown after so many minutes without a break. */
    public Optional<Reminder> reminder(int minute, Person person) {
        return reminders(person).stream()
                .filter(reminder -> minute > 0 && minute % reminder.minutes() == 0)
                .findFirst();
    }

    /** After how many minutes a session, or a day's use, ends. @param subject {@code SESSION_LENGTH} or {@code DAY_LENGTH} */
    public Optional<Rule> limit(Subject subject, Person person) {
        return of(person)
                .filter(rule -> rule.subject() == subject && rule.demand() instanceof Demand.Limit)
                .min(Comparator.comparing(rule -> ((Demand.Limit) rule.demand()).minutes()));
    }

    /** Whether anybody's time is limited. */
    public boolean hasLimits() {
        return rules().stream().anyMatch(rule -> rule.demand() instanceof Demand.Limit);
    }

    /** What is done because of somebody's age; of several the strictest. An age that is not known passes no gate for minors. */
    public Optional<Rule> gate(Person person) {
        return of(person)
                .filter(rule -> rule.demand() instanceof Demand.AgeGate gate && isBelow(person, gate))
                .min(Comparator.comparing(rule -> ((Demand.AgeGate) rule.demand()).effect()));
    }

    private static boolean isBelow(Person person, Demand.AgeGate gate) {
        return person.age()
                .map(years -> years < gate.years())
                .orElse(gate.effect() == Demand.AgeGate.Effect.USE_MINOR_PROFILE);
    }

    /**
     * People to call: those of the person's region and those of none. Where the region is not known, those of none, unless every
     * line has a region: then the profile is one country's.
     *
     * @param now whether life is in danger now, when emergency lines come first
     */
    public List<HandOffLine> handOff(Person person, boolean now) {
        boolean oneCountry =
                profile.handOff().stream().noneMatch(line -> line.region().isEmpty());
        Stream<HandOffLine> lines = profile.handOff().stream()
                .filter(line -> line.region().isEmpty()
                        || person.region()
                                .map(place -> Regions.meet(line.region(), place))
                                .orElse(oneCountry))
                .filter(line -> line.who() == HandOffLine.Audience.EVERYONE
                        || person.age().isEmpty()
                        || isMinor(person));
        return now ? lines.sorted(Comparator.comparing(HandOffLine::urgency)).toList() : lines.toList();
    }

    /** For how many days something is kept of a person. */
    public int daysKept(Kept kept, Person person) {
        int days = profile.keeping(kept).days();
        return of(person)
                .filter(rule -> rule.demand() instanceof Demand.Retention bound
                        && bound.bound() == Demand.Retention.Bound.AT_MOST
                        && Retained.kept(rule.subject()) == kept)
                .map(rule -> ((Demand.Retention) rule.demand()).days())
                .reduce(days, Math::min);
    }

    /** What an operator has to do and has not declared done. */
    public List<Rule> openDuties() {
        return rules().stream()
                .filter(rule -> rule.demand() instanceof Demand.OperatorDuty)
                .filter(rule -> !deployment.duties().contains(rule.id()))
                .toList();
    }

    /** How near a number of people has come to a threshold. */
    public enum Nearness {
        FAR,
        NEAR,
        OVER
    }

    /** From four fifths on it is near. */
    public Nearness threshold(Demand.Threshold.Count count, int users) {
        return rules().stream()
                .flatMap(rule -> rule.demand() instanceof Demand.Threshold threshold && threshold.count() == count
                        ? Stream.of(
                                users > threshold.users()
                                        ? Nearness.OVER
                                        : 5L * users >= 4L * threshold.users() ? Nearness.NEAR : Nearness.FAR)
                        : Stream.empty())
                .max(Comparator.naturalOrder())
                .orElse(Nearness.FAR);
    }

    /** The rule that asks for somebody on call who takes over at high risk; empty where a person is told only if the learner agreed, or not at all. */
    public Optional<Rule> takeover() {
        return rules().stream()
                .filter(rule -> rule.demand() instanceof Demand.HumanTakeover takeover
                        && takeover.condition() == Demand.HumanTakeover.Condition.PERSON_ON_CALL)
                .findFirst();
    }

    public Profile profile() {
        return profile;
    }
}
