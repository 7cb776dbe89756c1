package tongli.learning.continual;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tongli.learning.encoder.Scalars;
import tongli.learning.finetune.SavedNumbers;
import tongli.perception.encoder.Tensor;

/**
 * Replay whose texts also remember what the network said of them when their task had been learnt: their logits are drawn there, beside
 * the loss of their labels.
 *
 * <p>Source: Buzzega et al., "Dark experience for general continual learning", NeurIPS 2020 (DER++); there texts are remembered as
 * they stream by, here once their task is learnt, so that the logits are those of a network that knows it.
 */
final class DarkReplay extends Replay {
    private static final String LOGITS = "memory.logits";

    private final double strength;
    /** By task and row, the logits of the text's own head. */
    private final Map<List<Integer>, float[]> logits = new HashMap<>();

    /** @param strength α: how much the mean squared distance of the logits counts */
    DarkReplay(ReplayMemory<StreamText> memory, int beside, double strength) {
        super(memory, beside);
        this.strength = strength;
    }

    private static List<Integer> key(StreamText text) {
        return List.of(text.task(), text.row());
    }

    @Override
    public Optional<NDArray> extra(Step step) {
        NDManager memory = step.memory();
        NDArray sum = memory.zeros(new Shape());
        int remembered = 0;
        for (int head = 0; head < step.logits().size(); head++) {
            NDArray now = step.logits().get(head);
            int labels = (int) now.getShape().get(1);
            float[] then = new float[step.batch().size() * labels];
            float[] counts = new float[then.length];
            for (int row = 0; row < step.batch().size(); row++) {
                float[] own = logits.get(key(step.batch().get(row)));
                boolean ofThisHead =
                        !Float.isNaN(step.batch().get(row).targets().get(head)[0]);
                if (own != null && ofThisHead) {
                    System.arraycopy(own, 0, then, row * labels, labels);
                    Arrays.fill(counts, row * labels, (row + 1) * labels, 1f / labels);
                    remembered++;
                }
            }
            NDArray away = now.sub(memory.create(then, now.getShape()));
            sum = sum.add(
                    away.square().mul(memory.create(counts, now.getShape())).sum());
        }
        return remembered == 0 ? Optional.empty() : Optional.of(Scalars.times(sum, strength / remembered));
    }

    @Override
    public void after(Stage stage) {
        super.after(stage);
        List<StreamText> fresh = memory().items().stream()
                .filter(text -> !logits.containsKey(key(text)))
                .toList();
        List<float[][]> said = stage.reading().logits(StreamText.taskTexts(fresh));
        for (int i = 0; i < fresh.size(); i++) {
            logits.put(key(fresh.get(i)), said.get(stage.heads().of(fresh.get(i).task()))[i]);
        }
        forgetOthers();
    }

    @Override
    public int erase(String person) {
        int erased = super.erase(person);
        forgetOthers();
        return erased;
    }

    /** What was said of texts that are remembered no more. */
    private void forgetOthers() {
        logits.keySet().retainAll(memory().items().stream().map(DarkReplay::key).collect(Collectors.toSet()));
    }

    /** In the order of the remembered texts, padded to the widest head. */
    @Override
    public Map<String, Tensor> state() {
        Map<String, Tensor> state = super.state();
        List<StreamText> items = memory().items();
        int width = logits.values().stream().mapToInt(own -> own.length).max().orElse(0);
        float[] all = new float[items.size() * width];
        for (int i = 0; i < items.size(); i++) {
            float[] own = logits.getOrDefault(key(items.get(i)), new float[0]);
            System.arraycopy(own, 0, all, i * width, own.length);
        }
        if (all.length > 0) {
            state.put(LOGITS, new Tensor(all, items.size(), width));
        }
        return state;
    }

    @Override
    public void restore(Map<String, Tensor> state, List<List<StreamText>> tasks) {
        super.restore(state, tasks);
        logits.clear();
        List<StreamText> items = memory().items();
        if (items.isEmpty()) {
            return;
        }
        float[] all = new SavedNumbers(state).floats(LOGITS, items.size(), -1);
        int width = all.length / items.size();
        List<Integer> widths = new ArrayList<>();
        items.forEach(text -> widths.add(text.targets().stream()
                .filter(target -> !Float.isNaN(target[0]))
                .mapToInt(target -> target.length)
                .findFirst()
                .orElse(width)));
        for (int i = 0; i < items.size(); i++) {
            logits.put(key(items.get(i)), Arrays.copyOfRange(all, i * width, i * width + widths.get(i)));
        }
    }
}
