package tongli.learning.finetune;

/** Kills a training. @param after how many steps */
public record PowerCut(int after) implements FineTuner.Progress {
    @Override
    public void step(int done, int all, double loss) {
        if (done == after) {
            throw new IllegalStateException("the power went out");
        }
    }

    @Override
    public void judged(int epoch, double score, boolean best) {}
}
