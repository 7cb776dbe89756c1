package tongli.learning.finetune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Kills a training. @param after how many steps */
public record PowerCut(int after) implements FineTuner.Progress {
    public static final PowerCut NEVER = new PowerCut(Integer.MAX_VALUE);

    @Override
    public void step(int done, int all, double loss) {
        if (done == after) {
            throw new IllegalStateException("the power went out");
        }
    }

    @Override
    public void judged(int epoch, double score, boolean best) {}

    @Override
    public void stopped() {}

    /** Holds a run that went on after it to one that never was broken off. */
    public static void leftNoTrace(Passes.Outcome whole, Passes.Outcome resumed) {
        assertThat(resumed.score()).isCloseTo(whole.score(), within(1e-4));
        assertThat(resumed.weights().keySet()).isEqualTo(whole.weights().keySet());
        whole.weights()
                .forEach(
                        (name, tensor) -> assertThat(resumed.weights().get(name).values())
                                .as(name)
                                .containsExactly(tensor.values(), within(1e-4f)));
    }
}
