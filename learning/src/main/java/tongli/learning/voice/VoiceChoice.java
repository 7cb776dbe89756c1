package tongli.learning.voice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tongli.learning.metric.ConfusionMatrix;
import tongli.perception.voice.emotion.NeutralVoices;
import tongli.perception.voice.emotion.VoiceHead;

/**
 * Chooses how strongly a head is held back, and its temperature, by speakers that it was not learnt from.
 *
 * @param fit the best by unweighted average recall; the first of equals
 * @param temperature at which its probabilities were likeliest
 */
record VoiceChoice(VoiceFit fit, double temperature) {
    /** Speakers are dealt to so many groups, each of which is left out once. */
    private static final int GROUPS = 5;

    private static final double LOWEST = 0.05;
    private static final double HIGHEST = 20;
    private static final double STEP = 1.02;

    private record Answered(int truth, double[] logs) {}

    /**
     * @param samples of three speakers at least
     * @throws IllegalArgumentException if there are fewer speakers, or a label is known from too few of them
     */
    static VoiceChoice of(List<VoiceSample> samples, List<String> labels, VoiceRoute route, int enrolled, long seed) {
        double best = Double.NEGATIVE_INFINITY;
        Optional<VoiceChoice> chosen = Optional.empty();
        for (LinearLearner learner : route.learners(seed)) {
            VoiceFit fit = new VoiceFit(labels, learner, enrolled);
            List<Answered> answered = leftOut(samples, fit);
            int[] truth = answered.stream().mapToInt(Answered::truth).toArray();
            int[] answers =
                    answered.stream().mapToInt(one -> highest(one.logs())).toArray();
            double recall = ConfusionMatrix.of(truth, answers, labels.size()).unweightedAverageRecall();
            if (recall > best) {
                best = recall;
                chosen = Optional.of(new VoiceChoice(fit, temperature(answered)));
            }
        }
        return chosen.orElseThrow();
    }

    /** Learns from all. @return at the temperature chosen */
    VoiceHead learn(List<VoiceSample> samples, NeutralVoices neutral) {
        VoiceHead head = fit.head(fit.heard(samples, neutral));
        return new VoiceHead(head.scale(), head.weights(), head.bias(), temperature, head.arousalWeights(), 0);
    }

    private static List<Answered> leftOut(List<VoiceSample> samples, VoiceFit fit) {
        List<String> speakers =
                samples.stream().map(VoiceSample::speaker).distinct().sorted().toList();
        if (speakers.size() < 3) {
            throw new IllegalArgumentException("%d speakers are too few to learn from; give the recordings of 4 or more"
                    .formatted(speakers.size()));
        }
        List<Answered> answered = new ArrayList<>();
        int groups = Math.min(GROUPS, speakers.size());
        for (int group = 0; group < groups; group++) {
            Set<String> out = new HashSet<>();
            for (int i = group; i < speakers.size(); i += groups) {
                out.add(speakers.get(i));
            }
            List<VoiceSample> learnt =
                    samples.stream().filter(one -> !out.contains(one.speaker())).toList();
            requireAll(learnt, fit.labels());
            NeutralVoices neutral = VoiceFit.neutral(learnt);
            VoiceHead head = fit.head(fit.heard(learnt, neutral));
            List<VoiceSample> judged =
                    samples.stream().filter(one -> out.contains(one.speaker())).toList();
            for (VoiceSample one : fit.heard(judged, neutral)) {
                answered.add(new Answered(fit.labels().indexOf(one.emotion()), VoiceFit.answer(head, one)));
            }
        }
        return answered;
    }

    static void requireAll(List<VoiceSample> samples, List<String> labels) {
        for (String label : labels) {
            if (samples.stream().noneMatch(one -> one.emotion().equals(label))) {
                throw new IllegalArgumentException(
                        "too few speakers express %s; give recordings of it by more of them".formatted(label));
            }
        }
    }

    static int highest(double[] values) {
        int highest = 0;
        for (int i = 1; i < values.length; i++) {
            highest = values[i] > values[highest] ? i : highest;
        }
        return highest;
    }

    private static double temperature(List<Answered> answered) {
        double best = Double.POSITIVE_INFINITY;
        double chosen = 1;
        for (double temperature = LOWEST; temperature <= HIGHEST; temperature *= STEP) {
            double loss = 0;
            for (Answered one : answered) {
                loss -= logProbabilities(one.logs(), temperature)[one.truth()];
            }
            if (loss < best) {
                best = loss;
                chosen = temperature;
            }
        }
        return chosen;
    }

    /** The softmax of log-odds over a temperature, as logarithms. */
    static double[] logProbabilities(double[] logs, double temperature) {
        double highest = logs[highest(logs)] / temperature;
        double sum = 0;
        for (double log : logs) {
            sum += Math.exp(log / temperature - highest);
        }
        double[] scaled = new double[logs.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = logs[i] / temperature - highest - Math.log(sum);
        }
        return scaled;
    }
}
