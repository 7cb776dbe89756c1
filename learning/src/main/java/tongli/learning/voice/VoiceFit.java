package tongli.learning.voice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tongli.perception.voice.emotion.FeatureScale;
import tongli.perception.voice.emotion.NeutralVoices;
import tongli.perception.voice.emotion.VoiceHead;

/**
 * Learns one head from the recordings of some speakers.
 *
 * @param labels in the order of the head's rows
 */
record VoiceFit(List<String> labels, LinearLearner learner) {
    private static final double TINY = 1e-9;

    /** How neutral voices are. @throws IllegalArgumentException if fewer than two speakers have two neutral recordings each */
    static NeutralVoices neutral(List<VoiceSample> samples) {
        List<List<double[]>> speakers = bySpeaker(samples).values().stream()
                .map(own -> own.stream()
                        .filter(VoiceSample::isNeutral)
                        .map(VoiceSample::whole)
                        .toList())
                .filter(own -> own.size() > 1)
                .toList();
        if (speakers.size() < 2) {
            throw new IllegalArgumentException(
                    "two speakers at least must have two neutral recordings each; give more");
        }
        int features = samples.get(0).whole().length;
        double[] mean = new double[features];
        double[] between = new double[features];
        double[] within = new double[features];
        for (int i = 0; i < features; i++) {
            int place = i;
            List<double[]> values = speakers.stream()
                    .map(own -> own.stream().mapToDouble(one -> one[place]).toArray())
                    .toList();
            double[] means = values.stream()
                    .mapToDouble(own -> Arrays.stream(own).average().orElseThrow())
                    .toArray();
            mean[i] = Arrays.stream(means).average().orElseThrow();
            int all = values.stream().mapToInt(own -> own.length).sum();
            double inverse = values.stream()
                    .mapToDouble(own -> 1.0 / own.length)
                    .average()
                    .orElseThrow();
            within[i] = values.stream().mapToDouble(VoiceFit::squares).sum() / (all - values.size());
            // speakers' means scatter by what they are of, too
            between[i] = Math.max(0, squares(means) / (means.length - 1) - within[i] * inverse);
        }
        return new NeutralVoices(mean, between, within);
    }

    private static double squares(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
    }

    static Map<String, List<VoiceSample>> bySpeaker(List<VoiceSample> samples) {
        Map<String, List<VoiceSample>> speakers = new LinkedHashMap<>();
        samples.forEach(one -> speakers.computeIfAbsent(one.speaker(), speaker -> new ArrayList<>())
                .add(one));
        return speakers;
    }

    /** @param heard of {@link Hearing#heard} @return with a temperature of 1 and no arousal */
    VoiceHead head(List<VoiceSample> heard) {
        List<double[]> rows = new ArrayList<>();
        List<Integer> truth = new ArrayList<>();
        for (VoiceSample sample : heard) {
            for (double[] view : sample.views()) {
                rows.add(view);
                truth.add(labels.indexOf(sample.emotion()));
            }
        }
        FeatureScale scale = scale(rows);
        LinearLearner.Layer layer = learner.learn(
                rows.stream().map(scale::of).toArray(double[][]::new),
                truth.stream().mapToInt(label -> label).toArray(),
                labels.size());
        return new VoiceHead(scale, layer.weights(), layer.bias(), 1, new double[scale.mean().length], 0);
    }

    static FeatureScale scale(List<double[]> rows) {
        int features = rows.get(0).length;
        double[] mean = new double[features];
        double[] deviation = new double[features];
        for (int i = 0; i < features; i++) {
            int place = i;
            double[] values = rows.stream().mapToDouble(row -> row[place]).toArray();
            mean[i] = Arrays.stream(values).average().orElseThrow();
            deviation[i] = Math.sqrt(squares(values) / values.length) + TINY;
        }
        return new FeatureScale(mean, deviation);
    }

    /** The mean over a recording's views. @return the logarithms of probabilities, but for a constant */
    static double[] answer(VoiceHead head, VoiceSample sample) {
        double[] sum = new double[head.bias().length];
        for (double[] view : sample.views()) {
            double[] one = head.logProbabilities(view);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += one[i] / sample.views().size();
            }
        }
        return sum;
    }
}
