package tongli.learning.emotion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tongli.learning.corpus.EmotionSet;
import tongli.learning.corpus.EmotionTask;
import tongli.learning.corpus.EmotionText;
import tongli.learning.corpus.Example;
import tongli.perception.emotion.EmotionHeads;
import tongli.perception.emotion.EmotionModel;

/**
 * A set's tuning texts with what a model's heads put out for each.
 *
 * @param logits one list a text, of one array a head
 */
record TuningPart(EmotionSet set, List<EmotionText> texts, List<List<float[]>> logits) {

    /** Read as texts are when it serves: one by one. */
    static List<TuningPart> read(EmotionModel model, Map<EmotionSet, List<EmotionText>> tuning) {
        List<TuningPart> parts = new ArrayList<>();
        tuning.forEach((set, texts) -> parts.add(new TuningPart(
                set,
                texts,
                texts.stream().map(text -> model.logits(text.text())).toList())));
        return parts;
    }

    boolean isMarkedBy(EmotionTask task) {
        return texts.get(0).isMarkedBy(task);
    }

    List<Example> as(EmotionTask task) {
        return texts.stream().map(text -> text.as(task)).toList();
    }

    Answers read(EmotionHeads heads, EmotionTask task) {
        List<EmotionHeads.Output> outputs = logits.stream()
                .map(ofText -> EmotionTargets.read(heads, task, ofText))
                .toList();
        return new Answers(
                outputs.stream().map(EmotionHeads.Output::distribution).toArray(double[][]::new),
                outputs.stream().map(EmotionHeads.Output::standalone).toArray(double[][]::new));
    }

    /** One row a text, one value a label. */
    @SuppressWarnings("ArrayRecordComponent") // read in loops, never compared
    record Answers(double[][] distributions, double[][] standalone) {}
}
