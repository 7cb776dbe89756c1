package tongli.learning.corpus;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import tongli.core.Require;

/**
 * One text with all that its set says about what is felt in it.
 *
 * @param marks by task, for the tasks whose labels the set knows at least in part
 * @param intensity how strong the strongest feeling is, in [0, 1]; NaN where the set does not say
 * @param affect valence, arousal, dominance, each in [-1, 1]; NaN where the set does not say
 */
@SuppressWarnings("ArrayRecordComponent") // read in training loops, never compared
public record EmotionText(
        EmotionSet set, String text, Map<EmotionTask, float[]> marks, float intensity, float[] affect) {
    /** Of a set that does not tell affect. */
    public EmotionText(EmotionSet set, String text, Map<EmotionTask, float[]> marks, float intensity) {
        this(set, text, marks, intensity, new float[] {Float.NaN, Float.NaN, Float.NaN});
    }

    public EmotionText {
        Require.notBlank("text", text);
        marks = Collections.unmodifiableMap(new EnumMap<>(marks));
    }

    public boolean isMarkedBy(EmotionTask task) {
        return marks.containsKey(task);
    }

    /** As one task sees it; nothing is known if the set does not mark it so. */
    public Example as(EmotionTask task) {
        float[] target = marks.get(task);
        if (target == null) {
            target = new float[task.labels().size()];
            Arrays.fill(target, Float.NaN);
        }
        return new Example(set.id(), text, target);
    }
}
