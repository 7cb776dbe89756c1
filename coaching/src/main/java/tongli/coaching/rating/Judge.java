package tongli.coaching.rating;

import tongli.core.Language;
import tongli.understanding.ReplyReading;

/** Says what a reply is worth. Implementations are safe for many threads. */
public interface Judge {

    /**
     * What is felt in the line that is answered and in the reply; {@link Feelings#UNREAD} for a judge that does not look.
     *
     * @param answered may be empty
     */
    Feelings feelings(Language language, String answered, String reply);

    /**
     * @param answered the line that the reply answers; may be empty
     * @param feelings as {@link #feelings} told them of the two
     * @throws IllegalStateException if a model fails: there is no middle mark for what was not judged
     */
    Verdict judge(ReplyReading reading, String answered, Feelings feelings);

    /** By the rules alone, for a reader without a model. */
    static Judge byRules() {
        return new Judge() {
            @Override
            public Feelings feelings(Language language, String answered, String reply) {
                return Feelings.UNREAD;
            }

            @Override
            public Verdict judge(ReplyReading reading, String answered, Feelings feelings) {
                return RuleScore.judge(reading, EpitomeRules.levels(reading, answered));
            }
        };
    }
}
