package tongli.learning.continual;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tongli.learning.encoder.TrainableEncoder;
import tongli.learning.finetune.Tokens;
import tongli.learning.finetune.UpdateRule;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.Tensor;

/**
 * The diagonal of the Fisher information: how much what the network says hangs on each weight. Of each text one label is drawn as the
 * network itself would say it, and the gradient of its log-probability squared; the mean over the texts. Stateless.
 *
 * <p>Source: Kirkpatrick et al., PNAS 2017; that labels are drawn, and not taken from the data: Martens, JMLR 2020, section 5.
 */
final class Fisher {
    private Fisher() {}

    /** By weight, in the weight's shape. The gradients of the weights are 0 afterwards. */
    static Map<String, Tensor> diagonal(
            TrainableEncoder network, StreamHeads heads, List<StreamText> texts, Random random) {
        Map<String, NDArray> weights = network.trainable();
        Map<String, NDArray> sums = new LinkedHashMap<>();
        try (NDManager own = network.newStep()) {
            weights.forEach((name, weight) -> sums.put(name, own.zeros(weight.getShape())));
            for (StreamText text : texts) {
                backward(network, heads, text, random);
                weights.forEach((name, weight) -> addSquare(UpdateRule.of(sums, name), weight));
            }
            Map<String, Tensor> diagonal = new LinkedHashMap<>();
            sums.forEach((name, sum) -> {
                float[] values = sum.toFloatArray();
                for (int i = 0; i < values.length; i++) {
                    values[i] /= texts.size();
                }
                diagonal.put(name, new Tensor(values, sum.getShape().getShape()));
            });
            return diagonal;
        }
    }

    private static void backward(TrainableEncoder network, StreamHeads heads, StreamText text, Random random) {
        try (NDManager memory = network.newStep();
                GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            List<Tokens> one = List.of(text.tokens());
            NDList logits = network.logits(memory.create(Tokens.ids(one)), memory.create(Tokens.mask(one)), false);
            int own = heads.of(text.task());
            NDArray sum = memory.zeros(new Shape());
            for (int head = 0; head < logits.size(); head++) {
                // heads of other tasks take part with nothing, so that all weights have a gradient
                float[] said = new float[heads.all().get(head).labels().size()];
                if (head == own) {
                    said[drawn(heads.all().get(head), logits.get(head).toFloatArray(), random)] = 1;
                }
                sum = sum.add(logits.get(head)
                        .logSoftmax(-1)
                        .mul(memory.create(said, new Shape(1, said.length)))
                        .sum());
            }
            collector.backward(sum);
        }
    }

    private static int drawn(TaskHead head, float[] logits, Random random) {
        double[] shares = head.kind().probabilities(logits, 1);
        double left = random.nextDouble();
        for (int label = 0; label < shares.length - 1; label++) {
            left -= shares[label];
            if (left < 0) {
                return label;
            }
        }
        return shares.length - 1;
    }

    private static void addSquare(NDArray sum, NDArray weight) {
        try (NDArray gradient = weight.getGradient();
                NDArray square = gradient.square()) {
            sum.addi(square);
            gradient.subi(gradient); // gradients gather until they are taken away
        }
    }
}
