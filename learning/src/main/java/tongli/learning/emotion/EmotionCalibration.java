package tongli.learning.emotion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tongli.core.Language;
import tongli.learning.corpus.EmotionTask;
import tongli.learning.corpus.Example;
import tongli.learning.metric.Thresholds;
import tongli.perception.emotion.EmotionHeads;

/**
 * Sets temperatures, thresholds and the bounds of abstention on the tuning parts, with the weights fixed. A temperature is
 * set on the sets of full weight that teach its task; elsewhere a set counts by its weight.
 */
final class EmotionCalibration {
    /** Below the bound, answers on the tuning parts were right less often than this. */
    private static final double USEFUL_ACCURACY = 0.45;

    private static final double MOST_ABSTAINED = 0.25;

    private EmotionCalibration() {}

    static EmotionHeads of(EmotionHeads heads, Language language, List<TuningPart> parts) {
        EmotionHeads calibrated = heads;
        for (EmotionTask task : EmotionTask.of(language)) {
            if (task.taxonomy().isPresent()) {
                calibrated = tempered(calibrated, task, parts);
            }
        }
        for (EmotionTask task : EmotionTask.of(language)) {
            calibrated = withBounds(calibrated, task, marked(parts, task));
        }
        return calibrated;
    }

    private static List<TuningPart> marked(List<TuningPart> parts, EmotionTask task) {
        return parts.stream().filter(part -> part.isMarkedBy(task)).toList();
    }

    /** Of the head that gives the answer; labels that cannot be seen in the words would only teach it to doubt. */
    private static EmotionHeads tempered(EmotionHeads heads, EmotionTask task, List<TuningPart> parts) {
        List<TuningPart> sure = marked(parts, task).stream()
                .filter(part -> part.set().teaches(task) && part.set().weight() == 1)
                .toList();
        EmotionHeads best = heads;
        double least = Double.POSITIVE_INFINITY;
        for (int step = 0; step <= 60; step++) {
            EmotionHeads tried =
                    heads.with(heads.head(EmotionTargets.answerHead(task)).withTemperature(0.5 + 0.05 * step));
            double surprise = sure.stream()
                    .mapToDouble(part -> surprise(tried, task, part))
                    .sum();
            if (surprise < least) {
                least = surprise;
                best = tried;
            }
        }
        return best;
    }

    /**
     * Mean log loss, in nats, of stating the dominant probability where the label was or was not said. The soft targets of
     * training would be the wrong judge: a text with two labels gives each a half, but either answer is right.
     */
    private static double surprise(EmotionHeads heads, EmotionTask task, TuningPart part) {
        double[][] distributions = part.read(heads, task).distributions();
        List<Example> examples = part.as(task);
        double sum = 0;
        for (int i = 0; i < distributions.length; i++) {
            int answer = Thresholds.argmax(distributions[i]);
            double confidence = distributions[i][answer];
            sum -= StrictMath.log(Math.max(1e-12, examples.get(i).says(answer) ? confidence : 1 - confidence));
        }
        return sum / distributions.length;
    }

    private static EmotionHeads withBounds(EmotionHeads heads, EmotionTask task, List<TuningPart> parts) {
        List<Double> thresholds = Thresholds.choose(
                parts.stream().map(part -> part.as(task)).toList(),
                parts.stream().map(part -> part.read(heads, task).standalone()).toList(),
                parts.stream().map(EmotionCalibration::weight).toList(),
                task.labels().size());
        EmotionHeads bounded =
                heads.with(heads.head(EmotionTargets.labelsHead(task)).withThresholds(thresholds));
        if (task.taxonomy().isEmpty()) {
            return bounded;
        }
        double bound = abstainBelow(
                bounded,
                task,
                parts.stream().filter(part -> part.set().teaches(task)).toList());
        return bounded.with(bounded.head(EmotionTargets.answerHead(task)).withAbstainBelow(bound));
    }

    /** A larger set's figures are surer, but it must not drown what another set means by a label. */
    private static double weight(TuningPart part) {
        return part.set().weight() * Math.pow(part.texts().size(), 0.25);
    }

    /**
     * The largest bound below which answers were right less than {@link #USEFUL_ACCURACY} of the time, and at most
     * {@link #MOST_ABSTAINED} of them lie; 0 if there is none. Each set counts by its weight, whatever its size.
     */
    private static double abstainBelow(EmotionHeads heads, EmotionTask task, List<TuningPart> parts) {
        record Answer(double confidence, boolean right, double weight) {}
        List<Answer> answers = new ArrayList<>();
        double total = 0;
        for (TuningPart part : parts) {
            double[][] distributions = part.read(heads, task).distributions();
            List<Example> examples = part.as(task);
            double weight = part.set().weight() / distributions.length;
            total += part.set().weight();
            for (int i = 0; i < distributions.length; i++) {
                int answer = Thresholds.argmax(distributions[i]);
                answers.add(new Answer(distributions[i][answer], examples.get(i).says(answer), weight));
            }
        }
        answers.sort(Comparator.comparingDouble(Answer::confidence));
        double bound = 0;
        double right = 0;
        double below = 0;
        for (Answer answer : answers) {
            right += answer.right() ? answer.weight() : 0;
            below += answer.weight();
            if (below <= MOST_ABSTAINED * total && right < USEFUL_ACCURACY * below) {
                bound = answer.confidence();
            }
        }
        return Math.round(bound * 1000) / 1000.0;
    }
}
