package tongli.learning.finetune;

/** Rates rise in a line over the warm-up, then fall in a line to 0. */
record Schedule(FineTuneOptions options, int steps) {

    /** Of the highest rate, at a step from 0. */
    double share(int step) {
        double warm = Math.max(1, options.warmup() * steps);
        return step < warm ? (step + 1) / warm : Math.max(0, (steps - step) / Math.max(1, steps - warm));
    }
}
