package tongli.camp.reading;

import tongli.camp.env.Box;
import tongli.camp.talk.Depth;
import tongli.camp.talk.Response;
import tongli.camp.talk.Sight;
import tongli.core.BasicEmotion;
import tongli.core.Coded;
import tongli.core.Strategy;

/** What is asked at each turn of a talk that somebody else leads. */
public enum ReadingTask implements Coded {
    /** Which {@link BasicEmotion} lies under what they say and show now. */
    FEELING,
    /** Which strategy, at which depth and on the topic at hand, would do most good now. */
    EXPRESSION,
    /** Which {@link BasicEmotion} they will feel most after the response that comes next, which is in sight. */
    TRANSFER;

    private static final Box WITH_RESPONSE = new Box(Sight.SPACE.width() + Sight.RESPONSE_WIDTH, 0, 1);

    /** How many answers there are. */
    public int choices() {
        return this == EXPRESSION ? Strategy.values().length * Depth.values().length : BasicEmotion.values().length;
    }

    /** Where what is in sight lies: {@link Sight}, and for a transfer the response that comes next. */
    public Box observations() {
        return this == TRANSFER ? WITH_RESPONSE : Sight.SPACE;
    }

    /**
     * What is in sight.
     *
     * @param sight of the talk
     * @param next the response that will be made
     */
    double[] seen(double[] sight, Response next) {
        return this == TRANSFER ? Sight.with(sight, next) : sight;
    }
}
