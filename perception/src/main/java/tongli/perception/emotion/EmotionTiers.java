package tongli.perception.emotion;

import tongli.core.EmotionReader;
import tongli.core.Tier;

/** A reader for each tier over one reader of the full one, which is the caller's to close. Safe for many threads. */
public final class EmotionTiers {
    private final EmotionReader full;
    private final FastEmotionReader fast;
    private final EmotionReader cascade;

    /** With the fast models that ship; they load when first asked for. */
    public static EmotionTiers over(EmotionReader full) {
        return new EmotionTiers(FastEmotionReader.bundled(), full);
    }

    public EmotionTiers(FastEmotionReader fast, EmotionReader full) {
        this.full = full;
        this.fast = fast;
        this.cascade = new CascadeEmotionReader(fast, full);
    }

    /** The reader of that tier; it has no handles of its own to close. */
    public EmotionReader reader(Tier tier) {
        return switch (tier) {
            case FAST -> fast;
            case CASCADE -> cascade;
            case FULL -> full;
        };
    }
}
