package tongli.persona.appraisal;

import java.util.Comparator;
import java.util.List;

/**
 * What a whole turn did to the persona.
 *
 * @param mood how ready they were to take it
 * @param felt every impact with its share; never empty
 * @param change the sum, after every law
 */
public record Appraisal(Mood mood, List<Felt> felt, Change change) {
    private static final double SHOWS_BELOW = -0.02;
    private static final double WOUNDS_BELOW = -0.04;
    /** Beside a stock phrase, a gain no greater than this is noise. */
    private static final double HARDLY_A_GAIN = 0.005;

    public Appraisal {
        felt = List.copyOf(felt);
    }

    /** Whether the turn cost enough trust to show; less passes unsaid. */
    public boolean hurts() {
        return change.trust() < SHOWS_BELOW;
    }

    /** Whether it cost so much that the next turns still feel it; less is a scratch. */
    public boolean wounds() {
        return change.trust() < WOUNDS_BELOW;
    }

    /** What weighed most: the worst hurt if trust fell, else the greatest gain. */
    public Felt leading() {
        Comparator<Felt> byTrust = Comparator.comparingDouble(
                one -> one.change().trust() + one.change().openness());
        return change.trust() < 0
                ? felt.stream().min(byTrust).orElseThrow()
                : felt.stream().max(byTrust).orElseThrow();
    }

    public boolean has(Impact impact) {
        return felt.stream().anyMatch(one -> one.impact() == impact);
    }

    /** Whether there was nothing to it but a stock phrase. */
    public boolean isFormulaOnly() {
        return has(Impact.FORMULA)
                && felt.stream().noneMatch(one -> one.change().trust() > HARDLY_A_GAIN);
    }
}
