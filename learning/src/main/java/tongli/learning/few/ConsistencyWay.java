package tongli.learning.few;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import tongli.learning.encoder.ContentDigest;
import tongli.learning.encoder.Lesson;
import tongli.learning.encoder.Scalars;
import tongli.learning.encoder.TrainableEncoder;
import tongli.learning.encoder.TuningMethod;
import tongli.learning.encoder.TuningOptions;
import tongli.learning.finetune.FineTuneOptions;
import tongli.learning.finetune.LengthBuckets;
import tongli.learning.finetune.Passes;
import tongli.learning.finetune.TaskText;
import tongli.learning.finetune.Tokens;

/**
 * Consistency training: beside the loss of the labels, what the network says of a text without a label, where it is sure, is what it ought to
 * say of the same text in other words ({@link Agreement}). What learns is LoRA and a head.
 *
 * <p>Source: Xie et al., "Unsupervised data augmentation for consistency training" (UDA), NeurIPS 2020, without its annealing of the
 * labels' loss.
 */
record ConsistencyWay(FewSettings settingsOfAll, Reworder reworder) implements Way {

    /** A batch of labelled texts, by place, and one of pairs. */
    private record Both(List<Integer> labelled, List<Integer> pairs) {}

    /** A text in two wordings. */
    private record Pair(Tokens own, Tokens reworded) {}

    @Override
    public boolean readsUnlabelled() {
        return true;
    }

    @Override
    public float[][] answers(Bench bench, FewTexts texts, long seed, Path folder) throws IOException {
        FineTuneOptions training = settingsOfAll.training(TuningMethod.LORA, seed);
        List<Pair> pairs = pairs(bench, texts.unlabelled());
        if (pairs.isEmpty()) {
            throw new IOException("no text without a label has another wording; give longer texts with --unlabelled");
        }
        int repeats = settingsOfAll.repeats(texts.labelled().size());
        int batches = repeats * LengthBuckets.count(texts.labelled().size(), training.batch());
        try (TrainableEncoder network = new TrainableEncoder(
                bench.encoder(), TuningOptions.defaults(TuningMethod.LORA), List.of(texts.head()), seed)) {
            LabelledDrill labelled = new LabelledDrill(bench, network, training, texts.labelled());
            Agreement agreement = new Agreement(settingsOfAll.confidence());
            Map<String, String> facts = new LinkedHashMap<>(labelled.facts());
            facts.put("texts without labels", digest(pairs));
            new Passes(network, training, facts, folder, bench.clock(), bench.progress())
                    .run(
                            new Drill<Both>(
                                    network,
                                    epoch -> both(labelled.batches(epoch, repeats), pairs.size(), training, epoch),
                                    (batch, memory) -> labelled.loss(batch.labelled(), memory)
                                            .add(Scalars.times(
                                                    agreement(network, agreement, batch.pairs(), pairs, memory),
                                                    settingsOfAll.weight()))),
                            batches);
            return TuningWay.logits(bench, network, training, texts.asked(), folder);
        }
    }

    private List<Pair> pairs(Bench bench, List<TaskText> unlabelled) throws IOException {
        List<Optional<String>> reworded =
                reworder.reworded(unlabelled.stream().map(TaskText::text).toList());
        List<TaskText> own = new ArrayList<>();
        List<TaskText> other = new ArrayList<>();
        for (int i = 0; i < unlabelled.size(); i++) {
            if (reworded.get(i).isPresent()) {
                own.add(unlabelled.get(i));
                other.add(unlabelled.get(i).variant(reworded.get(i).get()));
            }
        }
        List<Tokens> ownTokens = Tokens.of(own, bench.tokenizer(), settingsOfAll.tokens());
        List<Tokens> otherTokens = Tokens.of(other, bench.tokenizer(), settingsOfAll.tokens());
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            pairs.add(new Pair(ownTokens.get(i), otherTokens.get(i)));
        }
        return pairs;
    }

    /** Beside each batch of labelled texts as many pairs as a batch has, all of them in turn. */
    private static List<Both> both(List<List<Integer>> labelled, int pairs, FineTuneOptions training, int epoch) {
        Random random = new Random(training.seed() * 1013 + epoch);
        List<Integer> order = new ArrayList<>();
        List<Both> both = new ArrayList<>();
        for (List<Integer> own : labelled) {
            List<Integer> beside = new ArrayList<>();
            while (beside.size() < training.batch()) {
                if (order.isEmpty()) {
                    for (int pair = 0; pair < pairs; pair++) {
                        order.add(pair);
                    }
                    Collections.shuffle(order, random);
                }
                beside.add(order.remove(order.size() - 1));
            }
            both.add(new Both(own, beside));
        }
        return both;
    }

    private static NDArray agreement(
            TrainableEncoder network, Agreement agreement, List<Integer> batch, List<Pair> pairs, NDManager memory) {
        List<Tokens> own = batch.stream().map(place -> pairs.get(place).own()).toList();
        List<Tokens> reworded =
                batch.stream().map(place -> pairs.get(place).reworded()).toList();
        float[] said = network.logits(memory.create(Tokens.ids(own)), memory.create(Tokens.mask(own)), false)
                .get(0)
                .toFloatArray();
        NDArray logits = network.taught(
                        memory.create(Tokens.ids(reworded)),
                        memory.create(Tokens.mask(reworded)),
                        new Lesson(Optional.empty(), List.of()))
                .get(0);
        return agreement.of(said, logits);
    }

    private static String digest(List<Pair> pairs) {
        ContentDigest digest = new ContentDigest();
        pairs.forEach(pair -> digest.put(pair.own().ids()).put(pair.reworded().ids()));
        return digest.hex();
    }

    @Override
    public Map<String, String> settings() {
        Map<String, String> settings = settingsOfAll.common();
        settings.put("confidence", Double.toString(settingsOfAll.confidence()));
        settings.put("weight", Double.toString(settingsOfAll.weight()));
        return settings;
    }
}
