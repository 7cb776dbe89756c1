package tongli.understanding.dialogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * A turn from which a speaker's valence goes another way, by {@link PiecewiseFit}.
 *
 * @param change mean valence of the speaker's three turns from here, less that of the three before
 * @param followed the last turn that somebody else took before it; empty if there is none
 */
public record TurningPoint(int turn, String speaker, double change, OptionalInt followed) {

    /** A smaller change is a kink in the line that nobody would notice. */
    static final double LEAST = 0.15;

    private static final int AROUND = 3;

    /**
     * @param own one speaker's turns in order, at least {@link PiecewiseFit#NEEDED}
     * @param all every turn
     */
    static List<TurningPoint> find(List<ReadTurn> own, List<ReadTurn> all) {
        double[] valence = own.stream().mapToDouble(ReadTurn::valence).toArray();
        List<TurningPoint> points = new ArrayList<>();
        for (int at : PiecewiseFit.breaks(valence)) {
            double change = mean(valence, at, at + AROUND) - mean(valence, at - AROUND, at);
            if (Math.abs(change) >= LEAST) {
                ReadTurn turn = own.get(at);
                points.add(new TurningPoint(turn.number(), turn.speaker(), change, before(turn, all)));
            }
        }
        return points;
    }

    private static OptionalInt before(ReadTurn turn, List<ReadTurn> all) {
        for (int i = turn.number() - 2; i >= 0; i--) {
            if (!all.get(i).speaker().equals(turn.speaker())) {
                return OptionalInt.of(all.get(i).number());
            }
        }
        return OptionalInt.empty();
    }

    private static double mean(double[] values, int from, int to) {
        return Arrays.stream(values, from, to).average().orElseThrow();
    }
}
