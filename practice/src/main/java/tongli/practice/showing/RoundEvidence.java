package tongli.practice.showing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tongli.coaching.skill.Chance;
import tongli.coaching.skill.Chances;
import tongli.coaching.skill.evidence.ExerciseKind;
import tongli.coaching.skill.evidence.SkillEvidence;
import tongli.core.Skill;

/**
 * What a round shows of reading feelings, as far as it has come: one exercise, each name a chance in it. Whoever leaves a round that goes
 * badly keeps what it showed till then. Difficulties are authored ({@code docs/skills.md}). Stateless.
 */
final class RoundEvidence {

    /** What voices add, in logits: the synthetic ones here tell little but tempo and pitch. */
    private static final double VOICE_ALONE = 0.5;
    /** What a voice adds that shows another feeling than the face. */
    private static final double MIXED = 0.5;
    /** What faint adds and strong takes away, in logits, compared with clear. */
    private static final double A_STEP = 0.8;
    /**
     * In logits. Whoever guesses among the feelings that have not come yet is right in a third of a round (2.6 of 8) by that alone; at 1 the response model
     * credited them for it.
     */
    private static final double HARDEST = 0.8;

    private RoundEvidence() {}

    /** @param round with at least one name */
    static SkillEvidence of(Round round) {
        RoundPlan plan = round.plan();
        String persona = "showing/" + plan.channel().code();
        List<Chance> chances = round.results().stream()
                .map(result -> Chances.ofGuess(result.score()))
                .toList();
        double difficulty = round.results().stream()
                .mapToDouble(result -> difficulty(result.showing()))
                .average()
                .orElseThrow();
        return new SkillEvidence(
                        SkillEvidence.ofShowings(round.id()),
                        ExerciseKind.SHOWINGS,
                        "%s/%s/%s/%d"
                                .formatted(
                                        persona,
                                        plan.strength().code(),
                                        plan.language().code(),
                                        plan.seed()), // the same seed again is the same round
                        persona,
                        difficulty,
                        Optional.of(Skill.PERSPECTIVE_TAKING),
                        false,
                        round.stored(),
                        round.updatedAt(),
                        Map.of())
                .plus(chances, round.updatedAt());
    }

    /** In logits: -0.8 strong, 0 clear, 0.8 faint, and on a line between and beyond; more by voice alone, or against the voice. */
    static double difficulty(Showing showing) {
        double strength = showing.strength();
        double clear = ShownStrength.CLEAR.first();
        double shown = strength >= clear
                ? (clear - strength) / (ShownStrength.STRONG.first() - clear)
                : (clear - strength) / (clear - ShownStrength.FAINT.first());
        double voice = showing.channel() == Channel.VOICE ? VOICE_ALONE : 0;
        double mixed = showing.dealt().isMixed() ? MIXED : 0;
        return Math.min(HARDEST, A_STEP * shown + voice + mixed);
    }
}
