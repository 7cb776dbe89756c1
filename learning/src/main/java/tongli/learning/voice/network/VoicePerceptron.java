package tongli.learning.voice.network;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import tongli.perception.encoder.Tensor;
import tongli.perception.voice.graph.InputScale;
import tongli.perception.voice.graph.NetworkPart;
import tongli.perception.voice.graph.PerceptronPart;

/** One hidden layer of rectified units over the numbers of an utterance; each view teaches by itself, and answers are averaged. */
public final class VoicePerceptron implements GradientNetwork {
    private final InputScale scale;
    private final NetworkSetting setting;
    private final AdamMatrix hidden;
    private final AdamMatrix hiddenBias;
    private final AdamMatrix last;
    private final AdamMatrix lastBias;

    /** @param scale of the numbers */
    public VoicePerceptron(InputScale scale, int labels, NetworkSetting setting, Random chance) {
        this.scale = scale;
        this.setting = setting;
        int inputs = scale.mean().length;
        hidden = new AdamMatrix(inputs, setting.units(), Math.sqrt(6.0 / inputs), chance); // He et al., ICCV 2015
        hiddenBias = AdamMatrix.bias(setting.units());
        last = new AdamMatrix(setting.units(), labels, Math.sqrt(3.0 / setting.units()), chance);
        lastBias = AdamMatrix.bias(labels);
    }

    @Override
    public float[][] rows(List<double[]> views, float[][] steps) {
        return views.stream().map(view -> scale.of(floats(view))).toArray(float[][]::new);
    }

    static float[] floats(double[] numbers) {
        float[] floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) numbers[i];
        }
        return floats;
    }

    @Override
    public float[] logits(float[][] rows) {
        float[] mean = new float[last.outputs()];
        for (float[] row : rows) {
            float[] one = answer(active(row));
            for (int label = 0; label < mean.length; label++) {
                mean[label] += one[label] / rows.length;
            }
        }
        return mean;
    }

    private float[] active(float[] row) {
        float[] active = hiddenBias.values().clone();
        hidden.addTo(row, active);
        for (int unit = 0; unit < active.length; unit++) {
            active[unit] = Math.max(0, active[unit]);
        }
        return active;
    }

    private float[] answer(float[] active) {
        float[] answer = lastBias.values().clone();
        last.addTo(active, answer);
        return answer;
    }

    @Override
    public void learn(float[][] rows, int label, float weight, Random chance) {
        float[] backward = new float[setting.units()];
        for (float[] row : rows) {
            float[] some = Chance.times(row, Chance.dropout(row.length, setting.inputDropout(), chance));
            float[] kept = Chance.dropout(setting.units(), setting.dropout(), chance);
            float[] active = Chance.times(active(some), kept);
            float[] gradient = Softmax.gradient(answer(active), label, weight / rows.length);
            last.learn(active, gradient);
            lastBias.learn(gradient);
            last.backward(gradient, backward);
            for (int unit = 0; unit < backward.length; unit++) {
                backward[unit] = active[unit] > 0 ? backward[unit] * kept[unit] : 0;
            }
            hidden.learn(some, backward);
            hiddenBias.learn(backward);
        }
    }

    @Override
    public List<AdamMatrix> weights() {
        return List.of(hidden, hiddenBias, last, lastBias);
    }

    @Override
    public NetworkPart part() {
        return new PerceptronPart(scale, Optional.of(dense(hidden, hiddenBias)), dense(last, lastBias));
    }

    static PerceptronPart.Dense dense(AdamMatrix weights, AdamMatrix bias) {
        return new PerceptronPart.Dense(
                new Tensor(weights.values().clone(), weights.inputs(), weights.outputs()),
                new Tensor(bias.values().clone(), bias.outputs()));
    }
}
