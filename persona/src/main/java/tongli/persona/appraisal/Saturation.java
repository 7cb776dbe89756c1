package tongli.persona.appraisal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Within a turn the greatest gain counts whole, the next half, the next a quarter; hurts alike. What moves trust more is greater;
 * of two that move it alike, the one that leaves them more open goes first. Of two hurts that cost the same trust the one that closes them less
 * therefore counts whole: an accident of the sign, kept so that stored talks play as they did.
 */
final class Saturation {

    private static final Comparator<Felt> GREATEST_FIRST = Comparator.comparingDouble(
            one -> -StrictMath.abs(one.change().trust()) - 1e-3 * one.change().openness());

    private Saturation() {}

    /** The same impacts, greatest first, each with what is left of it. */
    static List<Felt> of(List<Felt> felt) {
        List<Felt> ordered = new ArrayList<>(felt);
        ordered.sort(GREATEST_FIRST);
        List<Felt> left = new ArrayList<>();
        double share = 1;
        for (Felt one : ordered) {
            left.add(one.times(share));
            share *= LawNumbers.NEXT_IN_TURN;
        }
        return left;
    }
}
