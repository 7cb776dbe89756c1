package tongli.learning.face;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tongli.core.Sha256;
import tongli.learning.metric.Correlation;
import tongli.perception.encoder.SafeTensors;
import tongli.perception.face.landmark.ActionUnit;
import tongli.perception.face.landmark.ActionUnitReader;
import tongli.perception.face.landmark.MeanFace;
import tongli.perception.face.landmark.ShapeNetwork;

/**
 * Trains the reader of action units on synthetic faces, and says how well it does on faces of people that it did not see. Expressions and
 * differences of people come from the basis; they are put on {@link MeanFace}.
 */
public final class ActionUnitTraining {
    /** The name of the task for {@code learn train}. */
    public static final String TASK = "face-action-units";

    private static final int PEOPLE = 5_000;
    private static final int HELD_OUT_PEOPLE = 500;
    private static final int FACES_EACH = 8;
    private static final int UNITS = 64;
    private static final int PASSES = 30;
    private static final double RATE = 2e-3;
    private static final double DECAY = 1e-3;

    private ActionUnitTraining() {}

    /**
     * @param basis the folder with {@code basis68.csv}
     * @param out where {@code action-units.safetensors} goes
     * @param commandLine that makes the same run again
     */
    public record Options(Path basis, Path out, long seed, String commandLine) {}

    /**
     * How one unit is read on faces of held-out people.
     *
     * @param correlation Pearson's r of intensity
     * @param error mean absolute one, in [0, 1]
     */
    public record Figure(String unit, double correlation, double error) {}

    /** @param training how many faces trained, and @param heldOut how many judge */
    public record Outcome(Path model, int training, int heldOut, List<Figure> figures) {}

    /** @throws IOException if the basis or the pictures cannot be read, or the model cannot be written */
    public static Outcome run(Options options, ShapeLearner.Progress progress) throws IOException {
        LandmarkBasis basis = LandmarkBasis.read(options.basis());
        SyntheticFaces chance = new SyntheticFaces(basis, options.seed());
        List<SyntheticFaces.Face> training = chance.draw(PEOPLE, FACES_EACH);
        List<SyntheticFaces.Face> heldOut = chance.draw(HELD_OUT_PEOPLE, FACES_EACH);
        ShapeNetwork network = new ShapeLearner(UNITS, PASSES, RATE, DECAY, false, options.seed())
                .learn(shapes(training), units(training), progress);
        List<Figure> figures = figures(network, heldOut);
        Map<String, String> about = new LinkedHashMap<>();
        about.put(ActionUnitReader.VERSION, "1");
        about.put("command", options.commandLine());
        about.put("seed", Long.toString(options.seed()));
        about.put("basis_sha256", Sha256.hex(Files.readAllBytes(options.basis().resolve("basis68.csv"))));
        Files.createDirectories(options.out());
        Path model = options.out().resolve("action-units.safetensors");
        new SafeTensors(network.tensors(), about).write(model);
        return new Outcome(model, training.size(), heldOut.size(), figures);
    }

    private static double[][] shapes(List<SyntheticFaces.Face> faces) {
        return faces.stream().map(SyntheticFaces.Face::shape).toArray(double[][]::new);
    }

    private static double[][] units(List<SyntheticFaces.Face> faces) {
        return faces.stream().map(SyntheticFaces.Face::units).toArray(double[][]::new);
    }

    private static List<Figure> figures(ShapeNetwork network, List<SyntheticFaces.Face> faces) {
        double[][] read = faces.stream().map(face -> network.of(face.shape())).toArray(double[][]::new);
        List<Figure> figures = new ArrayList<>();
        for (ActionUnit unit : ActionUnit.values()) {
            double[] truth = new double[read.length];
            double[] answers = new double[read.length];
            double error = 0;
            for (int i = 0; i < read.length; i++) {
                truth[i] = faces.get(i).units()[unit.ordinal()];
                answers[i] = Math.max(0, Math.min(1, read[i][unit.ordinal()]));
                error += Math.abs(truth[i] - answers[i]) / read.length;
            }
            figures.add(new Figure(unit.code(), Correlation.pearson(truth, answers), error));
        }
        return figures;
    }
}
