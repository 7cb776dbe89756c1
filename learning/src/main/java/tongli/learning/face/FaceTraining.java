package tongli.learning.face;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tongli.learning.metric.ClassificationReport;
import tongli.learning.route.Route;
import tongli.perception.face.landmark.FaceShape;
import tongli.perception.face.network.FaceNetworks;
import tongli.perception.face.network.PixelGrid;
import tongli.perception.media.PictureFile;

/**
 * Trains a model of one's own on the shapes of faces in labelled pictures, and judges it on people that it did not see: a fifth of
 * them, drawn by the seed. Nobody's pictures are on both sides.
 */
public final class FaceTraining {
    /** The name of the task for {@code learn train}. */
    public static final String TASK = "face";

    /** Of the people that train, to turn margins into log-odds. */
    static final int FOLDS = 3;

    private static final int JUDGED = 5;
    private static final int UNITS = 32;
    private static final int PASSES = 60;
    private static final double RATE = 2e-3;
    private static final double DECAY = 0.1;

    private FaceTraining() {}

    /**
     * @param route svm, forest or mlp
     * @param cost of svm: of an error beside large weights
     * @param trees of forest
     */
    public record Options(Route route, Path data, Path out, double cost, int trees, long seed, String commandLine) {}

    /** @param withoutFace pictures that were left out */
    public record Outcome(Path model, int training, int judged, int withoutFace, ClassificationReport report) {}

    @SuppressWarnings("ArrayRecordComponent") // read in loops, never compared
    private record Example(String person, String label, double[] shape) {}

    /**
     * @throws IOException if the pictures cannot be read, or the model cannot be written
     * @throws IllegalArgumentException if there are too few people or labels to train and judge
     */
    public static Outcome run(Options options, ShapeLearner.Progress progress) throws IOException {
        List<LabelledPicture> pictures = LabelledPicture.read(options.data());
        List<Example> examples = examples(pictures);
        List<String> people = new ArrayList<>(
                examples.stream().map(Example::person).distinct().sorted().toList());
        List<String> labels =
                examples.stream().map(Example::label).distinct().sorted().toList();
        if (people.size() < JUDGED || labels.size() < 2) {
            throw new IllegalArgumentException(
                    "%d people and %d labels were found in the pictures; at least %d and 2 are needed"
                            .formatted(people.size(), labels.size(), JUDGED));
        }
        Collections.shuffle(people, new Random(options.seed()));
        List<Example> training = examples.stream()
                .filter(example -> people.indexOf(example.person()) % JUDGED != 0)
                .toList();
        List<Example> judged = examples.stream()
                .filter(example -> people.indexOf(example.person()) % JUDGED == 0)
                .toList();
        int[] targets = training.stream()
                .mapToInt(example -> labels.indexOf(example.label()))
                .toArray();
        ShapeModel model = new ShapeModel(
                options.route(), labels, scores(options, training, targets, labels.size(), people, progress));
        Files.createDirectories(options.out());
        Path file = options.out().resolve("model.safetensors");
        Map<String, String> about = new LinkedHashMap<>();
        about.put("command", options.commandLine());
        about.put("seed", Long.toString(options.seed()));
        about.put("training", Integer.toString(training.size()));
        model.write(file, about);
        return new Outcome(
                file, training.size(), judged.size(), pictures.size() - examples.size(), report(model, judged));
    }

    private static List<Example> examples(List<LabelledPicture> pictures) throws IOException {
        List<Example> examples = new ArrayList<>();
        try (FaceNetworks networks = new FaceNetworks()) {
            for (LabelledPicture picture : pictures) {
                PicturedFaces.surest(networks, PixelGrid.of(PictureFile.read(picture.file())))
                        .map(FaceShape::of)
                        .ifPresent(shape -> examples.add(new Example(picture.person(), picture.label(), shape)));
            }
        }
        return examples;
    }

    private static ShapeScores scores(
            Options options,
            List<Example> training,
            int[] targets,
            int labels,
            List<String> people,
            ShapeLearner.Progress progress) {
        List<double[]> shapes = training.stream().map(Example::shape).toList();
        TribuoShapes machines = new TribuoShapes(shapes, targets, labels, options.seed());
        return switch (options.route()) {
            case SVM ->
                machines.svm(
                        options.cost(),
                        training.stream()
                                .mapToInt(example -> people.indexOf(example.person()) % FOLDS)
                                .toArray());
            case FOREST -> machines.forest(options.trees());
            case MLP -> {
                double[][] held = new double[targets.length][labels];
                for (int i = 0; i < targets.length; i++) {
                    held[i][targets[i]] = 1;
                }
                yield new NetworkShapes(new ShapeLearner(UNITS, PASSES, RATE, DECAY, true, options.seed())
                        .learn(shapes.toArray(double[][]::new), held, progress));
            }
            default ->
                throw new IllegalArgumentException("--model %s reads texts; for faces choose svm, forest or mlp"
                        .formatted(options.route().code()));
        };
    }

    private static ClassificationReport report(ShapeModel model, List<Example> judged) {
        int labels = model.labels().size();
        float[][] truth = new float[judged.size()][labels];
        boolean[][] asserted = new boolean[judged.size()][labels];
        for (int i = 0; i < truth.length; i++) {
            truth[i][model.labels().indexOf(judged.get(i).label())] = 1;
            asserted[i][model.labels().indexOf(model.label(judged.get(i).shape()))] = true;
        }
        return ClassificationReport.of(model.labels(), truth, asserted);
    }
}
