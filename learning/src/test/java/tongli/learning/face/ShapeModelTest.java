package tongli.learning.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.learning.route.Route;
import tongli.perception.encoder.SafeTensors;
import tongli.perception.face.landmark.FaceShape;

class ShapeModelTest {
    private static final int EXAMPLES = 120;
    private static final int TOLD_BY = 7;

    @TempDir
    Path folder;

    /** Noise, but for one number that tells the label: about −1, 0 or 1. */
    private static List<double[]> shapes(int[] labels) {
        Random random = new Random(7);
        List<double[]> shapes = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i % 3;
            double[] shape = new double[FaceShape.NUMBERS];
            for (int place = 0; place < shape.length; place++) {
                shape[place] = 0.1 * random.nextGaussian();
            }
            shape[TOLD_BY] += labels[i] - 1;
            shapes.add(shape);
        }
        return shapes;
    }

    private static int[] folds() {
        return new Random(7).ints(EXAMPLES, 0, 3).toArray();
    }

    private void learnsAndIsTheSameAfterAFile(Route route, ShapeScores scores, List<double[]> shapes, int[] labels)
            throws IOException {
        ShapeModel model = new ShapeModel(route, List.of("0", "1", "2"), scores);
        Path file = folder.resolve("model.safetensors");
        model.write(file, Map.of("seed", "7"));
        ShapeModel read = ShapeModel.open(file);
        int right = 0;
        for (int i = 0; i < labels.length; i++) {
            double[] probabilities = model.probabilities(shapes.get(i));
            assertThat(probabilities[0] + probabilities[1] + probabilities[2]).isCloseTo(1, within(1e-9));
            assertThat(read.probabilities(shapes.get(i))).containsExactly(probabilities);
            right += model.label(shapes.get(i)).equals(Integer.toString(labels[i])) ? 1 : 0;
        }
        assertThat(right).isGreaterThan(EXAMPLES * 9 / 10);
    }

    @Test
    void aForestLearnsWhatOneNumberTells() throws IOException {
        int[] labels = new int[EXAMPLES];
        List<double[]> shapes = shapes(labels);
        learnsAndIsTheSameAfterAFile(Route.FOREST, new TribuoShapes(shapes, labels, 3, 7).forest(60), shapes, labels);
    }

    @Test
    void aVectorMachineLearnsWhatOneNumberTells() throws IOException {
        int[] labels = new int[EXAMPLES];
        List<double[]> shapes = shapes(labels);
        for (int i = 0; i < labels.length; i++) {
            shapes.get(i)[TOLD_BY + 2] += labels[i] == 1 ? 1 : 0; // so that a line parts each label from the rest
        }
        learnsAndIsTheSameAfterAFile(
                Route.SVM, new TribuoShapes(shapes, labels, 3, 7).svm(10, folds()), shapes, labels);
    }

    @Test
    void aPerceptronLearnsWhatOneNumberTells() throws IOException {
        int[] labels = new int[EXAMPLES];
        List<double[]> shapes = shapes(labels);
        double[][] targets = new double[EXAMPLES][3];
        for (int i = 0; i < EXAMPLES; i++) {
            targets[i][labels[i]] = 1;
        }
        ShapeLearner learner = new ShapeLearner(8, 80, 1e-2, 1e-3, true, 7);
        NetworkShapes scores =
                new NetworkShapes(learner.learn(shapes.toArray(double[][]::new), targets, (done, of, loss) -> {}));
        learnsAndIsTheSameAfterAFile(Route.MLP, scores, shapes, labels);
        NetworkShapes again =
                new NetworkShapes(learner.learn(shapes.toArray(double[][]::new), targets, (done, of, loss) -> {}));
        assertThat(again.of(shapes.get(0))).containsExactly(scores.of(shapes.get(0)));
    }

    @Test
    void aFileThatLeadsNowhereIsRefused() throws IOException {
        int[] labels = new int[EXAMPLES];
        List<double[]> shapes = shapes(labels);
        Path file = folder.resolve("model.safetensors");
        ShapeScores forest = new TribuoShapes(shapes, labels, 3, 7).forest(5);
        new ShapeModel(Route.FOREST, List.of("0", "1", "2"), forest).write(file, Map.of());
        SafeTensors saved = SafeTensors.read(file);
        saved.tensors().get("forest.above").values()[0] = 0; // to itself: a walk without end
        assertThatThrownBy(() -> ShapeModel.of("m", saved))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("lead nowhere");
        assertThatThrownBy(() -> ShapeModel.of("m", new SafeTensors(Map.of(), Map.of())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("does not tell its kind");
        assertThatThrownBy(() -> ShapeModel.of("m", new SafeTensors(Map.of(), Map.of("model", "svm", "labels", "a"))))
                .isInstanceOf(IOException.class);
        Files.writeString(file, "no model");
        assertThatThrownBy(() -> ShapeModel.open(file)).isInstanceOf(IOException.class);
    }
}
