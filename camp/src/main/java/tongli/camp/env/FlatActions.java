package tongli.camp.env;

/** A world of several choices at once, acted in by the number of the combination. For one thread. */
public final class FlatActions<O> implements Env<O, Integer> {
    private final Env<O, int[]> world;
    private final MultiDiscrete choices;

    /** @throws IllegalArgumentException if the world's actions are not several choices at once */
    public FlatActions(Env<O, int[]> world) {
        if (!(world.actions() instanceof MultiDiscrete several)) {
            throw new IllegalArgumentException("the actions of this world cannot be numbered");
        }
        this.world = world;
        this.choices = several;
    }

    @Override
    public Space<O> observations() {
        return world.observations();
    }

    @Override
    public Discrete actions() {
        return new Discrete(choices.combinations());
    }

    @Override
    public Start<O> reset(long seed) {
        return world.reset(seed);
    }

    @Override
    public Step<O> step(Integer action) {
        return world.step(choices.choice(action));
    }
}
