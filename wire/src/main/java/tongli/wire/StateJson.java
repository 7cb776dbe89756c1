package tongli.wire;

import tongli.persona.InnerState;

/** The hidden state, each in [0, 1]. */
public record StateJson(double trust, double distress, double openness, double energy) {
    static StateJson of(InnerState state) {
        return new StateJson(
                Rounded.of(state.trust()),
                Rounded.of(state.distress()),
                Rounded.of(state.openness()),
                Rounded.of(state.energy()));
    }
}
