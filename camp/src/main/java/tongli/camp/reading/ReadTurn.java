package tongli.camp.reading;

/**
 * What was answered at a turn.
 *
 * @param person by name, as in {@code quarrel/en/hard}
 * @param talk number of the talk with them
 * @param turn from 0
 * @param truth the best answer
 * @param answer that was given
 * @param right whether none is better
 * @param lost how much less it is worth than the best
 * @param chance how much less any answer is worth than the best, on average
 * @param now what is felt when asked, as a number of the feeling
 */
public record ReadTurn(
        String person, int talk, int turn, int truth, int answer, boolean right, double lost, double chance, int now) {}
