package tongli.coaching.trial;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A trial of people who join one after the other. The plan is sealed before the first of them; each is randomised when they join, by
 * the next place of the permuted blocks that the seed draws ({@link PermutedBlocks}), and keeps that place whatever happens. Compared
 * only once it has ended. Immutable.
 *
 * @param registered to the second
 * @param plan the pre-registration, sealed, to the byte
 * @param key secret and of chance, in hexadecimal digits: codes are made with it
 * @param places in the order of joining
 */
public record CohortTrial(
        UUID cohort,
        Protocol protocol,
        TrialOutcome outcome,
        Instant registered,
        String plan,
        String key,
        List<Place> places,
        Optional<Instant> ended) {

    /**
     * Somebody who takes part.
     *
     * @param enrolment theirs; it may be deleted since
     * @param code stands for them where the arm is told
     */
    public record Place(UUID enrolment, String code, Arm arm, Instant at) {}

    /** What was measured of one code; either may be missing. */
    public record Measured(String code, OptionalDouble baseline, OptionalDouble outcome) {}

    public CohortTrial {
        places = List.copyOf(places);
    }

    /**
     * Registers a trial that nobody has joined yet.
     *
     * @param course which is taken
     * @param seats how many may join
     * @param seedTold whether the seed stands in the plan; else its SHA-256 does, and the seed is told after the end
     */
    public static CohortTrial register(
            UUID cohort,
            Protocol protocol,
            TrialOutcome outcome,
            String course,
            int seats,
            boolean seedTold,
            byte[] key,
            Instant now) {
        Instant registered = now.truncatedTo(ChronoUnit.SECONDS);
        return new CohortTrial(
                cohort,
                protocol,
                outcome,
                registered,
                CohortPlan.write(protocol, outcome, course, seats, seedTold, registered),
                HexFormat.of().formatHex(key),
                List.of(),
                Optional.empty());
    }

    public boolean isRunning() {
        return ended.isEmpty();
    }

    /**
     * Randomises whoever joins now.
     *
     * @throws TrialException if the trial has ended, or they have a place already: nobody is drawn twice
     */
    public CohortTrial join(UUID enrolment, Instant at) {
        if (!isRunning()) {
            throw new TrialException("the trial has ended; nobody is randomised any more");
        }
        if (arm(enrolment).isPresent()) {
            throw new TrialException("this enrolment was randomised already, and is not again");
        }
        String code = Digests.code(HexFormat.of().parseHex(key), enrolment.toString());
        List<Member> members = new ArrayList<>(members());
        members.add(new Member(code, ""));
        List<Arm> drawn = PermutedBlocks.draw(members, protocol.blocks(), new SplittableRandom(protocol.seed()));
        List<Place> more = new ArrayList<>(places);
        more.add(new Place(enrolment, code, drawn.get(drawn.size() - 1), at));
        return new CohortTrial(cohort, protocol, outcome, registered, plan, key, more, ended);
    }

    /** Ends the trial for good. @throws TrialException if it has ended */
    public CohortTrial end(Instant at) {
        if (!isRunning()) {
            throw new TrialException("the trial has ended already");
        }
        return new CohortTrial(cohort, protocol, outcome, registered, plan, key, places, Optional.of(at));
    }

    /**
     * Without saying whose a place was: it stays, with its code and arm, and counts as somebody who dropped out.
     *
     * @param enrolments of whoever is to be forgotten
     * @param stranger an id that nobody has, another each time
     */
    public CohortTrial forget(Set<UUID> enrolments, Supplier<UUID> stranger) {
        return new CohortTrial(
                cohort,
                protocol,
                outcome,
                registered,
                plan,
                key,
                places.stream()
                        .map(place -> enrolments.contains(place.enrolment())
                                ? new Place(stranger.get(), place.code(), place.arm(), place.at())
                                : place)
                        .toList(),
                ended);
    }

    /** Empty for whoever takes no part. */
    public Optional<Arm> arm(UUID enrolment) {
        return places.stream()
                .filter(place -> place.enrolment().equals(enrolment))
                .map(Place::arm)
                .findFirst();
    }

    /** Of the plan; published elsewhere, it proves that the plan is still the same. */
    public String seal() {
        return CohortPlan.seal(plan);
    }

    /**
     * The registered analysis.
     *
     * @param measured of codes that have a place
     * @throws TrialException if the trial runs still, or there is too little to analyse
     */
    public TrialResult analyse(List<Measured> measured) {
        if (isRunning()) {
            throw new TrialException("the trial runs still; outcomes are compared once it has ended");
        }
        if (places.isEmpty()) {
            throw new TrialException("nobody took part");
        }
        Assignment assignment = Assignment.of(places.stream()
                .map(place ->
                        new Assignment.Place(new Member("participant " + place.code(), ""), place.code(), place.arm()))
                .toList());
        Registration registration =
                new Registration(protocol, assignment.sizes(), registered, assignment.sha256(), seal());
        List<OutcomeRow> rows = measured.stream()
                .map(one -> new OutcomeRow(one.code(), one.code(), one.outcome(), one.baseline(), Optional.empty()))
                .toList();
        return TrialAnalysis.of(registration, Outcomes.of(rows, assignment, registration));
    }

    private List<Member> members() {
        return places.stream().map(place -> new Member(place.code(), "")).toList();
    }
}
