package tongli.coaching.rating;

import tongli.understanding.ReplyReading;

/** Says what a reply is worth. Implementations are safe for many threads. */
public interface Judge {

    /**
     * @param answered the line that the reply answers; may be empty
     * @throws IllegalStateException if a model fails: there is no middle mark for what was not judged
     */
    Verdict judge(ReplyReading reading, String answered);

    /** By the rules alone, for a reader without a model. */
    static Judge byRules() {
        return (reading, answered) -> RuleScore.judge(reading, EpitomeRules.levels(reading, answered));
    }
}
