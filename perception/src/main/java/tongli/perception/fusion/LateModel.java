package tongli.perception.fusion;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/**
 * What was learnt of late fusion from voices and faces judged apart: the weights, and how each modality errs.
 *
 * <p>Made by {@code ./tongli learn evaluate-fusion --model-out}; see {@code docs/results/fusion.md}.
 */
public record LateModel(LateWeights weights, ConflictCheck conflicts) {
    /** The {@code kind} of its file. */
    public static final String KIND = "fusion-late";

    private static final LateModel BUNDLED = load();

    /** The one that ships. */
    public static LateModel bundled() {
        return BUNDLED;
    }

    private static LateModel load() {
        FusionFile file = FusionFile.bundled("late.json", KIND);
        try {
            Map<Modality, Confusion> confusions = new EnumMap<>(Modality.class);
            for (Modality modality : Modality.values()) {
                confusions.put(modality, file.confusion(modality));
            }
            return new LateModel(
                    new LateWeights(file.numberByModality("reliability", 0, 1), file.limits(), file.id(KIND)),
                    new ConflictCheck(confusions));
        } catch (IOException e) {
            throw new IllegalStateException(e.getMessage() + "; rebuild Tongli", e);
        }
    }
}
