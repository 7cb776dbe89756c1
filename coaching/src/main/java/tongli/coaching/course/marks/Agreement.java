package tongli.coaching.course.marks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import tongli.core.Kappa;
import tongli.core.Mechanism;

/**
 * How far an instructor's marks and the judge's agree: quadratically weighted kappa of each mechanism, one pooled over the three, and an
 * alarm.
 *
 * <p>The alarm looks at the last {@value #WINDOW} replies, {@code 3 ·} {@value #WINDOW} marks. It rings where their pooled kappa is below
 * {@value #LOW}, "fair" at best in Landis and Koch (Biometrics 33, 1977) and "poor" in Fleiss (1981); and where, with as many or more before, it is
 * lower than before by more than {@value #FALL} and fewer than one in a hundred of {@value #SHUFFLES} shuffles of all replies set the last apart so far. The
 * test is strict since it is made again after every mark. A ring says that the two part, not who is wrong: raters tire and shift (Myford and Wolfe, Journal of
 * Educational Measurement 46, 2009), and a judge meets replies that it was not made for.
 *
 * @param marks how many replies were marked
 * @param kappa of each mechanism; empty with fewer than {@value #FEWEST} replies, or where nothing could disagree
 * @param pooled over all marks; empty in the same cases
 * @param recent over the last {@value #WINDOW}; empty with fewer
 */
public record Agreement(
        int marks, Map<Mechanism, OptionalDouble> kappa, OptionalDouble pooled, OptionalDouble recent, Drift drift) {

    static final int FEWEST = 2;
    static final int WINDOW = 20;
    static final double LOW = 0.4;
    static final double FALL = 0.2;
    static final int SHUFFLES = 999;
    private static final double CHANCE = 0.01;

    private static final int LEVELS = OwnMark.STRONGEST + 1;
    private static final double[][] QUADRATIC = Kappa.weights(LEVELS, 2);

    public Agreement {
        kappa = Collections.unmodifiableMap(new EnumMap<>(kappa));
    }

    /** @param marks oldest first */
    public static Agreement of(List<OwnMark> marks) {
        Map<Mechanism, OptionalDouble> kappa = new EnumMap<>(Mechanism.class);
        for (Mechanism mechanism : Mechanism.values()) {
            kappa.put(mechanism, real(marks, Kappa.weighted(counts(marks, mechanism), QUADRATIC)));
        }
        boolean enough = marks.size() >= WINDOW;
        List<OwnMark> last = enough ? marks.subList(marks.size() - WINDOW, marks.size()) : List.of();
        return new Agreement(
                marks.size(),
                kappa,
                real(marks, pooled(marks)),
                enough ? real(last, pooled(last)) : OptionalDouble.empty(),
                enough ? drift(marks, last) : Drift.TOO_FEW);
    }

    private static Drift drift(List<OwnMark> marks, List<OwnMark> last) {
        if (pooled(last) < LOW) { // NaN is not: where nothing could disagree, nothing did
            return Drift.LOW;
        }
        if (marks.size() < 2 * WINDOW) {
            return Drift.STEADY;
        }
        double fall = fall(marks);
        if (!(fall > FALL)) {
            return Drift.STEADY;
        }
        Random dice = new Random(marks.size()); // the same marks ring or do not, whenever they are looked at
        List<OwnMark> shuffled = new ArrayList<>(marks);
        int asFar = 1;
        for (int i = 0; i < SHUFFLES; i++) {
            Collections.shuffle(shuffled, dice);
            if (fall(shuffled) >= fall) {
                asFar++;
            }
        }
        return asFar <= CHANCE * (SHUFFLES + 1) ? Drift.FALLING : Drift.STEADY;
    }

    /** How much lower kappa is in the last than before; NaN where either says nothing. */
    private static double fall(List<OwnMark> marks) {
        int border = marks.size() - WINDOW;
        return pooled(marks.subList(0, border)) - pooled(marks.subList(border, marks.size()));
    }

    private static double pooled(List<OwnMark> marks) {
        List<int[][]> tables = new ArrayList<>();
        for (Mechanism mechanism : Mechanism.values()) {
            tables.add(counts(marks, mechanism));
        }
        return Kappa.pooled(tables, QUADRATIC);
    }

    private static int[][] counts(List<OwnMark> marks, Mechanism mechanism) {
        int[][] counts = new int[LEVELS][LEVELS];
        for (OwnMark mark : marks) {
            counts[mark.own().getOrDefault(mechanism, 0)][mark.judge().getOrDefault(mechanism, 0)]++;
        }
        return counts;
    }

    /** Of one reply kappa is 0 whenever the two differ at all: it has no variation to speak of. */
    private static OptionalDouble real(List<OwnMark> marks, double kappa) {
        return marks.size() < FEWEST || Double.isNaN(kappa) ? OptionalDouble.empty() : OptionalDouble.of(kappa);
    }
}
