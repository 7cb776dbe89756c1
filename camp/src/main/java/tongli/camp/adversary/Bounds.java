package tongli.camp.adversary;

import java.util.List;
import java.util.stream.Stream;
import tongli.camp.talk.Guard;
import tongli.camp.talk.Stance;

/**
 * What keeps an adversary a person whom one could meet: of any {@value #SPAN} turns they guard themselves in {@value #GUARDED} at most, and
 * they do not make up their mind anew each turn where talk is to go. Authored. Stateless.
 */
final class Bounds {
    static final int SPAN = 4;
    static final int GUARDED = 2;

    private Bounds() {}

    /** How often they have guarded themselves in the turns that count with the next. */
    static int guarded(List<Stance> taken) {
        return (int) taken.subList(Math.max(0, taken.size() - (SPAN - 1)), taken.size()).stream()
                .filter(stance -> stance.guard() != Guard.NONE)
                .count();
    }

    /** Whether they may turn the other way than they last did: not before three turns. Before the first they went as their author wrote them. */
    static boolean mayTurn(List<Stance> taken) {
        Stream<Stance> last = taken.subList(Math.max(0, taken.size() - (SPAN - 1)), taken.size()).stream();
        Stream<Stance> before = taken.size() < SPAN - 1 ? Stream.of(Stance.AS_WRITTEN) : Stream.of();
        return Stream.concat(before, last).map(Stance::lastFirst).distinct().count() < 2;
    }

    /** What comes of a wish: the same stance without what would go too far. */
    static Stance within(Stance wished, List<Stance> taken) {
        boolean unguarded = guarded(taken) >= GUARDED;
        boolean before = !taken.isEmpty() && taken.get(taken.size() - 1).lastFirst();
        return new Stance(unguarded ? Guard.NONE : wished.guard(), mayTurn(taken) ? wished.lastFirst() : before);
    }
}
