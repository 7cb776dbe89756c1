package tongli.learning.metric;

import tongli.core.Require;

/**
 * Hits and misses of one label over many texts, where a text may carry several labels.
 *
 * @param hits said and asserted
 * @param falseAlarms asserted, not said
 * @param misses said, not asserted
 */
public record LabelScores(int hits, int falseAlarms, int misses) {
    public LabelScores {
        Require.inRange("hits", hits, 0, Integer.MAX_VALUE);
        Require.inRange("falseAlarms", falseAlarms, 0, Integer.MAX_VALUE);
        Require.inRange("misses", misses, 0, Integer.MAX_VALUE);
    }

    public int support() {
        return hits + misses;
    }

    /** 0 when nothing was asserted. */
    public double precision() {
        return hits + falseAlarms == 0 ? 0 : hits / (double) (hits + falseAlarms);
    }

    /** 0 when the label never occurs. */
    public double recall() {
        return support() == 0 ? 0 : hits / (double) support();
    }

    /** Harmonic mean of precision and recall; 0 when there are no hits. */
    public double f1() {
        return hits == 0 ? 0 : 2.0 * hits / (2.0 * hits + falseAlarms + misses);
    }
}
