package tongli.coaching.skill.check;

import java.util.Map;
import tongli.core.Coded;

/** Kinds of simulated learner. The first is as estimates suppose; of the others each is otherwise in one way, the last in all. */
public enum LearnerKind implements Coded {
    /** Ability walks at random as slowly as estimates suppose. */
    WELL_SPECIFIED(Map.of(Departure.DRIFT, 0.02)),
    /** Ability never changes. */
    STEADY(Map.of()),
    /** Misses one chance in five in spite of the skill, where estimates suppose one in twenty. */
    SLIPPING(Map.of(Departure.SLIP, 0.15)),
    /** Takes one chance in four without the skill, where estimates suppose one in ten. */
    GUESSING(Map.of(Departure.GUESS, 0.15)),
    /** Learns from every exercise, some learners much and some nothing. */
    LEARNING(Map.of(Departure.GAIN, 0.08)),
    /** Ability walks at random more than twice as fast. */
    DRIFTING(Map.of(Departure.DRIFT, 0.05)),
    /** Gets on better with some persons than with others. */
    UNEVEN(Map.of(Departure.UNEVENNESS, 0.7)),
    /** Learns the persons and not the skill. */
    ROTE(Map.of(Departure.ROTE, 0.15)),
    /** Extreme abilities, and days on which nothing is as usual. */
    HEAVY_TAILED(Map.of(Departure.TAILS, 1.0, Departure.MOOD, 0.5)),
    /** Exercises are not as hard as they say. */
    MISLABELLED(Map.of(Departure.MISLABELLING, 0.7)),
    /** All of it at once, at half the size. */
    EVERYTHING(Map.of(
            Departure.SLIP, 0.075,
            Departure.GUESS, 0.075,
            Departure.GAIN, 0.04,
            Departure.DRIFT, 0.025,
            Departure.UNEVENNESS, 0.35,
            Departure.ROTE, 0.075,
            Departure.TAILS, 0.5,
            Departure.MOOD, 0.25,
            Departure.MISLABELLING, 0.35));

    private final Truth truth;

    LearnerKind(Map<Departure, Double> departures) {
        truth = new Truth(departures);
    }

    /** @param severity by which the size of each departure is multiplied; the first kind departs from nothing */
    Truth truth(double severity) {
        return this == WELL_SPECIFIED ? truth : truth.scaled(severity);
    }
}
