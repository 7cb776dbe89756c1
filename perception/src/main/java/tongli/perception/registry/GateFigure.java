package tongli.perception.registry;

import java.util.Optional;
import tongli.core.Require;

/**
 * What one gate measured of a model, and whether that lets it pass.
 *
 * @param gate its name, such as {@code macro_f1} or {@code bias.gender}
 * @param figure what was measured; empty if it could not be
 * @param bound as the gates file has it
 * @param atLeast whether the figure must reach the bound; else it must not exceed it
 * @param passed never without a figure, save where there is nothing to compare with
 * @param note what to know of the figure: its interval, what it was compared with, why there is none
 */
public record GateFigure(
        String gate, Optional<Double> figure, double bound, boolean atLeast, boolean passed, GateNote note) {
    public GateFigure {
        Require.notBlank("gate", gate);
        Require.inRange("bound", bound, -1e9, 1e9);
    }

    /** Passed if the figure reaches the bound. */
    public static GateFigure atLeast(String gate, double figure, double bound, GateNote note) {
        return new GateFigure(gate, known(figure), bound, true, figure >= bound, note);
    }

    /** Passed if the figure does not exceed the bound. */
    public static GateFigure atMost(String gate, double figure, double bound, GateNote note) {
        return new GateFigure(gate, known(figure), bound, false, figure <= bound, note);
    }

    /** Not passed, for there is no figure. */
    public static GateFigure missing(String gate, double bound, boolean atLeast, GateNote why) {
        return new GateFigure(gate, Optional.empty(), bound, atLeast, false, why);
    }

    /** Passed, for there is nothing to compare with. */
    public static GateFigure needless(String gate, double bound, boolean atLeast, GateNote why) {
        return new GateFigure(gate, Optional.empty(), bound, atLeast, true, why);
    }

    private static Optional<Double> known(double figure) {
        return Double.isFinite(figure) ? Optional.of(figure) : Optional.empty();
    }
}
