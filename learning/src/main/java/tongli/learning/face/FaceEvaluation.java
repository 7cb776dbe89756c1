package tongli.learning.face;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tongli.core.BasicEmotion;
import tongli.learning.metric.CalibrationError;
import tongli.learning.reading.BootstrapRate;
import tongli.perception.face.FaceReader;
import tongli.perception.face.FaceReading;
import tongli.perception.media.PictureFile;

/**
 * Counts how well the reader that ships reads labelled pictures of one face each. Pictures of one person are drawn together for
 * the intervals. A picture in which no face is found is read wrong.
 */
public final class FaceEvaluation {
    private static final int BINS = 15;
    private static final String SMILING = "smiling";

    /** The words of sets to the emotion meant. */
    private static final Map<String, BasicEmotion> MEANT = Map.ofEntries(
            Map.entry("neutral", BasicEmotion.NEUTRAL),
            Map.entry(SMILING, BasicEmotion.JOY),
            Map.entry("happy", BasicEmotion.JOY),
            Map.entry("joy", BasicEmotion.JOY),
            Map.entry("sad", BasicEmotion.SADNESS),
            Map.entry("sadness", BasicEmotion.SADNESS),
            Map.entry("angry", BasicEmotion.ANGER),
            Map.entry("anger", BasicEmotion.ANGER),
            Map.entry("fear", BasicEmotion.FEAR),
            Map.entry("afraid", BasicEmotion.FEAR),
            Map.entry("disgust", BasicEmotion.DISGUST),
            Map.entry("disgusted", BasicEmotion.DISGUST),
            Map.entry("surprise", BasicEmotion.SURPRISE),
            Map.entry("surprised", BasicEmotion.SURPRISE));

    private final FaceReader reader;
    private final long seed;

    /** @param seed of the bootstrap */
    public FaceEvaluation(FaceReader reader, long seed) {
        this.reader = reader;
        this.seed = seed;
    }

    /** One picture and its largest face. */
    public record Read(LabelledPicture picture, BasicEmotion meant, Optional<FaceReading> face) {
        /** Whether the most probable emotion is that which is meant. */
        boolean right() {
            return face.filter(found -> found.dominant().equals(meant.code())).isPresent();
        }

        /** The same among the emotions that the set has labels for. */
        boolean rightAmong(List<BasicEmotion> labels) {
            return face.filter(found -> labels.stream()
                            .allMatch(label -> found.probability(meant.code()) >= found.probability(label.code())))
                    .isPresent();
        }

        boolean smiles() {
            return face.filter(found -> found.dominant().equals(BasicEmotion.JOY.code()))
                    .isPresent();
        }
    }

    /** Shares, then plain numbers, by what they are of. */
    public record Result(Map<String, BootstrapRate> rates, Map<String, Double> numbers) {}

    /** @throws IOException if the set or a picture cannot be read, or a label is no basic emotion */
    public Result run(Path folder) throws IOException {
        List<Read> reads = new ArrayList<>();
        List<Double> millis = new ArrayList<>();
        for (LabelledPicture picture : LabelledPicture.read(folder)) {
            BasicEmotion meant = meant(picture);
            PictureFile file = PictureFile.read(picture.file());
            long before = System.nanoTime();
            Optional<FaceReading> face = reader.read(file).stream().findFirst();
            millis.add((System.nanoTime() - before) / 1e6);
            reads.add(new Read(picture, meant, face));
        }
        return counted(reads, millis);
    }

    /** @throws IOException if the label is no basic emotion */
    static BasicEmotion meant(LabelledPicture picture) throws IOException {
        BasicEmotion meant = MEANT.get(picture.label());
        if (meant == null) {
            throw new IOException("%s: the label %s is no basic emotion; name it one of %s"
                    .formatted(picture.file(), picture.label(), String.join(", ", MEANT.keySet())));
        }
        return meant;
    }

    private Result counted(List<Read> reads, List<Double> millis) {
        Map<String, BootstrapRate> rates = new LinkedHashMap<>();
        List<BasicEmotion> labels =
                reads.stream().map(Read::meant).distinct().sorted().toList();
        rates.put("a face is found", rate(reads, read -> read.face().isPresent()));
        rates.put(
                "smiling or not (joy most probable, or not)",
                rate(reads, read -> read.smiles() == (read.meant() == BasicEmotion.JOY)));
        rates.put("right among all seven", rate(reads, Read::right));
        rates.put("right among the labels of the set", rate(reads, read -> read.rightAmong(labels)));
        List<Read> sure = reads.stream()
                .filter(read -> read.face().filter(face -> !face.uncertain()).isPresent())
                .toList();
        rates.put("not uncertain", rate(reads, sure::contains));
        rates.put("right among all seven, where not uncertain", rate(sure, Read::right));
        for (BasicEmotion label : labels) {
            rates.put(
                    label.code() + " found, among the labels of the set",
                    rate(
                            reads.stream().filter(read -> read.meant() == label).toList(),
                            read -> read.rightAmong(labels)));
        }
        for (String field : List.of("pose", "eyes")) {
            reads.stream()
                    .map(read -> read.picture().fields().getOrDefault(field, ""))
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .sorted()
                    .forEach(value -> {
                        List<Read> some = reads.stream()
                                .filter(read ->
                                        value.equals(read.picture().fields().get(field)))
                                .toList();
                        rates.put(
                                value + ": a face is found",
                                rate(some, read -> read.face().isPresent()));
                        rates.put(
                                value + ": right among the labels of the set",
                                rate(some, read -> read.rightAmong(labels)));
                    });
        }
        return new Result(rates, numbers(reads, millis));
    }

    private static Map<String, Double> numbers(List<Read> reads, List<Double> millis) {
        List<Read> found =
                reads.stream().filter(read -> read.face().isPresent()).toList();
        Map<String, Double> numbers = new LinkedHashMap<>();
        if (!found.isEmpty()) {
            double[] confidences = new double[found.size()];
            boolean[] right = new boolean[found.size()];
            for (int i = 0; i < right.length; i++) {
                confidences[i] = found.get(i).face().orElseThrow().confidence();
                right[i] = found.get(i).right();
            }
            numbers.put("expected calibration error", CalibrationError.expected(confidences, right, BINS));
            numbers.put("mean confidence", Arrays.stream(confidences).average().orElse(0));
        }
        numbers.put(
                "median milliseconds a picture",
                millis.stream().sorted().toList().get(millis.size() / 2));
        return numbers;
    }

    private BootstrapRate rate(List<Read> reads, Predicate<Read> hit) {
        return BootstrapRate.of(
                reads.stream().map(read -> read.picture().person()).toList(),
                reads.stream().map(hit::test).toList(),
                seed);
    }
}
