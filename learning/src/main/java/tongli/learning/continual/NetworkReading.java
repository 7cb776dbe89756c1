package tongli.learning.continual;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import tongli.learning.encoder.TrainableEncoder;
import tongli.learning.finetune.FineTuner;
import tongli.learning.finetune.TaskText;
import tongli.learning.finetune.Tokens;
import tongli.perception.text.EncoderTokenizer;

/** What an encoder says of texts while it learns. @param tokens longest text */
record NetworkReading(TrainableEncoder network, EncoderTokenizer tokenizer, int tokens, FineTuner tuner)
        implements Reading {
    private static final int AT_ONCE = 64;

    @Override
    public List<float[][]> logits(List<TaskText> texts) {
        return tuner.logits(texts);
    }

    @Override
    public float[][] vectors(List<TaskText> texts) {
        List<Tokens> all = Tokens.of(texts, tokenizer, tokens);
        List<Integer> order = IntStream.range(0, all.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> all.get(i).ids().length))
                .toList();
        float[][] vectors = new float[all.size()][];
        for (int from = 0; from < order.size(); from += AT_ONCE) {
            List<Integer> rows = order.subList(from, Math.min(order.size(), from + AT_ONCE));
            List<Tokens> batch = rows.stream().map(all::get).toList();
            try (NDManager memory = network.newStep()) {
                NDArray read = network.vectors(memory.create(Tokens.ids(batch)), memory.create(Tokens.mask(batch)));
                float[] values = read.toFloatArray();
                int width = values.length / batch.size();
                for (int i = 0; i < batch.size(); i++) {
                    vectors[rows.get(i)] = Arrays.copyOfRange(values, i * width, (i + 1) * width);
                }
            }
        }
        return vectors;
    }
}
