package tongli.learning.voice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import tongli.core.Require;
import tongli.learning.metric.CalibrationError;
import tongli.learning.metric.ConfusionMatrix;
import tongli.learning.metric.Interval;
import tongli.perception.voice.emotion.NeutralVoices;
import tongli.perception.voice.emotion.UtteranceReader;
import tongli.perception.voice.emotion.VoiceHead;
import tongli.perception.voice.emotion.VoiceModel;

/**
 * Judges ways of learning on speakers whom nothing was learnt from: each in turn is left out, and strength, setting and temperature are chosen
 * among the others (nested). Recordings that enrol a speaker are not judged. Intervals draw speakers, not recordings. Uses all cores.
 *
 * @param routes that are judged on the same speakers, each after learning from the same others
 * @param hearing what is known of the speaker left out, and of those learnt from
 */
public record VoiceEvaluation(List<VoiceRoute> routes, Hearing hearing, long seed) {
    private static final int DRAWS = 1_000;
    private static final int BINS = 10;

    public VoiceEvaluation {
        routes = Require.notEmpty("routes", routes);
    }

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
     * @param done is told each speaker that was judged, on any thread
     * @return one a route, in their order
     * @throws IllegalArgumentException if the set is too small
     */
    public Map<VoiceRoute, Result> run(VoiceSet set, Consumer<String> done) {
        List<Map<VoiceRoute, List<Case>>> bySpeaker = set.speakers().parallelStream()
                .map(speaker -> {
                    Map<VoiceRoute, List<Case>> cases = leftOut(set, speaker);
                    done.accept(speaker);
                    return cases;
                })
                .toList();
        Map<VoiceRoute, Result> results = new LinkedHashMap<>();
        for (VoiceRoute route : routes) {
            results.put(
                    route,
                    result(
                            set,
                            bySpeaker.stream()
                                    .flatMap(cases -> cases.getOrDefault(route, List.of()).stream())
                                    .toList()));
        }
        return results;
    }

    private Map<VoiceRoute, List<Case>> leftOut(VoiceSet set, String speaker) {
        VoiceLesson lesson = new VoiceLesson(set, Set.of(speaker), hearing, seed);
        List<VoiceSample> own = SpeakerGroups.within(set.samples(), Set.of(speaker));
        VoiceHead arousal = ArousalFit.of(lesson.heard(), set.labels().size());
        Map<VoiceRoute, List<Case>> cases = new LinkedHashMap<>();
        for (VoiceRoute route : routes) {
            LearntVoices learnt = lesson.by(route);
            cases.put(route, judged(own, lesson.neutral(), set.labels(), arousal, learnt::logProbabilities));
        }
        return cases;
    }

    /**
     * How a finished model reads the recordings of a set whose emotions it can name; nothing is learnt.
     *
     * @param reader what answers for the model: itself, or its networks
     */
    public Result judge(VoiceModel model, UtteranceReader reader, VoiceSet set) {
        boolean enrolled = !hearing.equals(Hearing.STRANGERS);
        List<VoiceSample> nameable = set.samples().stream()
                .filter(one -> model.labels().contains(one.emotion()))
                .toList();
        if (nameable.isEmpty()) {
            throw new IllegalArgumentException(
                    "no recording has an emotion that the model can name: " + String.join(", ", model.labels()));
        }
        List<Case> cases = new ArrayList<>();
        for (List<VoiceSample> own : VoiceFit.bySpeaker(nameable).values()) {
            cases.addAll(judged(
                    own,
                    model.neutral(),
                    model.labels(),
                    enrolled ? model.enrolled() : model.stranger(),
                    heard -> Logs.softmax(reader.logProbabilities(heard.views(), heard.steps(), enrolled), 1)));
        }
        return result(new VoiceSet(nameable, List.of(), model.labels(), set.sha256()), cases);
    }

    private List<Case> judged(
            List<VoiceSample> own,
            NeutralVoices neutral,
            List<String> labels,
            VoiceHead arousal,
            Function<VoiceSample, double[]> reader) {
        List<String> enrolment =
                hearing.enrolment(own).stream().map(VoiceSample::file).toList();
        List<Case> cases = new ArrayList<>();
        for (VoiceSample one : hearing.heard(own, neutral)) {
            if (!enrolment.contains(one.file())) {
                double[] logs = reader.apply(one);
                int answer = Logs.highest(logs);
                cases.add(new Case(
                        one.speaker(),
                        labels.indexOf(one.emotion()),
                        answer,
                        Math.min(1, Math.exp(logs[answer])),
                        arousal.arousal(one.whole())));
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
