package tongli.camp.adversary;

import java.util.List;
import tongli.camp.env.Box;
import tongli.camp.talk.Sight;
import tongli.camp.talk.Stance;
import tongli.camp.talk.Talk;
import tongli.camp.talk.World;
import tongli.core.BasicEmotion;
import tongli.persona.InnerState;
import tongli.persona.PersonaState;

/**
 * What an adversary knows: all that their listener sees of the talk ({@link Sight}), how they are inside, which nobody else knows, and what
 * they may still do. In this order: the sight; trust, distress, openness, energy; what is felt; hurts in tenths; how often they guarded themselves
 * of late, as a share of what they may; whether they may turn; which way they last did. Stateless.
 */
final class InnerSight {
    private static final int EMOTIONS = BasicEmotion.values().length;
    private static final int INNER = 4;
    private static final int MORE = 4;
    private static final double TENTH = 0.1;

    static final Box SPACE = new Box(Sight.SPACE.width() + INNER + EMOTIONS + MORE, 0, 1);

    private InnerSight() {}

    static double[] of(World world, Talk talk, List<Stance> taken) {
        double[] seen = new double[SPACE.width()];
        double[] sight = world.sight(talk);
        System.arraycopy(sight, 0, seen, 0, sight.length);
        PersonaState state = talk.last().state();
        InnerState inner = state.inner();
        int at = sight.length;
        for (double one : new double[] {inner.trust(), inner.distress(), inner.openness(), inner.energy()}) {
            seen[at] = one;
            at++;
        }
        for (BasicEmotion one : BasicEmotion.values()) {
            seen[at] = Math.max(0, Math.min(1, state.emotion().getOrDefault(one, 0.0)));
            at++;
        }
        seen[at] = Math.min(1, TENTH * state.hurts());
        seen[at + 1] = Math.min(1, (double) Bounds.guarded(taken) / Bounds.GUARDED);
        seen[at + 2] = Bounds.mayTurn(taken) ? 1 : 0;
        seen[at + 3] = !taken.isEmpty() && taken.get(taken.size() - 1).lastFirst() ? 1 : 0;
        return seen;
    }
}
