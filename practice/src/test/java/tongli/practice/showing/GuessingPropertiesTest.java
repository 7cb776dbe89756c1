package tongli.practice.showing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import tongli.coaching.skill.evidence.SkillEvidence;
import tongli.coaching.skill.evidence.Standing;
import tongli.core.BasicEmotion;
import tongli.core.Skill;

/** Whoever cannot read feelings and guesses does not come to look as if they could. */
class GuessingPropertiesTest {

    private static final int GUESSERS = 200;
    private static final int ROUNDS = 6;

    @Property(tries = 24, shrinking = ShrinkingMode.OFF, seed = "7")
    void guessingAtRandomDoesNotRaiseTheEstimate(
            @ForAll Channel channel, @ForAll ShownStrength strength, @ForAll @LongRange(min = 0) long seed) {
        double[] ability = abilities(channel, strength, seed, false);
        assertThat(Arrays.stream(ability).average().orElseThrow()).isNegative();
        assertThat(Arrays.stream(ability).filter(one -> one > 0.5).count())
                .as("of %d guessers, lucky ones who seem better than people are", GUESSERS)
                .isLessThanOrEqualTo(GUESSERS / 20);
    }

    /** In a round each feeling comes about once, so that those which came already are worse guesses. */
    @Property(tries = 24, shrinking = ShrinkingMode.OFF, seed = "7")
    void neitherDoesGuessingAmongTheFeelingsThatHaveNotComeYet(
            @ForAll Channel channel, @ForAll ShownStrength strength, @ForAll @LongRange(min = 0) long seed) {
        assertThat(Arrays.stream(abilities(channel, strength, seed, true))
                        .average()
                        .orElseThrow())
                .isLessThan(0.05);
    }

    private static double[] abilities(Channel channel, ShownStrength strength, long seed, boolean counting) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] abilities = new double[GUESSERS];
        for (int i = 0; i < GUESSERS; i++) {
            List<SkillEvidence> evidence = new ArrayList<>();
            for (int day = 0; day < ROUNDS; day++) {
                evidence.add(guessed(channel, strength, Given.NOON.plus(Duration.ofDays(day)), random, counting));
            }
            Instant end = evidence.get(ROUNDS - 1).at();
            abilities[i] = Standing.of(evidence, Set.of())
                    .progress()
                    .with(Skill.PERSPECTIVE_TAKING, end)
                    .ability()
                    .belief()
                    .mean();
        }
        return abilities;
    }

    private static SkillEvidence guessed(
            Channel channel, ShownStrength strength, Instant at, SplittableRandom random, boolean counting) {
        RoundPlan plan = Given.plan(channel, strength, RoundPlan.USUAL, random.nextLong());
        Round round = new Round(
                new UUID(0, random.nextLong()), plan, new Dealer(Given.PEOPLE).deal(plan), List.of(), true, at);
        Set<BasicEmotion> come = EnumSet.noneOf(BasicEmotion.class);
        while (!round.isDone()) {
            List<BasicEmotion> left = Arrays.stream(BasicEmotion.values())
                    .filter(one -> !counting || come.size() == 7 || !come.contains(one))
                    .toList();
            come.add(round.current().orElseThrow().feeling());
            round = round.plus(
                    new Named(left.get(random.nextInt(left.size())), 1 + random.nextInt(3), Optional.empty(), at));
        }
        return RoundEvidence.of(round);
    }
}
