package tongli.learning.face;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tongli.core.Require;
import tongli.perception.face.landmark.Landmarks;

/**
 * Of what faces are put together: the 68 points of a mean face, how each expression moves them, and how people differ. In x to
 * the picture's right, y upward, z toward the viewer, about centimetres.
 *
 * <p>Source: ICT-FaceKit (USC Institute for Creative Technologies, MIT License), cut down to the landmarks.
 *
 * @param mean 204 numbers: x, y, z by turns
 * @param expressions a blendshape to its 204 differences
 * @param identities each 204 differences; a person's weights are about standard normal
 */
@SuppressWarnings("ArrayRecordComponent") // read in loops, never compared
record LandmarkBasis(double[] mean, Map<String, double[]> expressions, List<double[]> identities) {
    static final int NUMBERS = 3 * Landmarks.COUNT;

    LandmarkBasis {
        expressions = Map.copyOf(expressions);
        identities = Require.notEmpty("identities", identities);
    }

    /** @throws IOException if {@code basis68.csv} is not in the folder, or is not of that form */
    static LandmarkBasis read(Path folder) throws IOException {
        Path file = folder.resolve("basis68.csv");
        double[] mean = new double[0];
        Map<String, double[]> expressions = new LinkedHashMap<>();
        List<double[]> identities = new ArrayList<>();
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (int line = 1; line < lines.size(); line++) {
            String[] cells = lines.get(line).split(",", -1);
            if (cells.length != 2 + NUMBERS) {
                throw new IOException("%s:%d: %d columns, not %d; copy the file anew"
                        .formatted(file, line + 1, cells.length, 2 + NUMBERS));
            }
            double[] numbers = new double[NUMBERS];
            for (int i = 0; i < NUMBERS; i++) {
                numbers[i] = number(cells[2 + i], file, line);
            }
            switch (cells[1]) {
                case "mean" -> mean = numbers;
                case "expression" -> expressions.put(cells[0], numbers);
                default -> identities.add(numbers);
            }
        }
        if (mean.length == 0 || expressions.isEmpty() || identities.isEmpty()) {
            throw new IOException(file + ": a mean, expressions and identities are needed; copy the file anew");
        }
        return new LandmarkBasis(mean, expressions, identities);
    }

    private static double number(String cell, Path file, int line) throws IOException {
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException none) {
            throw new IOException("%s:%d: a cell is no number; copy the file anew".formatted(file, line + 1), none);
        }
    }

    /**
     * How far each point lies from the mean face.
     *
     * @param weights of expressions, each in [0, 1]; those that the basis lacks move nothing
     * @param person one weight an identity
     */
    double[] moved(Map<String, Double> weights, double[] person) {
        double[] points = new double[NUMBERS];
        weights.forEach((shape, weight) -> add(points, weight, expressions.getOrDefault(shape, new double[NUMBERS])));
        for (int i = 0; i < person.length; i++) {
            add(points, person[i], identities.get(i));
        }
        return points;
    }

    private static void add(double[] points, double weight, double[] difference) {
        for (int i = 0; i < points.length; i++) {
            points[i] += weight * difference[i];
        }
    }
}
