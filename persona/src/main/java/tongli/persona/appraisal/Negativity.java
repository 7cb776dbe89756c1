package tongli.persona.appraisal;

/** Bad is stronger than good: beside a hurt, gains of the same turn count less (Baumeister et al. 2001). */
final class Negativity {

    private Negativity() {}

    static double share(boolean besideHurt) {
        return besideHurt ? LawNumbers.GAIN_BESIDE_HURT : 1;
    }
}
