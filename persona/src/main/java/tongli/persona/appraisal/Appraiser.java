package tongli.persona.appraisal;

import java.util.ArrayList;
import java.util.List;
import tongli.persona.PersonaState;
import tongli.persona.scenario.Temperament;

/**
 * Adds up what a turn's perceived impacts do to a persona, under the laws that hold ({@link Law}): each impact is bent by
 * itself, then gains and hurts are summed apart and beside one another, then trust is held. Stateless.
 */
public final class Appraiser {

    private final Temperament temperament;
    private final Laws laws;

    public Appraiser(Temperament temperament, Laws laws) {
        this.temperament = temperament;
        this.laws = laws;
    }

    /**
     * @param perceived at least one
     * @param tone how the whole turn sounds
     */
    public Appraisal appraise(PersonaState state, List<Perceived> perceived, Tone tone) {
        Mood mood = Mood.of(state, laws);
        List<Felt> gains = new ArrayList<>();
        List<Felt> hurts = new ArrayList<>();
        List<Felt> neither = new ArrayList<>();
        for (Perceived one : perceived) {
            Felt felt = bent(one, state, mood, tone);
            (felt.change().trust() < 0 ? hurts : felt.change().isGain() ? gains : neither).add(felt);
        }
        double beside = laws.hold(Law.NEGATIVITY) ? Negativity.share(!hurts.isEmpty()) : 1;
        List<Felt> all = new ArrayList<>(inTurn(hurts));
        inTurn(gains).forEach(gain -> all.add(gain.times(beside)));
        all.addAll(neither);
        double uneasy = laws.hold(Law.UNEASE) ? Unease.strength(tone.harm()) : 0;
        if (hurts.isEmpty() && uneasy > 0) {
            all.add(new Felt(Impact.UNEASE, uneasy, Impact.UNEASE.in(mood).times(uneasy)));
        }
        return new Appraisal(mood, all, held(sum(all), state.inner().trust()));
    }

    private Felt bent(Perceived one, PersonaState state, Mood mood, Tone tone) {
        Impact impact = one.impact();
        Change change = impact.in(mood).times(one.strength());
        boolean hurt = change.trust() < 0;
        double share = 1;
        share *= laws.hold(Law.HABITUATION) ? Habituation.share(impact, state.worn(impact.code())) : 1;
        share *= laws.hold(Law.NATURE) ? Nature.share(temperament, hurt) : 1;
        if (!hurt) {
            share *= laws.hold(Law.FLOODING)
                    ? Flooding.share(impact, state.inner().distress())
                    : 1;
        }
        if (change.isGain()) {
            share *= laws.hold(Law.SPECIFICITY) ? Specificity.share(tone.stock()) : 1;
            share *= laws.hold(Law.UNEASE) ? Unease.share(tone.harm()) : 1;
        }
        return new Felt(impact, one.strength(), change.times(share));
    }

    private List<Felt> inTurn(List<Felt> felt) {
        return laws.hold(Law.SATURATION) ? Saturation.of(felt) : felt;
    }

    private static Change sum(List<Felt> felt) {
        return felt.stream().map(Felt::change).reduce(Change.NONE, Change::plus);
    }

    private Change held(Change sum, double trust) {
        double left = sum.trust() > 0 && laws.hold(Law.CEILING) ? Ceiling.share(trust) : 1;
        double moved = sum.trust() * left;
        return new Change(laws.hold(Law.CAP) ? Ceiling.cap(moved) : moved, sum.distress(), sum.openness());
    }
}
