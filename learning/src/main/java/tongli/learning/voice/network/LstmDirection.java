package tongli.learning.voice.network;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A long short-term memory that hears steps from the first on or from the last, and learns by going back through time. What lets in, lets out
 * and keeps, then the news, are columns in this order, which is ONNX's. For one thread.
 *
 * <p>Source: Hochreiter and Schmidhuber, Neural Computation, 1997; Gers et al., 2000, for what keeps.
 */
final class LstmDirection {
    private static final int COLUMNS = 4;
    private static final int IN = 0;
    private static final int OUT = 1;
    private static final int KEEP = 2;
    private static final int NEWS = 3;

    private final boolean fromTheLast;
    private final int units;
    private final AdamMatrix input;
    private final AdamMatrix state;
    private final AdamMatrix bias;
    private final float[] nothing;
    /** Of the recording heard last, by step. */
    private float[][] gates = {};

    private float[][] cells = {};
    private float[][] bent = {};
    private float[][] states = {};

    LstmDirection(boolean fromTheLast, int width, int units, Random chance) {
        this.fromTheLast = fromTheLast;
        this.units = units;
        nothing = new float[units];
        input = new AdamMatrix(width, COLUMNS * units, Math.sqrt(3.0 / width), chance);
        state = new AdamMatrix(units, COLUMNS * units, Math.sqrt(1.0 / units), chance);
        bias = AdamMatrix.bias(COLUMNS * units);
        Arrays.fill(
                bias.values(), KEEP * units, (KEEP + 1) * units, 1); // remember at first (Jozefowicz et al., ICML 2015)
    }

    List<AdamMatrix> weights() {
        return List.of(input, state, bias);
    }

    /** @return shape (steps or more, units); this object's own until the next call */
    float[][] hear(float[][] steps) {
        room(steps.length);
        for (int n = 0; n < steps.length; n++) {
            int t = at(n, steps.length);
            float[] gate = gates[t];
            System.arraycopy(bias.values(), 0, gate, 0, gate.length);
            input.addTo(steps[t], gate);
            if (n > 0) {
                state.addTo(states[at(n - 1, steps.length)], gate);
            }
            Bend.sigmoid(gate, 0, NEWS * units);
            Bend.tanh(gate, NEWS * units, COLUMNS * units);
            float[] cell = cells[t];
            float[] before = n > 0 ? cells[at(n - 1, steps.length)] : nothing;
            for (int unit = 0; unit < units; unit++) {
                cell[unit] =
                        gate[IN * units + unit] * gate[NEWS * units + unit] + gate[KEEP * units + unit] * before[unit];
                bent[t][unit] = cell[unit];
            }
            Bend.tanh(bent[t], 0, units);
            for (int unit = 0; unit < units; unit++) {
                states[t][unit] = gate[OUT * units + unit] * bent[t][unit];
            }
        }
        return states;
    }

    /**
     * Adds to the gradients what the recording heard last teaches.
     *
     * @param ofStates shape (steps, units)
     */
    void learn(float[][] steps, float[][] ofStates) {
        float[] ofState = new float[units];
        float[] ofCell = new float[units];
        float[] ofGate = new float[COLUMNS * units];
        for (int n = steps.length - 1; n >= 0; n--) {
            int t = at(n, steps.length);
            float[] gate = gates[t];
            float[] before = n > 0 ? cells[at(n - 1, steps.length)] : nothing;
            for (int unit = 0; unit < units; unit++) {
                float in = gate[IN * units + unit];
                float out = gate[OUT * units + unit];
                float keep = gate[KEEP * units + unit];
                float news = gate[NEWS * units + unit];
                float shown = bent[t][unit];
                float whole = ofState[unit] + ofStates[t][unit];
                float cell = ofCell[unit] + whole * out * (1 - shown * shown);
                ofGate[IN * units + unit] = cell * news * in * (1 - in);
                ofGate[OUT * units + unit] = whole * shown * out * (1 - out);
                ofGate[KEEP * units + unit] = cell * before[unit] * keep * (1 - keep);
                ofGate[NEWS * units + unit] = cell * in * (1 - news * news);
                ofCell[unit] = cell * keep;
            }
            input.learn(steps[t], ofGate);
            bias.learn(ofGate);
            if (n > 0) {
                state.learn(states[at(n - 1, steps.length)], ofGate);
                state.backward(ofGate, ofState);
            }
        }
    }

    /** The n-th step that is heard. */
    private int at(int n, int steps) {
        return fromTheLast ? steps - 1 - n : n;
    }

    private void room(int steps) {
        if (gates.length < steps) {
            gates = new float[steps][COLUMNS * units];
            cells = new float[steps][units];
            bent = new float[steps][units];
            states = new float[steps][units];
        }
    }
}
