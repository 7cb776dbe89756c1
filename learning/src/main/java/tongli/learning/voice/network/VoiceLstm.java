package tongli.learning.voice.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import tongli.perception.encoder.Tensor;
import tongli.perception.voice.graph.InputScale;
import tongli.perception.voice.graph.NetworkPart;
import tongli.perception.voice.graph.RecurrentPart;

/**
 * A memory from the first step on and one from the last; mean and highest value of each unit over the steps; a dense layer. Recordings are
 * heard one by one, so no step is padding.
 *
 * <p>Source: Graves and Schmidhuber, Neural Networks, 2005; pooling after Mirsamadi et al., ICASSP 2017.
 */
public final class VoiceLstm implements GradientNetwork {
    private final InputScale scale;
    private final NetworkSetting setting;
    private final List<LstmDirection> directions;
    private final AdamMatrix last;
    private final AdamMatrix lastBias;

    /** @param scale of the first numbers of each step; the others are not heard */
    public VoiceLstm(InputScale scale, int labels, NetworkSetting setting, Random chance) {
        this.scale = scale;
        this.setting = setting;
        int width = scale.mean().length;
        directions = List.of(
                new LstmDirection(false, width, setting.units(), chance),
                new LstmDirection(true, width, setting.units(), chance));
        int pooled = 4 * setting.units();
        last = new AdamMatrix(pooled, labels, Math.sqrt(3.0 / pooled), chance);
        lastBias = AdamMatrix.bias(labels);
    }

    @Override
    public float[][] rows(List<double[]> views, float[][] steps) {
        float[][] rows = new float[steps.length][];
        for (int step = 0; step < steps.length; step++) {
            rows[step] = scale.of(Arrays.copyOf(steps[step], scale.mean().length));
        }
        return rows;
    }

    @Override
    public float[] logits(float[][] rows) {
        return answer(pooled(rows, new int[directions.size()][setting.units()]));
    }

    private float[] answer(float[] pooled) {
        float[] answer = lastBias.values().clone();
        last.addTo(pooled, answer);
        return answer;
    }

    /** @param where filled with the step of each unit's highest value @return means of both directions, then highest values of both */
    private float[] pooled(float[][] rows, int[][] where) {
        int units = setting.units();
        float[] pooled = new float[4 * units];
        for (int way = 0; way < 2; way++) {
            float[][] states = directions.get(way).hear(rows);
            for (int unit = 0; unit < units; unit++) {
                float sum = 0;
                int highest = 0;
                for (int t = 0; t < rows.length; t++) {
                    sum += states[t][unit];
                    highest = states[t][unit] > states[highest][unit] ? t : highest;
                }
                where[way][unit] = highest;
                pooled[way * units + unit] = sum / rows.length;
                pooled[(2 + way) * units + unit] = states[highest][unit];
            }
        }
        return pooled;
    }

    @Override
    public void learn(float[][] rows, int label, float weight, Random chance) {
        int units = setting.units();
        float[] heard = Chance.dropout(scale.mean().length, setting.inputDropout(), chance); // the same in all steps
        float[][] some = new float[rows.length][];
        for (int t = 0; t < rows.length; t++) {
            some[t] = Chance.times(rows[t], heard);
        }
        int[][] where = new int[2][units];
        float[] kept = Chance.dropout(4 * units, setting.dropout(), chance);
        float[] pooled = Chance.times(pooled(some, where), kept);
        float[] gradient = Softmax.gradient(answer(pooled), label, weight);
        last.learn(pooled, gradient);
        lastBias.learn(gradient);
        float[] backward = new float[4 * units];
        last.backward(gradient, backward);
        backward = Chance.times(backward, kept);
        for (int way = 0; way < 2; way++) {
            float[][] ofStates = new float[rows.length][units];
            for (int unit = 0; unit < units; unit++) {
                float ofMean = backward[way * units + unit] / rows.length;
                for (int t = 0; t < rows.length; t++) {
                    ofStates[t][unit] = ofMean;
                }
                ofStates[where[way][unit]][unit] += backward[(2 + way) * units + unit];
            }
            directions.get(way).learn(some, ofStates);
        }
    }

    @Override
    public List<AdamMatrix> weights() {
        List<AdamMatrix> weights = new ArrayList<>();
        directions.forEach(direction -> weights.addAll(direction.weights()));
        weights.add(last);
        weights.add(lastBias);
        return List.copyOf(weights);
    }

    @Override
    public NetworkPart part() {
        int units = setting.units();
        float[] bias = new float[2 * 8 * units]; // ONNX adds a second one, of the state, to that of the input: 0
        for (int way = 0; way < 2; way++) {
            System.arraycopy(directions.get(way).weights().get(2).values(), 0, bias, way * 8 * units, 4 * units);
        }
        return new RecurrentPart(
                scale,
                units,
                turned(0),
                turned(1),
                new Tensor(bias, 2, 8L * units),
                VoicePerceptron.dense(last, lastBias));
    }

    /** Weights of both directions with a row an output. */
    private Tensor turned(int which) {
        AdamMatrix shape = directions.get(0).weights().get(which);
        float[] turned = new float[2 * shape.inputs() * shape.outputs()];
        for (int way = 0; way < 2; way++) {
            float[] values = directions.get(way).weights().get(which).values();
            for (int from = 0; from < shape.inputs(); from++) {
                for (int to = 0; to < shape.outputs(); to++) {
                    turned[(way * shape.outputs() + to) * shape.inputs() + from] = values[from * shape.outputs() + to];
                }
            }
        }
        return new Tensor(turned, 2, shape.outputs(), shape.inputs());
    }
}
