package tongli.camp.reading;

import java.util.List;

/**
 * How well changes of feeling are foreseen.
 *
 * @param changes turns after which another feeling is the strongest
 * @param foreseen of these, the share for which that very feeling was answered; 0 where there are none
 * @param stays turns after which it is the same
 * @param falseAlarms of these, the share for which another feeling was answered
 * @param talks that went from one feeling to another between the first turn and the last
 * @param arrived of these, the share whose last feeling was answered, before it came
 */
public record Transitions(int changes, double foreseen, int stays, double falseAlarms, int talks, double arrived) {

    /** @param turns of {@link ReadingTask#TRANSFER}, talk by talk */
    public static Transitions of(List<ReadTurn> turns) {
        int changes = 0;
        int foreseen = 0;
        int stays = 0;
        int alarms = 0;
        int talks = 0;
        int arrived = 0;
        int first = 0;
        for (int i = 0; i < turns.size(); i++) {
            ReadTurn turn = turns.get(i);
            if (turn.truth() != turn.now()) {
                changes++;
                foreseen += turn.right() ? 1 : 0;
            } else {
                stays++;
                alarms += turn.right() ? 0 : 1;
            }
            first = turn.turn() == 0 ? turn.now() : first;
            boolean last = i + 1 == turns.size() || turns.get(i + 1).turn() == 0;
            if (last && turn.truth() != first) {
                talks++;
                arrived += turn.right() ? 1 : 0;
            }
        }
        return new Transitions(
                changes, share(foreseen, changes), stays, share(alarms, stays), talks, share(arrived, talks));
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
