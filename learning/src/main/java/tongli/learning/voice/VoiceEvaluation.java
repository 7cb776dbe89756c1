package tongli.learning.voice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import tongli.learning.metric.CalibrationError;
import tongli.learning.metric.ConfusionMatrix;
import tongli.learning.metric.Interval;
import tongli.perception.voice.emotion.NeutralVoices;
import tongli.perception.voice.emotion.VoiceHead;
import tongli.perception.voice.emotion.VoiceModel;

/**
 * Judges a way of learning on speakers whom nothing was learnt from: each in turn is left out, and strength and temperature are chosen
 * among the others (nested). Recordings that enrol a speaker are not judged. Intervals draw speakers, not recordings.
 *
 * @param enrolled by how many neutral recordings the speaker left out is enrolled, and those learnt from; 0 for strangers
 */
public record VoiceEvaluation(VoiceRoute route, int enrolled, long seed) {
    private static final int DRAWS = 1_000;
    private static final int BINS = 10;

    /** One recording judged. */
    private record Case(String speaker, int truth, int answer, double confidence, double arousal) {}

    /**
     * @param confusion a row a true label
     * @param interval of the unweighted average recall, 95 %
     * @param bySpeaker the unweighted average recall of each
     * @param sure the share of recordings with a confidence of a half at least
     * @param rightWhereSure the share of those that is right
     * @param arousalInOrder of the pairs of recordings of a speaker whose emotions differ in arousal by 0.2 at least, the share put in
     *     order
     */
    public record Result(
            List<String> labels,
            int recordings,
            ConfusionMatrix confusion,
            double[] interval,
            Map<String, Double> bySpeaker,
            double calibrationError,
            double sure,
            double rightWhereSure,
            double arousalInOrder) {
        public double unweightedAverageRecall() {
            return confusion.unweightedAverageRecall();
        }
    }

    /**
     * Judges.
     *
     * @param done is told each speaker that was judged
     * @throws IllegalArgumentException if the set is too small
     */
    public Result run(VoiceSet set, Consumer<String> done) {
        List<Case> cases = new ArrayList<>();
        for (String speaker : set.speakers()) {
            cases.addAll(leftOut(set, speaker));
            done.accept(speaker);
        }
        return result(set, cases);
    }

    private List<Case> leftOut(VoiceSet set, String speaker) {
        List<VoiceSample> others = set.samples().stream()
                .filter(one -> !one.speaker().equals(speaker))
                .toList();
        List<VoiceSample> own = set.samples().stream()
                .filter(one -> one.speaker().equals(speaker))
                .toList();
        VoiceChoice.requireAll(others, set.labels());
        VoiceChoice choice = VoiceChoice.of(others, set.labels(), route, enrolled, seed);
        NeutralVoices neutral = VoiceFit.neutral(others);
        VoiceHead head =
                ArousalFit.with(choice.learn(others, neutral), choice.fit().heard(others, neutral));
        return judged(own, choice.fit(), head, neutral);
    }

    /** How a finished model reads the recordings of a set whose emotions it can name; nothing is learnt. */
    public Result judge(VoiceModel model, VoiceSet set) {
        LinearLearner none = (x, y, labels) -> {
            throw new IllegalStateException("nothing is to be learnt");
        };
        VoiceFit fit = new VoiceFit(model.labels(), none, enrolled);
        VoiceHead head = enrolled == 0 ? model.stranger() : model.enrolled();
        List<VoiceSample> nameable = set.samples().stream()
                .filter(one -> model.labels().contains(one.emotion()))
                .toList();
        if (nameable.isEmpty()) {
            throw new IllegalArgumentException(
                    "no recording has an emotion that the model can name: " + String.join(", ", model.labels()));
        }
        List<Case> cases = new ArrayList<>();
        for (List<VoiceSample> own : VoiceFit.bySpeaker(nameable).values()) {
            cases.addAll(judged(own, fit, head, model.neutral()));
        }
        return result(new VoiceSet(nameable, model.labels(), set.sha256()), cases);
    }

    private static List<Case> judged(List<VoiceSample> own, VoiceFit fit, VoiceHead head, NeutralVoices neutral) {
        List<String> enrolment =
                fit.enrolment(own).stream().map(VoiceSample::file).toList();
        List<Case> cases = new ArrayList<>();
        for (VoiceSample one : fit.heard(own, neutral)) {
            if (!enrolment.contains(one.file())) {
                double[] logs = VoiceChoice.logProbabilities(VoiceFit.answer(head, one), 1);
                int answer = VoiceChoice.highest(logs);
                cases.add(new Case(
                        one.speaker(),
                        fit.labels().indexOf(one.emotion()),
                        answer,
                        Math.min(1, Math.exp(logs[answer])),
                        head.arousal(one.whole())));
            }
        }
        return cases;
    }

    private Result result(VoiceSet set, List<Case> cases) {
        Map<String, List<Case>> bySpeaker = new LinkedHashMap<>();
        cases.forEach(one -> bySpeaker
                .computeIfAbsent(one.speaker(), name -> new ArrayList<>())
                .add(one));
        Map<String, Double> recalls = new LinkedHashMap<>();
        bySpeaker.forEach((name, own) -> recalls.put(name, confusion(own, set).unweightedAverageRecall()));
        double[] confidences = cases.stream().mapToDouble(Case::confidence).toArray();
        boolean[] right = new boolean[cases.size()];
        int sure = 0;
        int sureAndRight = 0;
        for (int i = 0; i < right.length; i++) {
            right[i] = cases.get(i).truth() == cases.get(i).answer();
            boolean isSure = confidences[i] >= 0.5;
            sure += isSure ? 1 : 0;
            sureAndRight += isSure && right[i] ? 1 : 0;
        }
        return new Result(
                set.labels(),
                cases.size(),
                confusion(cases, set),
                interval(List.copyOf(bySpeaker.values()), set),
                recalls,
                CalibrationError.expected(confidences, right, BINS),
                (double) sure / cases.size(),
                sure == 0 ? 0 : (double) sureAndRight / sure,
                inOrder(List.copyOf(bySpeaker.values()), set.labels()));
    }

    private static ConfusionMatrix confusion(List<Case> cases, VoiceSet set) {
        return ConfusionMatrix.of(
                cases.stream().mapToInt(Case::truth).toArray(),
                cases.stream().mapToInt(Case::answer).toArray(),
                set.labels().size());
    }

    private double[] interval(List<List<Case>> speakers, VoiceSet set) {
        Random random = new Random(seed);
        double[] drawn = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            List<Case> some = new ArrayList<>();
            for (int i = 0; i < speakers.size(); i++) {
                some.addAll(speakers.get(random.nextInt(speakers.size())));
            }
            drawn[draw] = confusion(some, set).unweightedAverageRecall();
        }
        return Interval.of(drawn);
    }

    private static double inOrder(List<List<Case>> speakers, List<String> labels) {
        double[] arousal = labels.stream()
                .mapToDouble(label -> VoiceSet.meant(label)
                        .map(emotion -> emotion.affect().arousal())
                        .orElse(Double.NaN))
                .toArray();
        int pairs = 0;
        int right = 0;
        for (List<Case> own : speakers) {
            for (Case calm : own) {
                for (Case moved : own) {
                    if (arousal[moved.truth()] - arousal[calm.truth()] >= 0.2) { // false where there is no number
                        pairs++;
                        right += moved.arousal() > calm.arousal() ? 1 : 0;
                    }
                }
            }
        }
        return pairs == 0 ? 0 : (double) right / pairs;
    }
}
