package tongli.learning.continual;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tongli.learning.finetune.LengthBuckets;
import tongli.perception.encoder.Tensor;

/**
 * Experience replay: beside each batch of a task stand some texts of earlier tasks, from a bounded memory.
 *
 * <p>Source: Chaudhry et al., "On tiny episodic memories in continual learning", 2019.
 */
class Replay implements Remedy {
    private static final int CHANCE = 2;

    private final ReplayMemory<StreamText> memory;
    private final int beside;

    /** @param beside how many remembered texts stand beside each batch */
    Replay(ReplayMemory<StreamText> memory, int beside) {
        this.memory = memory;
        this.beside = beside;
    }

    /** What is remembered by now. */
    final ReplayMemory<StreamText> memory() {
        return memory;
    }

    /** Every remembered text has the same chance at each batch; then those of like length are put together, so that little is padding. */
    @Override
    public List<List<StreamText>> beside(int batches, Random random) {
        List<StreamText> drawn = new ArrayList<>();
        for (int batch = 0; batch < batches; batch++) {
            drawn.addAll(memory.draw(beside, random));
        }
        List<List<StreamText>> groups =
                new ArrayList<>(LengthBuckets.of(drawn, text -> text.tokens().ids().length, beside, random));
        while (groups.size() < batches) {
            groups.add(List.of());
        }
        return groups;
    }

    @Override
    public void after(Stage stage) {
        Random random = stage.random(CHANCE);
        stage.texts().forEach(text -> memory.offer(text, random));
    }

    @Override
    public int erase(String person) {
        return memory.erase(person);
    }

    @Override
    public Map<String, Tensor> state() {
        return MemoryTensors.of(memory);
    }

    @Override
    public void restore(Map<String, Tensor> state, List<List<StreamText>> tasks) {
        MemoryTensors.restore(memory, state, tasks);
    }
}
