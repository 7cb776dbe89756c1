package tongli.core;

/** A remark on a reply as a whole that keeps its score from being read naively. */
public enum ReplyFlag implements Coded {
    /** A stock phrase of empathy with nothing of this person in it. */
    FORMULA,
    /** Their own words handed back with nothing added. */
    PARROTING,
    OFF_TOPIC,
    TOO_SHORT
}
