package tongli.understanding.meaning;

import java.util.EnumSet;
import java.util.Set;
import tongli.core.Coded;

/** What a speaker wants from the listener. One turn may want several things, in order. */
public enum Intent implements Coded {
    /** Tells a hard thing of their own, or how it feels. */
    VENT,
    /** Asks what to do, or for a hand. */
    SEEK_ADVICE,
    /** Asks for a fact. */
    SEEK_INFORMATION,
    /** Asks to be told that it is, or they are, all right. */
    SEEK_REASSURANCE,
    /** Says that somebody, or some service, did wrong. */
    COMPLAIN,
    APOLOGISE,
    THANK,
    /** Says what the other is not to do, or where it ends. */
    SET_BOUNDARY,
    /** Asks or says something to see what the listener is made of. */
    TEST,
    SHARE_GOOD_NEWS,
    /** Turns down what was offered or said. */
    REFUSE,
    AGREE,
    GREET,
    GOODBYE,
    /** Takes up what the other told, for the other's sake: gives it back, comforts, encourages, is there, lends a hand. */
    SUPPORT,
    /** Tells the other what to do, or how to see it. */
    ADVISE,
    /** Tells facts and wants nothing more. */
    INFORM;

    private static final Set<Intent> ASKING = EnumSet.of(SEEK_ADVICE, SEEK_INFORMATION, SEEK_REASSURANCE);
    private static final Set<Intent> BIDS =
            EnumSet.of(VENT, COMPLAIN, SEEK_ADVICE, SEEK_INFORMATION, SEEK_REASSURANCE, TEST, SHARE_GOOD_NEWS);

    /** Whether it is for the sake of the one it answers. */
    boolean listens() {
        return this == SUPPORT || this == ADVISE;
    }

    /** Whether it asks for something that words can give. */
    public boolean seeks() {
        return ASKING.contains(this);
    }

    /** Whether it opens up or asks, so that it waits for an answer: a bid (Gottman and DeClaire, 2001). */
    public boolean isBid() {
        return BIDS.contains(this);
    }
}
