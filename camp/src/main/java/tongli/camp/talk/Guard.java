package tongli.camp.talk;

import tongli.core.Coded;
import tongli.persona.scenario.Masking;

/** How somebody guards themselves for a turn: within what {@link Masking} allows anybody, and no more than the hardest difficulty changes. */
public enum Guard implements Coded {
    /** As they are. */
    NONE,
    /** Keeps up a front: half of the dark feelings, more than usual, do not show. */
    FRONT,
    /** Tests the listener before telling what is private, and is twice as wary. */
    TEST,
    /** Asks for more trust before telling anything. */
    WITHHOLD;

    private static final double MORE_HIDING = 0.5;
    private static final double MORE_RESERVE = 0.08;
    private static final double MOST_RESERVE = 0.12;
    private static final double MOST_WARINESS = 2;

    Masking on(Masking usual) {
        return switch (this) {
            case NONE -> usual;
            case FRONT ->
                new Masking(
                        usual.reserve(),
                        Math.min(1, usual.hiding() + MORE_HIDING),
                        usual.wariness(),
                        usual.testsFirst());
            case TEST -> new Masking(usual.reserve(), usual.hiding(), MOST_WARINESS, true);
            case WITHHOLD ->
                new Masking(
                        Math.min(MOST_RESERVE, usual.reserve() + MORE_RESERVE),
                        usual.hiding(),
                        usual.wariness(),
                        usual.testsFirst());
        };
    }
}
