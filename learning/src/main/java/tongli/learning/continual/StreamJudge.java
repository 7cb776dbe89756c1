package tongli.learning.continual;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tongli.learning.finetune.FineTuner;
import tongli.learning.finetune.TaskText;
import tongli.learning.metric.Answers;
import tongli.learning.metric.ClassificationReport;
import tongli.perception.encoder.TaskHead;

/** Judges what is said of the texts of each task that nobody learns from, by macro-F1 over the labels that occur. */
final class StreamJudge {
    private final StreamHeads heads;
    private final List<List<TaskText>> judged = new ArrayList<>();

    StreamJudge(TaskStream stream, StreamHeads heads) {
        this.heads = heads;
        for (int task = 0; task < stream.parts().size(); task++) {
            judged.add(StreamText.texts(stream.parts().get(task).dev(), task, heads));
        }
    }

    /** The texts of a task, always as the same list. */
    List<TaskText> texts(int task) {
        return judged.get(task);
    }

    /** Of a network as it is, one a task. */
    List<Double> scores(Reading reading, FineTuner.Progress progress) {
        List<Double> scores = new ArrayList<>();
        for (int task = 0; task < judged.size(); task++) {
            progress.part(task, judged.size(), "tasks judged before anything is learnt");
            scores.add(macroF1(task, texts(task), reading.logits(texts(task)).get(heads.of(task))));
        }
        return scores;
    }

    /** Of a remedy in each way that it can be asked, one a task. @param stage the last that was learnt */
    Map<Way, List<Double>> scores(Stage stage, Remedy remedy, FineTuner.Progress progress) {
        Map<Way, List<Double>> scores = new EnumMap<>(Way.class);
        for (int task = 0; task < judged.size(); task++) {
            int on = task;
            progress.part(task, judged.size(), "tasks judged");
            remedy.answers(stage, texts(task), task)
                    .forEach((way, logits) -> scores.computeIfAbsent(way, key -> new ArrayList<>())
                            .add(macroF1(on, texts(on), logits)));
        }
        return scores;
    }

    /** The most probable label is the answer. @param texts of the task @param logits shape (texts, labels) */
    double macroF1(int task, List<TaskText> texts, float[][] logits) {
        TaskHead head = heads.all().get(heads.of(task));
        float[][] truth =
                texts.stream().map(text -> text.targets().get(heads.of(task))).toArray(float[][]::new);
        boolean[][] asserted = Answers.mostProbable(Answers.probabilities(head.kind(), logits, 1));
        return ClassificationReport.of(head.labels(), truth, asserted).macroF1();
    }
}
