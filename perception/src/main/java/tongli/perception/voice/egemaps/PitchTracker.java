package tongli.perception.voice.egemaps;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Chooses among the candidates of successive frames the path that costs least (Viterbi), so that pitch neither leaps octaves nor
 * flickers on and off. A frame is settled when {@value #LAG} later ones are known or the recording has ended. For one thread.
 *
 * <p>A frame costs, voiced: how far the candidate's score is below the best, and more if it stands out less than the threshold;
 * unvoiced: as much if the best stands out more than it. A step costs its octaves, or a change between voiced and unvoiced. The weights
 * are the reference's (Eyben et al. 2016 and the configuration of eGeMAPS v02); its second-order term is left out, for it needs
 * paths that remember two frames.
 */
final class PitchTracker {
    static final int LAG = 40;

    private static final double VOICED_FROM = 0.7;
    private static final double OF_AN_OCTAVE = 10;
    private static final double OF_A_CHANGE = 10;
    private static final double OF_THE_THRESHOLD = 4;
    private static final double OF_THE_SCORE = 2;

    private final Deque<Column> columns = new ArrayDeque<>();

    /** A frame's candidates and, last, no voice: what the best path to each costs and where it comes from. */
    private record Column(List<PitchCandidate> candidates, double[] costs, int[] from) {
        int silent() {
            return candidates.size();
        }

        int best() {
            int best = 0;
            for (int state = 1; state < costs.length; state++) {
                if (costs[state] < costs[best]) {
                    best = state;
                }
            }
            return best;
        }
    }

    /** @param candidates the best first */
    void add(List<PitchCandidate> candidates) {
        Column column = new Column(candidates, new double[candidates.size() + 1], new int[candidates.size() + 1]);
        for (int state = 0; state < column.costs.length; state++) {
            double least = 0;
            if (!columns.isEmpty()) {
                Column before = columns.getLast();
                least = Double.POSITIVE_INFINITY;
                for (int was = 0; was < before.costs.length; was++) {
                    double cost = before.costs[was] + step(before, was, column, state);
                    if (cost < least) {
                        least = cost;
                        column.from[state] = was;
                    }
                }
            }
            column.costs[state] = least + stay(column, state);
        }
        // only differences matter, and sums of hours would lose their digits
        double floor = column.costs[column.best()];
        for (int state = 0; state < column.costs.length; state++) {
            column.costs[state] -= floor;
        }
        columns.addLast(column);
    }

    private static double stay(Column column, int state) {
        if (column.silent() == 0) {
            return 0;
        }
        PitchCandidate best = column.candidates.get(0);
        if (state == column.silent()) {
            return best.voicing() >= VOICED_FROM ? OF_THE_THRESHOLD : 0;
        }
        PitchCandidate candidate = column.candidates.get(state);
        double below = OF_THE_SCORE * (1 - candidate.score() / best.score());
        return candidate.voicing() >= VOICED_FROM ? below : below + OF_THE_THRESHOLD;
    }

    private static double step(Column before, int was, Column column, int state) {
        boolean wasSilent = was == before.silent();
        boolean isSilent = state == column.silent();
        if (wasSilent || isSilent) {
            return wasSilent == isSilent ? 0 : OF_A_CHANGE;
        }
        double ratio =
                column.candidates.get(state).f0Hz() / before.candidates.get(was).f0Hz();
        return OF_AN_OCTAVE * Math.abs(Math.log(ratio)) / Math.log(2);
    }

    boolean settled() {
        return columns.size() > LAG;
    }

    boolean isEmpty() {
        return columns.isEmpty();
    }

    /** Pitch in Hz of the oldest frame that has not been taken, 0 if it is unvoiced, and takes it. */
    double take() {
        int state = columns.getLast().best();
        var later = columns.descendingIterator();
        Column column = later.next();
        while (later.hasNext()) {
            state = column.from[state];
            column = later.next();
        }
        columns.removeFirst();
        return state == column.silent() ? 0 : column.candidates.get(state).f0Hz();
    }
}
