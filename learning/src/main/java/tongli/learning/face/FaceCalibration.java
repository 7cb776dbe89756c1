package tongli.learning.face;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntPredicate;
import tongli.core.BasicEmotion;
import tongli.core.Require;
import tongli.learning.metric.CalibrationError;
import tongli.learning.metric.Thresholds;
import tongli.learning.reading.BootstrapRate;
import tongli.perception.face.ExpressionScale;
import tongli.perception.face.network.FaceNetworks;
import tongli.perception.face.network.PixelGrid;
import tongli.perception.media.PictureFile;

/**
 * Fits {@link ExpressionScale} on labelled pictures, and judges it by five folds of people: each is read by a scale that was fitted on
 * the others. The scale that is told last is fitted on all, and has no figure of its own.
 */
public final class FaceCalibration {
    private static final int FOLDS = 5;
    private static final int BINS = 15;

    private FaceCalibration() {}

    @SuppressWarnings("ArrayRecordComponent") // read in loops, never compared
    private record Answer(String person, BasicEmotion meant, double[] logits) {}

    /**
     * @param scale fitted on all people
     * @param smiles whether joy is most probable just where it is meant, of pictures in which a face was found
     * @param before the same by the network's own probabilities
     * @param error expected calibration error over the folds
     */
    public record Outcome(
            ExpressionScale scale, BootstrapRate smiles, BootstrapRate before, double error, double errorBefore) {}

    /** @throws IOException if a set or a picture cannot be read */
    public static Outcome run(List<Path> labelled, List<Path> rest, long seed) throws IOException {
        List<LabelledPicture> pictures = new ArrayList<>();
        for (Path folder : labelled) {
            pictures.addAll(LabelledPicture.read(folder));
        }
        for (Path folder : rest) {
            pictures.addAll(LabelledPicture.atRest(folder));
        }
        List<Answer> answers = answers(pictures);
        Map<String, Integer> folds = folds(answers, seed);
        double[][] judged = new double[answers.size()][];
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            ExpressionScale scale = fitted(answers, i -> fold(folds, answers.get(i)) != held);
            for (int i = 0; i < judged.length; i++) {
                if (fold(folds, answers.get(i)) == held) {
                    judged[i] = scale.probabilities(answers.get(i).logits());
                }
            }
        }
        double[][] before = answers.stream()
                .map(answer -> ExpressionScale.NONE.probabilities(answer.logits()))
                .toArray(double[][]::new);
        return new Outcome(
                fitted(answers, i -> true),
                smiles(answers, judged, seed),
                smiles(answers, before, seed),
                error(answers, judged),
                error(answers, before));
    }

    private static List<Answer> answers(List<LabelledPicture> pictures) throws IOException {
        List<Answer> answers = new ArrayList<>();
        try (FaceNetworks networks = new FaceNetworks()) {
            for (LabelledPicture picture : pictures) {
                PixelGrid grid = PixelGrid.of(PictureFile.read(picture.file()));
                BasicEmotion meant = FaceEvaluation.meant(picture);
                PicturedFaces.surest(networks, grid)
                        .map(landmarks -> networks.square(grid, landmarks).pixels())
                        .map(pixels -> networks.expressions(List.of(pixels))[0])
                        .ifPresent(logits -> answers.add(new Answer(picture.person(), meant, logits)));
            }
        }
        return Require.notEmpty("faces", answers);
    }

    private static Map<String, Integer> folds(List<Answer> answers, long seed) {
        List<String> people = new ArrayList<>(
                answers.stream().map(Answer::person).distinct().sorted().toList());
        Collections.shuffle(people, new Random(seed));
        Map<String, Integer> folds = new LinkedHashMap<>();
        for (int i = 0; i < people.size(); i++) {
            folds.put(people.get(i), i % FOLDS);
        }
        return folds;
    }

    private static int fold(Map<String, Integer> folds, Answer answer) {
        return Optional.ofNullable(folds.get(answer.person())).orElseThrow();
    }

    /** The least surprising of a grid. */
    private static ExpressionScale fitted(List<Answer> answers, IntPredicate chosen) {
        ExpressionScale best = ExpressionScale.NONE;
        double least = Double.POSITIVE_INFINITY;
        for (int temperature = 2; temperature <= 24; temperature++) {
            for (int joy = -10; joy <= 50; joy++) {
                ExpressionScale scale = new ExpressionScale(temperature / 2.0, joy / 10.0);
                double surprise = 0;
                for (int i = 0; i < answers.size(); i++) {
                    if (chosen.test(i)) {
                        Answer answer = answers.get(i);
                        double[] probabilities = scale.probabilities(answer.logits());
                        surprise -= StrictMath.log(Math.max(
                                Double.MIN_NORMAL,
                                probabilities[FaceNetworks.place(answer.meant().code())]));
                    }
                }
                if (surprise < least) {
                    least = surprise;
                    best = scale;
                }
            }
        }
        return best;
    }

    private static BootstrapRate smiles(List<Answer> answers, double[][] probabilities, long seed) {
        List<Boolean> right = new ArrayList<>();
        for (int i = 0; i < probabilities.length; i++) {
            boolean joy = FaceNetworks.EXPRESSIONS.get(Thresholds.argmax(probabilities[i])) == BasicEmotion.JOY;
            right.add(joy == (answers.get(i).meant() == BasicEmotion.JOY));
        }
        return BootstrapRate.of(answers.stream().map(Answer::person).toList(), right, seed);
    }

    private static double error(List<Answer> answers, double[][] probabilities) {
        double[] confidences = new double[probabilities.length];
        boolean[] right = new boolean[probabilities.length];
        for (int i = 0; i < right.length; i++) {
            int highest = Thresholds.argmax(probabilities[i]);
            confidences[i] = Math.min(1, probabilities[i][highest]);
            right[i] = FaceNetworks.EXPRESSIONS.get(highest) == answers.get(i).meant();
        }
        return CalibrationError.expected(confidences, right, BINS);
    }
}
