package tongli.coaching.rating;

import java.util.Set;
import tongli.core.Language;
import tongli.core.ReplyFlag;
import tongli.understanding.ReplyReading;

/** Says what a reply is worth. Implementations are safe for many threads. */
public interface Judge {

    /**
     * What is felt in the line that is answered and in the reply; {@link Feelings#UNREAD} for a judge that does not look.
     *
     * @param answered may be empty
     */
    Feelings feelings(Language language, String answered, String reply);

    /** Without anything to excuse. */
    default Verdict judge(ReplyReading reading, String answered, Feelings feelings) {
        return judge(reading, answered, feelings, Set.of());
    }

    /**
     * @param answered the line that the reply answers; may be empty
     * @param feelings as {@link #feelings} told them of the two
     * @param excused what is no fault in this reply, whatever it looks like, and lowers no score
     * @throws IllegalStateException if a model fails: there is no middle mark for what was not judged
     */
    Verdict judge(ReplyReading reading, String answered, Feelings feelings, Set<ReplyFlag> excused);

    /** By the rules alone, for a reader without a model. */
    static Judge byRules() {
        return new Judge() {
            @Override
            public Feelings feelings(Language language, String answered, String reply) {
                return Feelings.UNREAD;
            }

            @Override
            public Verdict judge(ReplyReading reading, String answered, Feelings feelings, Set<ReplyFlag> excused) {
                ReplyReading looked = reading.flagged(reading.flags().stream()
                        .filter(flag -> !excused.contains(flag))
                        .toList());
                return RuleScore.judge(looked, EpitomeRules.levels(looked, answered));
            }
        };
    }
}
