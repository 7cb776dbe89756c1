package tongli.coaching.skill.check;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import tongli.coaching.skill.Exercise;
import tongli.coaching.skill.ResponseModel;
import tongli.coaching.skill.Tally;
import tongli.core.Skill;

/** One simulated learner, whose ability is known. Mutable; for one thread. */
final class TrueLearner {
    private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();
    /** By which Student's t of three degrees of freedom has quartiles where a Gaussian of spread 1 has them. */
    private static final double AS_WIDE_AS_A_GAUSSIAN = 0.6745 / 0.7649;

    private final Truth truth;
    private final RandomGenerator chance;
    private final Map<Skill, Double> ability = new EnumMap<>(Skill.class);
    private final Map<Skill, Double> gain = new EnumMap<>(Skill.class);
    private final Map<Skill, Instant> last = new EnumMap<>(Skill.class);
    private final Map<String, Double> liking = new HashMap<>();
    private final Map<String, Integer> meetings = new HashMap<>();

    TrueLearner(Truth truth, RandomGenerator chance) {
        this.truth = truth;
        this.chance = chance;
        for (Skill skill : Skill.values()) {
            boolean extreme = chance.nextDouble() < truth.of(Departure.TAILS);
            ability.put(skill, extreme ? AS_WIDE_AS_A_GAUSSIAN * t3() : chance.nextGaussian());
            gain.put(skill, truth.of(Departure.GAIN) * chance.nextDouble());
        }
    }

    /** The skill itself at that time: with nobody in particular, in no particular mood. */
    double ability(Skill skill, Instant at) {
        Instant before = last.put(skill, at);
        if (before != null) {
            double days = Duration.between(before, at).toSeconds() / SECONDS_A_DAY;
            double walked = Math.sqrt(truth.of(Departure.DRIFT) * days) * chance.nextGaussian();
            ability.merge(skill, walked, Double::sum);
        }
        return ability.getOrDefault(skill, 0.0);
    }

    /**
     * Does an exercise.
     *
     * @param difficulty how hard it really is, in logits
     * @param chances how many it gives to show its skill
     */
    Tally does(Exercise exercise, double difficulty, int chances, Instant at) {
        double success = truth.response().success(today(exercise, at), difficulty);
        int taken = 0;
        for (int i = 0; i < chances; i++) {
            taken += chance.nextDouble() < ResponseModel.next(success, taken, i) ? 1 : 0;
        }
        ability.merge(exercise.skill(), gain.getOrDefault(exercise.skill(), 0.0), Double::sum);
        return new Tally(taken, chances);
    }

    private double today(Exercise exercise, Instant at) {
        String persona = exercise.persona();
        int met = meetings.merge(exercise.skill() + " " + persona, 1, Integer::sum) - 1;
        return ability(exercise.skill(), at)
                + truth.of(Departure.UNEVENNESS) * liking.computeIfAbsent(persona, key -> chance.nextGaussian())
                + truth.of(Departure.ROTE) * met
                + truth.of(Departure.MOOD) * t3();
    }

    /** Student's t of three degrees of freedom. */
    private double t3() {
        double a = chance.nextGaussian();
        double b = chance.nextGaussian();
        double c = chance.nextGaussian();
        return chance.nextGaussian() / Math.sqrt((a * a + b * b + c * c) / 3);
    }
}
