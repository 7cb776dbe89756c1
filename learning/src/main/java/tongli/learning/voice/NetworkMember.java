package tongli.learning.voice;

import tongli.learning.voice.network.GradientNetwork;
import tongli.perception.voice.graph.NetworkPart;

/** A network that was learnt by gradients. */
record NetworkMember(GradientNetwork network) implements Member {
    @Override
    public double[] logits(VoiceSample heard) {
        float[] logits = network.logits(network.rows(heard.views(), heard.steps()));
        double[] wide = new double[logits.length];
        for (int label = 0; label < wide.length; label++) {
            wide[label] = logits[label];
        }
        return wide;
    }

    @Override
    public NetworkPart part() {
        return network.part();
    }
}
