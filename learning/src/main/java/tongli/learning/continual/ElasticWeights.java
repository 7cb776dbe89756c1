package tongli.learning.continual;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import tongli.learning.encoder.Scalars;
import tongli.learning.encoder.TrainableEncoder;
import tongli.perception.encoder.Tensor;

/**
 * Elastic weight consolidation, online: each weight is drawn to where it was before the task, the harder the more earlier tasks hung
 * on it. The penalty is strength / 2 · Σ F (θ − θ*)²; F is the sum of the tasks' {@link Fisher} diagonals, in which earlier
 * ones fade. θ* is what the last task left, but for the biases of labels that were never taught: these are drawn to where they begin,
 * so that nothing pulls at the first step.
 *
 * <p>Sources: Kirkpatrick et al., PNAS 2017, equation 3; Schwarz et al., "Progress and compress", ICML 2018, section 3.1 (one F
 * and one θ* for all tasks).
 */
final class ElasticWeights implements Remedy {
    private static final String FISHER = "fisher.";
    private static final int CHANCE = 1;

    private final double strength;
    private final double fading;
    private final int samples;
    private Map<String, Tensor> fisher = new LinkedHashMap<>();
    private @Nullable Live live;

    /** What a step reckons with, in native memory. */
    private record Live(NDManager manager, Map<String, NDArray> weights, List<Pull> pulls) {
        record Pull(String weight, NDArray fisher, NDArray anchor) {}
    }

    /**
     * @param strength λ, above 0
     * @param fading how much of F stays at each further task, [0, 1]
     * @param samples on how many texts of a task F is measured
     */
    ElasticWeights(double strength, double fading, int samples) {
        this.strength = strength;
        this.fading = fading;
        this.samples = samples;
    }

    @Override
    public void before(Stage stage) {
        lay(stage.network());
    }

    /** Lays F and θ* beside the network's weights. @throws IllegalArgumentException if F is of another network */
    private void lay(TrainableEncoder network) {
        close();
        if (fisher.isEmpty()) {
            return;
        }
        NDManager manager = network.newStep();
        Map<String, Tensor> anchor = network.learnt();
        List<Live.Pull> pulls = new ArrayList<>();
        live = new Live(manager, network.trainable(), pulls);
        fisher.forEach((name, values) -> {
            Tensor own = anchor.get(name);
            if (own == null || !Arrays.equals(own.shape(), values.shape())) {
                throw new IllegalArgumentException(
                        "what was remembered of %s does not fit the network".formatted(name));
            }
            pulls.add(new Live.Pull(name, laid(manager, values), laid(manager, own)));
        });
    }

    private static NDArray laid(NDManager manager, Tensor tensor) {
        return manager.create(tensor.values(), new Shape(tensor.shape()));
    }

    @Override
    public Optional<NDArray> extra(Step step) {
        return live == null ? Optional.empty() : Optional.of(penalty(live, step.memory()));
    }

    private NDArray penalty(Live pulled, NDManager memory) {
        NDArray sum = memory.zeros(new Shape());
        for (Live.Pull pull : pulled.pulls()) {
            // a result stays with its left operand's manager, which outlives the step
            NDArray away = pull.anchor().sub(pulled.weights().get(pull.weight()));
            away.attach(memory);
            sum = sum.add(away.square().mul(pull.fisher()).sum());
        }
        return Scalars.times(sum, strength / 2);
    }

    @Override
    public void after(Stage stage) {
        List<StreamText> some = new ArrayList<>(stage.texts());
        Random random = stage.random(CHANCE);
        Collections.shuffle(some, random);
        Map<String, Tensor> own = Fisher.diagonal(
                stage.network(), stage.heads(), some.subList(0, Math.min(samples, some.size())), random);
        fisher = faded(fisher, own, fading);
    }

    /** What was known, faded, and what is new. */
    static Map<String, Tensor> faded(Map<String, Tensor> old, Map<String, Tensor> own, double fading) {
        Map<String, Tensor> all = new LinkedHashMap<>();
        own.forEach((name, tensor) -> {
            float[] values = tensor.values().clone();
            Tensor before = old.get(name);
            for (int i = 0; before != null && i < values.length; i++) {
                values[i] += (float) (fading * before.values()[i]);
            }
            all.put(name, new Tensor(values, tensor.shape()));
        });
        return all;
    }

    @Override
    public Map<String, Tensor> state() {
        Map<String, Tensor> state = new LinkedHashMap<>();
        fisher.forEach((name, tensor) -> state.put(FISHER + name, tensor));
        return state;
    }

    @Override
    public void restore(Map<String, Tensor> state, List<List<StreamText>> tasks) {
        fisher = Named.under(FISHER, state);
    }

    @Override
    public void close() {
        if (live != null) {
            live.manager().close();
            live = null;
        }
    }
}
