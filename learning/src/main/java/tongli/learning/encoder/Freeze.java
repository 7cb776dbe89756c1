package tongli.learning.encoder;

import java.util.Optional;
import tongli.core.Require;

/**
 * What of an encoder stays as it is under {@link TuningMethod#FULL}.
 *
 * @param embeddings whether the embeddings do
 * @param layers how many of the lowest layers do, 0 to 48
 * @param encoder whether all but the heads does
 */
public record Freeze(boolean embeddings, int layers, boolean encoder) {
    /** All learns. */
    public static final Freeze NONE = new Freeze(false, 0, false);

    private static final String LOWER = "lower:";

    public Freeze {
        Require.inRange("layers", layers, 0, 48);
    }

    /** The embeddings and the lowest layers: what lies below a layer that stays need not learn either. */
    public static Freeze lower(int layers) {
        return new Freeze(true, layers, false);
    }

    /** Whether nothing of an encoder of so many layers learns. */
    public boolean keepsAll(int all) {
        return encoder || (layers > 0 && layers >= all);
    }

    /** By its name: {@code none}, {@code embeddings}, {@code lower:N}, {@code all-but-head}; empty if it is none. */
    public static Optional<Freeze> find(String name) {
        if (name.matches(LOWER + "[1-9][0-9]?")) {
            int layers = Integer.parseInt(name.substring(LOWER.length()));
            return layers <= 48 ? Optional.of(lower(layers)) : Optional.empty();
        }
        return switch (name) {
            case "none" -> Optional.of(NONE);
            case "embeddings" -> Optional.of(new Freeze(true, 0, false));
            case "all-but-head" -> Optional.of(new Freeze(true, 0, true));
            default -> Optional.empty();
        };
    }

    /** As {@link #find} takes it. */
    public String code() {
        return encoder ? "all-but-head" : layers > 0 ? LOWER + layers : embeddings ? "embeddings" : "none";
    }
}
