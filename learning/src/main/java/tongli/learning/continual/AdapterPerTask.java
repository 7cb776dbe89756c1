package tongli.learning.continual;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tongli.learning.finetune.TaskText;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.Tensor;

/**
 * A network that grows: each task gets added weights and a head of its own over the frozen encoder, so that nothing that was learnt
 * is ever touched. Who reads a text is told, or found: by the nearest prototype in the frozen encoder's space, or as the network
 * whose answer has the least entropy. Told the task it forgets nothing by construction, which says nothing of how well it would go
 * on learning where nobody tells.
 *
 * <p>Sources: Rusu et al., "Progressive neural networks", 2016, and Pfeiffer et al., "AdapterFusion", EACL 2021 (weights a task);
 * Wang et al., "Learning to prompt", CVPR 2022, and Aljundi et al., "Expert gate", CVPR 2017 (a gate over frozen features).
 */
final class AdapterPerTask implements Remedy {
    private static final String ADAPTER = "adapter.";
    private static final String PROTOTYPES = "prototypes.";
    private static final String BEGAN = "began.";

    private Map<String, Tensor> began = new LinkedHashMap<>();
    private final List<Map<String, Tensor>> adapters = new ArrayList<>();
    private final PrototypeRouter router = new PrototypeRouter();
    /** What each adapter said of lists of texts, and the frozen encoder's vectors of them: neither ever changes. */
    private final List<Map<List<TaskText>, List<float[][]>>> read = new ArrayList<>();

    private final Map<List<TaskText>, float[][]> vectors = new IdentityHashMap<>();

    @Override
    public boolean beginsAnew() {
        return true;
    }

    @Override
    public void before(Stage stage) {
        if (adapters.isEmpty()) {
            began = stage.network().learnt();
        }
    }

    @Override
    public void after(Stage stage) {
        Map<String, Tensor> learnt = stage.network().learnt();
        adapters.add(learnt);
        stage.network().restore(began); // the added weights do nothing yet: the frozen encoder
        router.learn(
                adapters.size() - 1,
                stage.reading().vectors(StreamText.taskTexts(stage.texts())),
                stage.texts().stream().mapToInt(StreamText::label).toArray());
        stage.network().restore(learnt);
    }

    @Override
    public Map<Way, float[][]> answers(Stage stage, List<TaskText> texts, int task) {
        List<float[][]> said = new ArrayList<>();
        for (int adapter = 0; adapter < adapters.size(); adapter++) {
            said.add(logits(stage, adapter, texts).get(stage.heads().of(task)));
        }
        Map<Way, float[][]> answers = new EnumMap<>(Way.class);
        answers.put(Way.TASK_KNOWN, said.get(Math.min(task, adapters.size() - 1)));
        if (stage.heads().all().size() == 1) { // else a head of another task has nothing to say
            int[] routes = router.routes(vectors(stage, texts));
            answers.put(Way.TASK_BY_PROTOTYPE, chosen(said, routes));
            answers.put(Way.TASK_BY_ENTROPY, chosen(said, surest(said)));
        }
        return answers;
    }

    private List<float[][]> logits(Stage stage, int adapter, List<TaskText> texts) {
        while (read.size() <= adapter) {
            read.add(new IdentityHashMap<>());
        }
        return read.get(adapter)
                .computeIfAbsent(texts, key -> with(stage, adapters.get(adapter), reading -> reading.logits(key)));
    }

    private float[][] vectors(Stage stage, List<TaskText> texts) {
        return vectors.computeIfAbsent(texts, key -> with(stage, began, reading -> reading.vectors(key)));
    }

    private static <T> T with(Stage stage, Map<String, Tensor> weights, Function<Reading, T> asked) {
        Map<String, Tensor> now = stage.network().learnt();
        stage.network().restore(weights);
        T answer = asked.apply(stage.reading());
        stage.network().restore(now);
        return answer;
    }

    private static float[][] chosen(List<float[][]> said, int[] routes) {
        float[][] chosen = new float[routes.length][];
        for (int row = 0; row < routes.length; row++) {
            chosen[row] = said.get(routes[row])[row];
        }
        return chosen;
    }

    /** Whose answer to each text has the least entropy. */
    static int[] surest(List<float[][]> said) {
        int[] routes = new int[said.get(0).length];
        for (int row = 0; row < routes.length; row++) {
            double least = Double.POSITIVE_INFINITY;
            for (int adapter = 0; adapter < said.size(); adapter++) {
                double entropy = entropy(TaskHead.Kind.SINGLE.probabilities(said.get(adapter)[row], 1));
                if (entropy < least) {
                    least = entropy;
                    routes[row] = adapter;
                }
            }
        }
        return routes;
    }

    private static double entropy(double[] shares) {
        double sum = 0;
        for (double share : shares) {
            sum -= share > 0 ? share * StrictMath.log(share) : 0;
        }
        return sum;
    }

    @Override
    public Map<String, Map<String, Tensor>> networks(Stage stage) {
        Map<String, Map<String, Tensor>> networks = new LinkedHashMap<>();
        for (int adapter = 0; adapter < adapters.size(); adapter++) {
            networks.put("adapter-" + (adapter + 1), adapters.get(adapter));
        }
        return networks;
    }

    @Override
    public Map<String, Tensor> state() {
        Map<String, Tensor> state = new LinkedHashMap<>();
        Named.put(BEGAN, began, state);
        for (int adapter = 0; adapter < adapters.size(); adapter++) {
            Named.put(ADAPTER + adapter + ".", adapters.get(adapter), state);
        }
        Named.put(PROTOTYPES, router.state(), state);
        return state;
    }

    @Override
    public void restore(Map<String, Tensor> state, List<List<StreamText>> tasks) {
        began = Named.under(BEGAN, state);
        adapters.clear();
        read.clear();
        for (Map<String, Tensor> next = Named.under(ADAPTER + "0.", state);
                !next.isEmpty();
                next = Named.under(ADAPTER + adapters.size() + ".", state)) {
            adapters.add(next);
        }
        router.restore(Named.under(PROTOTYPES, state));
    }
}
