package tongli.learning.continual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tongli.perception.encoder.TaskHead;

/** What a stream's texts are told by: one head for all tasks, or, where the task is told, one a task. Immutable. */
public final class StreamHeads {
    private final StreamManifest manifest;
    private final List<TaskHead> heads;

    public StreamHeads(StreamManifest manifest) {
        this.manifest = manifest;
        this.heads = isSplit()
                ? manifest.tasks().stream()
                        .map(task -> new TaskHead(task.name(), TaskHead.Kind.SINGLE, task.labels()))
                        .toList()
                : List.of(new TaskHead(manifest.name(), TaskHead.Kind.SINGLE, manifest.labels()));
    }

    private boolean isSplit() {
        return manifest.setting() == Setting.TASK;
    }

    public List<TaskHead> all() {
        return heads;
    }

    /** The place of the head that tells a task. */
    public int of(int task) {
        return isSplit() ? task : 0;
    }

    /** What each head ought to answer: nothing is known to the heads of other tasks. @param label its place among the stream's */
    public List<float[]> targets(int task, int label) {
        List<float[]> targets = new ArrayList<>();
        for (int head = 0; head < heads.size(); head++) {
            float[] target = new float[heads.get(head).labels().size()];
            if (head == of(task)) {
                target[heads.get(head).labels().indexOf(manifest.labels().get(label))] = 1;
            } else {
                Arrays.fill(target, Float.NaN);
            }
            targets.add(target);
        }
        return targets;
    }
}
