package tongli.learning.emotion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tongli.core.Language;
import tongli.core.Taxonomy;
import tongli.learning.corpus.EmotionTask;
import tongli.learning.corpus.EmotionText;
import tongli.learning.corpus.Example;
import tongli.learning.finetune.TaskText;
import tongli.perception.emotion.EmotionHeads;
import tongli.perception.encoder.TaskHead;

/** Which heads a language's model has, and what each ought to answer to a text. Stateless. */
final class EmotionTargets {
    private EmotionTargets() {}

    /** A task's heads stand in the order of the tasks; then come intensity and, where it is taught, affect. */
    static List<TaskHead> heads(Language language) {
        List<TaskHead> heads = new ArrayList<>();
        for (EmotionTask task : EmotionTask.of(language)) {
            if (sharesOut(task)) {
                heads.add(new TaskHead(
                        EmotionHeads.oneOf(task.taxonomy().orElseThrow()), TaskHead.Kind.SINGLE, task.labels()));
            }
            heads.add(new TaskHead(labelsHead(task), TaskHead.Kind.MULTI, task.labels()));
        }
        heads.add(new TaskHead(EmotionHeads.INTENSITY, TaskHead.Kind.MULTI, List.of(EmotionHeads.INTENSITY)));
        if (tellsAffect(language)) {
            heads.add(new TaskHead(EmotionHeads.AFFECT, TaskHead.Kind.REGRESSION, EmotionHeads.AFFECT_LABELS));
        }
        return heads;
    }

    /** Only the authored Chinese lines tell it. */
    private static boolean tellsAffect(Language language) {
        return language == Language.ZH;
    }

    /** Whether a head shares 1 among the task's labels. */
    private static boolean sharesOut(EmotionTask task) {
        return task.taxonomy().filter(EmotionHeads::sumsToOne).isPresent();
    }

    /** The head that tells each of the task's labels by itself. */
    static String labelsHead(EmotionTask task) {
        return task.taxonomy().map(EmotionHeads::labelsOf).orElse(EmotionHeads.BRIGHTER);
    }

    /** The head whose most probable label is the task's answer. */
    static String answerHead(EmotionTask task) {
        return task.taxonomy().map(EmotionHeads::dominantOf).orElse(EmotionHeads.BRIGHTER);
    }

    /** As {@link #heads} has them; NaN where the text's set does not teach the head. */
    static TaskText of(EmotionText text, Language language) {
        List<float[]> targets = new ArrayList<>();
        for (EmotionTask task : EmotionTask.of(language)) {
            boolean taught = text.isMarkedBy(task) && text.set().teaches(task);
            Example example = text.as(task);
            if (sharesOut(task)) {
                targets.add(taught ? example.distribution() : unknown(task));
            }
            targets.add(taught ? example.target() : unknown(task));
        }
        targets.add(new float[] {text.intensity()});
        if (tellsAffect(language)) {
            targets.add(text.affect());
        }
        return new TaskText("", text.text(), targets, 1);
    }

    private static float[] unknown(EmotionTask task) {
        float[] target = new float[task.labels().size()];
        Arrays.fill(target, Float.NaN);
        return target;
    }

    /** What is said in a taxonomy, or by BRIGHTER's head, about one text. */
    static EmotionHeads.Output read(EmotionHeads heads, EmotionTask task, List<float[]> logits) {
        return task.taxonomy().map(taxonomy -> heads.read(taxonomy, logits)).orElseGet(() -> {
            double[] standalone = heads.probabilities(EmotionHeads.BRIGHTER, logits);
            return new EmotionHeads.Output(
                    standalone, standalone, heads.read(Taxonomy.BASIC, logits).intensity());
        });
    }
}
