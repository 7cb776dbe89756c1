package tongli.understanding.meaning;

import tongli.core.Require;

/**
 * How many more sentences the model may read for one who asked, be it of one turn or of a whole talk; what is asked for
 * beyond it rules read alone. Not safe for many threads.
 */
public final class SentenceBudget {
    private int left;

    /** @param sentences at least 0 */
    public SentenceBudget(int sentences) {
        Require.inRange("sentences", sentences, 0, Integer.MAX_VALUE);
        left = sentences;
    }

    /** @return how many of the wanted may be read; they are spent */
    int take(int wanted) {
        int taken = Math.min(wanted, left);
        left -= taken;
        return taken;
    }
}
