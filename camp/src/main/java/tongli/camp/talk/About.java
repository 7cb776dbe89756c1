package tongli.camp.talk;

import tongli.core.Coded;

/** Which of the other's topics a response is about, as a listener would put it: topics have other names with everybody. */
public enum About implements Coded {
    /** The topic at hand. */
    STAY,
    /** The topic last spoken of before, of which there is more to tell; the one at hand where there is none. */
    BACK,
    /**
     * The first topic not yet spoken of that this one leads to, once it is told; the one at hand where there is none. Where a topic leads is the
     * author's to say, so that this finds what a listener would have to guess.
     */
    ON
}
