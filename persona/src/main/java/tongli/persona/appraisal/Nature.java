package tongli.persona.appraisal;

import tongli.persona.scenario.Temperament;

/**
 * Who they are bends what reaches them: neuroticism deepens hurts, agreeableness softens them, openness widens gains (Bolger
 * and Zuckerman 1995; Graziano and Eisenberg 1997).
 */
final class Nature {

    private Nature() {}

    static double share(Temperament temperament, boolean hurt) {
        return hurt
                ? 1
                        + LawNumbers.TENDER * (temperament.neuroticism() - 0.5)
                        - LawNumbers.LENIENT * (temperament.agreeableness() - 0.5)
                : 1 + LawNumbers.WIDE * (temperament.openness() - 0.5);
    }
}
