package tongli.camp.train;

/**
 * The clipped objective of a step, min(ρA, clip(ρ, 1−ε, 1+ε)A): {@link Ppo} and {@link Grpo} share it.
 *
 * <p>Source: Schulman et al., arXiv:1707.06347 (2017), equation 7.
 *
 * @param ratio ρ, how many times likelier the action has become
 * @param advantage A
 * @param clip ε
 */
record Clipped(double ratio, double advantage, double clip) {

    /** Whether the ratio has gone so far that nothing more is won by going on. */
    boolean isClipped() {
        return advantage > 0 ? ratio > 1 + clip : ratio < 1 - clip;
    }

    /** Its negative, to be made small. */
    double loss() {
        double held = Math.max(1 - clip, Math.min(1 + clip, ratio));
        return -Math.min(ratio * advantage, held * advantage);
    }

    /** The slope of the loss by the log of the action's probability. */
    double lossByLog() {
        return isClipped() ? 0 : -advantage * ratio;
    }
}
