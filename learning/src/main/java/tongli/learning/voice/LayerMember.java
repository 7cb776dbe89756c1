package tongli.learning.voice;

import java.util.Optional;
import tongli.perception.encoder.Tensor;
import tongli.perception.voice.emotion.VoiceHead;
import tongli.perception.voice.graph.InputScale;
import tongli.perception.voice.graph.NetworkPart;
import tongli.perception.voice.graph.PerceptronPart;

/** One layer. */
record LayerMember(VoiceHead head) implements Member {
    @Override
    public double[] logits(VoiceSample heard) {
        return VoiceFit.answer(head, heard);
    }

    @Override
    public NetworkPart part() {
        int inputs = head.scale().mean().length;
        int labels = head.bias().length;
        float[] mean = new float[inputs];
        float[] deviation = new float[inputs];
        float[] weights = new float[inputs * labels];
        float[] bias = new float[labels];
        for (int i = 0; i < inputs; i++) {
            mean[i] = (float) head.scale().mean()[i];
            deviation[i] = (float) head.scale().deviation()[i];
            for (int label = 0; label < labels; label++) {
                weights[i * labels + label] = (float) (head.weights()[label][i] / head.temperature());
            }
        }
        for (int label = 0; label < labels; label++) {
            bias[label] = (float) (head.bias()[label] / head.temperature());
        }
        return new PerceptronPart(
                new InputScale(mean, deviation, false),
                Optional.empty(),
                new PerceptronPart.Dense(new Tensor(weights, inputs, labels), new Tensor(bias, labels)));
    }
}
