package tongli.learning.few;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import tongli.learning.encoder.ContentDigest;
import tongli.learning.encoder.Lesson;
import tongli.learning.encoder.TrainableEncoder;
import tongli.learning.finetune.FineTuneOptions;
import tongli.learning.finetune.LengthBuckets;
import tongli.learning.finetune.Losses;
import tongli.learning.finetune.Passes;
import tongli.learning.finetune.TaskText;
import tongli.learning.finetune.Tokens;
import tongli.perception.encoder.Tensor;

/** Labelled texts as what is learnt: their batches by place, and the loss of their labels. One thread. */
final class LabelledDrill {
    private final TrainableEncoder network;
    private final FineTuneOptions training;
    private final List<Tokens> texts;
    private final Losses losses;
    private final Optional<float[][]> fixed;

    /** The head begins at the labels' shares. @param network with one head */
    LabelledDrill(Bench bench, TrainableEncoder network, FineTuneOptions training, List<TaskText> texts) {
        this.network = network;
        this.training = training;
        this.texts = Tokens.of(texts, bench.tokenizer(), training.tokens());
        this.losses = new Losses(training, network.heads(), texts);
        this.fixed =
                network.hasFixedVectors() ? Optional.of(SentenceVectors.of(network, this.texts)) : Optional.empty();
        float[] bias = losses.bias(0);
        network.restore(Map.of("head." + network.heads().get(0).name() + ".bias", new Tensor(bias, bias.length)));
    }

    /** Learns nothing but the labels. @param repeats how often a pass goes over the texts */
    void run(Bench bench, int repeats, Path folder) throws IOException {
        new Passes(network, training, facts(), folder, bench.clock(), bench.progress())
                .run(
                        new Drill<List<Integer>>(network, epoch -> batches(epoch, repeats), this::loss),
                        repeats * LengthBuckets.count(texts.size(), training.batch()));
    }

    /** Places of texts, all of them {@code repeats} times in a pass. */
    List<List<Integer>> batches(int epoch, int repeats) {
        List<Integer> places = IntStream.range(0, texts.size()).boxed().toList();
        List<List<Integer>> batches = new ArrayList<>();
        for (int again = 0; again < repeats; again++) {
            Random random = new Random((training.seed() * 1009 + epoch) * 1_000_003 + again);
            batches.addAll(LengthBuckets.of(places, at -> texts.get(at).ids().length, training.batch(), random));
        }
        return batches;
    }

    /** The loss of the labels of some texts. */
    NDArray loss(List<Integer> places, NDManager memory) {
        List<Tokens> batch = places.stream().map(texts::get).toList();
        return losses.of(0, taught(places, batch, memory).get(0), batch);
    }

    private NDList taught(List<Integer> places, List<Tokens> batch, NDManager memory) {
        if (fixed.isPresent()) {
            float[][] vectors = places.stream().map(place -> fixed.get()[place]).toArray(float[][]::new);
            return network.logitsOfVectors(memory.create(vectors), true);
        }
        return network.taught(
                memory.create(Tokens.ids(batch)),
                memory.create(Tokens.mask(batch)),
                new Lesson(Optional.empty(), List.of()));
    }

    /** What a checkpoint must have been learnt from. */
    Map<String, String> facts() {
        ContentDigest digest = new ContentDigest();
        for (Tokens text : texts) {
            digest.put(text.ids());
            text.of().targets().forEach(digest::put);
            digest.put(text.of().weight());
        }
        return Map.of("labelled texts", digest.hex());
    }
}
