package tongli.understanding.dialogue;

import java.util.ArrayList;
import java.util.List;

/**
 * A turn in which a speaker's feeling is another than in the last turn that showed one. From and to always differ.
 *
 * <p>Two turns of a speaker are held against each other by {@link JensenShannon}; above {@value #THRESHOLD} bits it is a
 * shift. One feeling that is read at 0.8 and then at 0.5 lies 0.07 apart, two feelings that are each read at 0.6 lie
 * 0.354 apart, the rest being spread evenly over the other six.
 * A turn whose feeling may not be named ({@link ReadTurn#named}) shows none, and a neutral turn only where the speaker's turn before or after it is neutral
 * too: an "mm" between two sad turns is no change of heart.
 *
 * @param since the turn it is held against
 * @param from the feeling there
 * @param to the feeling here
 * @param distance in bits
 */
public record Shift(int turn, String speaker, int since, String from, String to, double distance) {

    public static final double THRESHOLD = 0.2;

    /** @param own one speaker's turns in order */
    static List<Shift> find(List<ReadTurn> own) {
        List<ReadTurn> showing = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            boolean alone = !neutral(own, i - 1) && !neutral(own, i + 1);
            if (own.get(i).named().isPresent() && !(neutral(own, i) && alone)) {
                showing.add(own.get(i));
            }
        }
        List<Shift> shifts = new ArrayList<>();
        for (int i = 1; i < showing.size(); i++) {
            ReadTurn before = showing.get(i - 1);
            ReadTurn now = showing.get(i);
            double distance = JensenShannon.divergence(before.distribution(), now.distribution());
            if (distance > THRESHOLD
                    && !before.felt().dominant().equals(now.felt().dominant())) {
                shifts.add(new Shift(
                        now.number(),
                        now.speaker(),
                        before.number(),
                        before.felt().dominant(),
                        now.felt().dominant(),
                        distance));
            }
        }
        return shifts;
    }

    private static boolean neutral(List<ReadTurn> own, int at) {
        return at >= 0 && at < own.size() && own.get(at).isNeutral();
    }
}
