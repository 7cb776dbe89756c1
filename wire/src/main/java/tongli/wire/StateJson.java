package tongli.wire;

import tongli.persona.InnerState;

/** The hidden state, each in [0, 1]. */
public record StateJson(double trust, double distress, double openness, double energy) {
    static StateJson of(InnerState state) {
        return new StateJson(state.trust(), state.distress(), state.openness(), state.energy());
    }
}
