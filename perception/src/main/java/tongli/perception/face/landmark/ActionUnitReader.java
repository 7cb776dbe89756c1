package tongli.perception.face.landmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import tongli.perception.encoder.SafeTensors;

/**
 * Intensities of action units from the shape of a face, by a small perceptron that was trained on synthetic faces; see
 * {@code docs/models/face.md}. Immutable, safe for many threads.
 */
public final class ActionUnitReader {
    /** Under this name the file's metadata tell which version it is. */
    public static final String VERSION = "version";

    private final ShapeNetwork network;

    /** @throws IllegalArgumentException if the network does not read shapes, or does not tell every unit */
    public ActionUnitReader(ShapeNetwork network) {
        if (network.mean().length != FaceShape.NUMBERS || network.outputBias().length != ActionUnit.values().length) {
            throw new IllegalArgumentException("it is no network of action units");
        }
        this.network = network;
    }

    /** The one that ships. @throws IllegalStateException if it is missing */
    public static ActionUnitReader bundled() {
        try (InputStream in = ActionUnitReader.class.getResourceAsStream("action-units.safetensors")) {
            if (in == null) {
                throw new IllegalStateException(
                        "action-units.safetensors is missing from the perception jar; build it again");
            }
            return new ActionUnitReader(ShapeNetwork.of(SafeTensors.parse("action-units.safetensors", in.readAllBytes())
                    .tensors()));
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled model of action units cannot be read; build it again", e);
        }
    }

    /** Every unit with its intensity in [0, 1]. @throws IllegalArgumentException if the points are no face */
    public Map<ActionUnit, Double> read(Landmarks landmarks) {
        double[] outputs = network.of(FaceShape.of(landmarks));
        Map<ActionUnit, Double> units = new EnumMap<>(ActionUnit.class);
        for (ActionUnit unit : ActionUnit.values()) {
            units.put(unit, Math.max(0, Math.min(1, outputs[unit.ordinal()])));
        }
        return units;
    }
}
