package tongli.coaching.skill;

import java.time.Duration;
import java.time.Instant;
import tongli.core.Require;

/**
 * What is known of how well somebody commands one skill: a Gaussian over ability in logits. Each response moves it by one
 * step of Bayes, as ratings of players move (Glicko: Glickman 1999; in education Pelánek 2016), and time without practice
 * widens it: nobody knows whether it was forgotten. Immutable.
 *
 * @param belief ability in logits; 0 does an exercise of difficulty 0 as often well as not, guesses and slips aside
 * @param responses on how many exercises it rests
 * @param at when it held
 */
public record Ability(Bell belief, int responses, Instant at) {

    /** Of somebody of whom nothing is known: the scale's unit is the spread of learners. */
    static final Bell UNKNOWN = new Bell(0, 1);

    /** How much variance a day adds: after seven weeks without practice no more is known than at first. */
    static final double VARIANCE_A_DAY = 0.02;

    private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

    public Ability {
        Require.inRange("responses", responses, 0, Integer.MAX_VALUE);
    }

    public static Ability unknown(Instant at) {
        return new Ability(UNKNOWN, 0, at);
    }

    /** What is known of it later: the same, and less surely. A time before {@link #at} counts as no time at all. */
    public Ability at(Instant now) {
        if (!now.isAfter(at)) {
            return this;
        }
        double days = Duration.between(at, now).toSeconds() / SECONDS_A_DAY;
        return new Ability(belief.widened(days * VARIANCE_A_DAY, UNKNOWN.sd()), responses, now);
    }

    /** @param difficulty of the exercise, in logits @param shown how often the skill was shown in it */
    public Ability after(double difficulty, Tally shown, Instant when) {
        Ability before = at(when);
        Bell after = before.belief.given(ability -> ResponseModel.STANDARD.likelihood(shown, ability, difficulty));
        return new Ability(after, responses + 1, before.at);
    }

    public Mastery mastery() {
        return Mastery.of(belief);
    }
}
