package tongli.coaching.rating;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import tongli.core.Language;
import tongli.core.MechanismLevel;
import tongli.perception.encoder.GraphCache;
import tongli.perception.encoder.Precision;
import tongli.perception.encoder.SafeTensors;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.TaskModel;
import tongli.perception.encoder.TaskModelFile;
import tongli.perception.text.TextPair;

/**
 * A model of one's own that tells the level of one mechanism from a line and the reply to it: what {@code learn train
 * --task empathy} leaves, with the labels 0, 1 and 2. Owns native handles; safe for many threads; close it when no call
 * is under way.
 */
public final class LevelModel implements AutoCloseable {

    private static final List<String> LEVELS = List.of("0", "1", "2");

    private final TaskModel model;
    private final TaskModelFile.Head head;

    private LevelModel(TaskModel model, TaskModelFile.Head head) {
        this.model = model;
        this.head = head;
    }

    /** @throws IOException if the file cannot be read, is no model, or tells other labels; the message says which */
    public static LevelModel open(Path file) throws IOException {
        byte[] content = SafeTensors.bytes(file);
        TaskModelFile about = TaskModelFile.parse(file.toString(), content);
        List<TaskModelFile.Head> heads = about.heads();
        if (heads.size() != 1
                || heads.get(0).task().kind() != TaskHead.Kind.SINGLE
                || !heads.get(0).task().labels().equals(LEVELS)) {
            throw new IOException(
                    "%s: a model of levels has one head with the labels 0, 1 and 2; train it with `learn train --task empathy`"
                            .formatted(file));
        }
        return new LevelModel(
                TaskModel.open(file.toString(), content, Precision.INT8, GraphCache.ofSystem()), heads.get(0));
    }

    /** The language that it was trained in, and the only one it reads. */
    public Language language() {
        return model.file().language();
    }

    /** @param answered may be empty */
    MechanismLevel level(String answered, String reply) {
        float[] logits =
                model.logitsOfPairs(List.of(new TextPair(answered, reply))).get(0)[0];
        double[] shares = head.task().kind().probabilities(logits, head.temperature());
        List<Double> probabilities = new ArrayList<>();
        int most = 0;
        for (int level = 0; level < shares.length; level++) {
            probabilities.add(shares[level]);
            most = shares[level] > shares[most] ? level : most;
        }
        return new MechanismLevel(OptionalInt.of(most), probabilities);
    }

    @Override
    public void close() {
        model.close();
    }
}
