package tongli.camp.evaluate;

import java.util.ArrayList;
import java.util.List;
import tongli.core.Require;

/**
 * One number of every talk of a policy. Every run of it had the same talks: the same persons, each as often, by the same seeds. Immutable.
 */
final class Scores {

    /**
     * The talks with one person, as one that is met in a language at a difficulty.
     *
     * @param seeds of its episodes, in order
     */
    record Cell(String person, List<Long> seeds) {
        Cell {
            seeds = Require.notEmpty("seeds", seeds);
        }
    }

    private final List<Cell> cells;
    private final List<double[][]> runs;

    /**
     * @param cells at least one
     * @param runs at least one, each with a number for every talk of every cell; kept, not copied
     */
    Scores(List<Cell> cells, List<double[][]> runs) {
        this.cells = Require.notEmpty("cells", cells);
        this.runs = Require.notEmpty("runs", runs);
        for (double[][] run : runs) {
            List<Integer> lengths = new ArrayList<>();
            for (double[] own : run) {
                lengths.add(own.length);
            }
            List<Integer> talks =
                    cells.stream().map(cell -> cell.seeds().size()).toList();
            if (!lengths.equals(talks)) {
                throw new IllegalArgumentException(
                        "a run has %s numbers where %s talks belong".formatted(lengths, talks));
            }
        }
    }

    List<Cell> cells() {
        return cells;
    }

    int runs() {
        return runs.size();
    }

    /** What a run came to in a talk with a person. */
    double of(int run, int cell, int talk) {
        return runs.get(run)[cell][talk];
    }

    int talks(int cell) {
        return cells.get(cell).seeds().size();
    }
}
