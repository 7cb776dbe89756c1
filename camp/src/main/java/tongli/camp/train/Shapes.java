package tongli.camp.train;

import java.util.List;
import tongli.camp.env.Box;
import tongli.camp.env.Discrete;
import tongli.camp.env.Space;

/** The shape of a net between a world's observations and actions. Stateless. */
public final class Shapes {
    private Shapes() {}

    /** @throws IllegalArgumentException if observations are no vectors */
    static int width(Space<?> observations) {
        if (!(observations instanceof Box box)) {
            throw new IllegalArgumentException("the observations of this world are no vectors");
        }
        return box.width();
    }

    /** @throws IllegalArgumentException if actions are not numbered */
    static int choices(Space<?> actions) {
        if (!(actions instanceof Discrete numbered)) {
            throw new IllegalArgumentException("the actions of this world are not numbered; see FlatActions");
        }
        return numbered.size();
    }

    /** Input, hidden layers, output. */
    public static int[] sizes(int in, List<Integer> hidden, int out) {
        int[] sizes = new int[hidden.size() + 2];
        sizes[0] = in;
        for (int i = 0; i < hidden.size(); i++) {
            sizes[i + 1] = hidden.get(i);
        }
        sizes[sizes.length - 1] = out;
        return sizes;
    }
}
