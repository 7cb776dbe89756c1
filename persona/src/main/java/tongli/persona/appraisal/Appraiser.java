package tongli.persona.appraisal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tongli.persona.PersonaState;
import tongli.persona.scenario.Temperament;

/**
 * Adds up what a turn's perceived impacts do to a persona, under six laws:
 *
 * <ol>
 *   <li><em>Habituation</em>: the n-th repeat of an impact of late ({@link Wear}) is worth wear^n of the first.
 *   <li><em>Saturation</em>: within a turn the best gain counts whole, the next half, the next a quarter; hurts alike.
 *   <li><em>Negativity</em>: beside a hurt, gains count {@value #GAIN_BESIDE_HURT} (Baumeister et al. 2001).
 *   <li><em>Flooding</em>: above a distress of {@value #FLOODED}, what asks or digs gains half.
 *   <li><em>Temperament</em>: neuroticism deepens hurts, agreeableness softens them; openness widens gains.
 *   <li><em>Ceiling</em>: above a trust of {@value #HIGH_TRUST}, gains of trust shrink to nothing at 1.
 * </ol>
 *
 * Trust then moves at most {@value #MOST_TRUST} a turn. Stateless.
 */
public final class Appraiser {

    static final double MOST_TRUST = 0.15;
    static final double GAIN_BESIDE_HURT = 0.6;
    static final double FLOODED = 0.8;
    static final double HIGH_TRUST = 0.5;
    private static final int GRATES_AT_MOST = 4;
    private static final int WEARS_AT_MOST = 3;

    private final Temperament temperament;

    public Appraiser(Temperament temperament) {
        this.temperament = temperament;
    }

    /** @param perceived at least one */
    public Appraisal appraise(PersonaState state, List<Perceived> perceived) {
        Mood mood = Mood.of(state);
        List<Felt> gains = new ArrayList<>();
        List<Felt> hurts = new ArrayList<>();
        List<Felt> neither = new ArrayList<>();
        for (Perceived one : perceived) {
            Change change = bent(one, state, mood);
            Felt felt = new Felt(one.impact(), one.strength(), change);
            (change.trust() < 0 ? hurts : change.isGain() ? gains : neither).add(felt);
        }
        double beside = hurts.isEmpty() ? 1 : GAIN_BESIDE_HURT;
        List<Felt> all = new ArrayList<>(saturated(hurts, 1));
        all.addAll(saturated(gains, beside));
        all.addAll(neither);
        Change sum = all.stream().map(Felt::change).reduce(Change.NONE, Change::plus);
        return new Appraisal(mood, all, held(sum, state.inner().trust()));
    }

    private Change bent(Perceived one, PersonaState state, Mood mood) {
        Impact impact = one.impact();
        int repeats = Math.min(state.worn(impact.code()), impact.wear() > 1 ? GRATES_AT_MOST : WEARS_AT_MOST);
        Change change = impact.in(mood).times(one.strength() * StrictMath.pow(impact.wear(), repeats));
        if (change.trust() < 0) {
            double tender = 1 + 0.4 * (temperament.neuroticism() - 0.5) - 0.3 * (temperament.agreeableness() - 0.5);
            return change.times(tender);
        }
        double wide = 1 + 0.3 * (temperament.openness() - 0.5);
        return change.times(isDigging(impact) && state.inner().distress() > FLOODED ? 0.5 * wide : wide);
    }

    private static boolean isDigging(Impact impact) {
        return switch (impact) {
            case OPEN_QUESTION, CLOSED_QUESTION, COMPLEX_REFLECTION, GENTLE_CHALLENGE -> true;
            default -> false;
        };
    }

    private static List<Felt> saturated(List<Felt> felt, double scale) {
        List<Felt> ordered = new ArrayList<>(felt);
        ordered.sort(Comparator.comparingDouble(one ->
                -StrictMath.abs(one.change().trust()) - 1e-3 * one.change().openness()));
        List<Felt> result = new ArrayList<>();
        double share = scale;
        for (Felt one : ordered) {
            result.add(new Felt(one.impact(), one.strength(), one.change().times(share)));
            share /= 2;
        }
        return result;
    }

    private static Change held(Change sum, double trust) {
        double ceiling = sum.trust() > 0 ? Math.min(1, (1 - trust) / (1 - HIGH_TRUST)) : 1;
        return new Change(
                Math.max(-MOST_TRUST, Math.min(MOST_TRUST, sum.trust() * ceiling)), sum.distress(), sum.openness());
    }
}
