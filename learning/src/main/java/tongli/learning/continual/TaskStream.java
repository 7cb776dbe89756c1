package tongli.learning.continual;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tongli.learning.corpus.NearTexts;
import tongli.learning.encoder.ContentDigest;

/**
 * The texts that were drawn for a stream. No training text nearly repeats one that any task is judged on, or another training text of
 * this or an earlier task; no text that is judged repeats one of an earlier task. So what looks like memory is none of the
 * same text met twice. A task is judged on people who are in none of its training files, if enough texts are theirs.
 *
 * @param parts one a task, in the manifest's order
 * @param sha256 of the files it was drawn from, by their names in the manifest
 */
public record TaskStream(StreamManifest manifest, List<Part> parts, Map<String, String> sha256) {
    public TaskStream {
        parts = List.copyOf(parts);
        sha256 = Collections.unmodifiableMap(new LinkedHashMap<>(sha256));
    }

    /**
     * The texts of a task.
     *
     * @param repeated how many texts that were drawn nearly repeated another and were left out
     * @param unlabelled how many lines of its files have no text, or not exactly one of its labels
     * @param shared who is learnt from and judged
     */
    public record Part(
            List<StreamLine> train, List<StreamLine> dev, int repeated, int unlabelled, SharedPeople shared) {
        public Part {
            train = List.copyOf(train);
            dev = List.copyOf(dev);
        }
    }

    /**
     * Draws the texts: the same seed and files give the same texts in the same order.
     *
     * @throws IOException if a file is missing or malformed, or a task is left with fewer than {@value StreamManifest#FEWEST_ROWS} texts
     */
    public static TaskStream draw(StreamManifest manifest, Path data, long seed) throws IOException {
        List<TaskFiles> train = new ArrayList<>();
        List<TaskFiles> dev = new ArrayList<>();
        Map<String, String> sums = new LinkedHashMap<>();
        for (StreamManifest.Task task : manifest.tasks()) {
            train.add(TaskFiles.read(data, task.train(), task, manifest.labels()));
            dev.add(TaskFiles.read(data, task.dev(), task, manifest.labels()));
        }
        train.forEach(files -> sums.putAll(files.sha256()));
        dev.forEach(files -> sums.putAll(files.sha256()));
        NearTexts seen = new NearTexts(NearTexts.NEAR);
        List<List<StreamLine>> judged = new ArrayList<>();
        List<Integer> leftOut = new ArrayList<>();
        for (int task = 0; task < dev.size(); task++) {
            List<StreamLine> all = dev.get(task).lines();
            List<StreamLine> strangers =
                    SharedPeople.strangers(all, train.get(task).lines());
            List<StreamLine> own = drawn(all, seed, 2 * task, manifest.devRows(), seen);
            List<StreamLine> theirs = drawn(strangers, seed, 2 * task, manifest.devRows(), seen);
            boolean enough = SharedPeople.isEnough(theirs.size(), own.size());
            judged.add(enough ? theirs : own);
            leftOut.add(enough ? all.size() - strangers.size() : 0);
            judged.get(task).forEach(line -> seen.add(line.text())); // only now: within a task a text may be said twice
        }
        List<Part> parts = new ArrayList<>();
        for (int task = 0; task < train.size(); task++) {
            List<StreamLine> own = new ArrayList<>();
            int repeated = drawnOnce(train.get(task).lines(), seed, 2 * task + 1, manifest.rows(), seen, own);
            StreamManifest.Task about = manifest.tasks().get(task);
            require(about, own, "to learn from");
            require(about, judged.get(task), "to be judged on");
            parts.add(new Part(
                    own,
                    judged.get(task),
                    repeated,
                    train.get(task).leftOut() + dev.get(task).leftOut(),
                    SharedPeople.of(about.person().isPresent(), own, judged.get(task), leftOut.get(task))));
        }
        return new TaskStream(manifest, parts, sums);
    }

    private static List<StreamLine> mixed(List<StreamLine> lines, long seed, int part) {
        List<StreamLine> mixed = new ArrayList<>(lines);
        Collections.shuffle(mixed, new Random(seed * 1_000_003 + part));
        return mixed;
    }

    private static List<StreamLine> drawn(List<StreamLine> lines, long seed, int part, int rows, NearTexts others) {
        List<StreamLine> own = new ArrayList<>();
        for (StreamLine line : mixed(lines, seed, part)) {
            if (own.size() < rows && others.near(line.text()).isEmpty()) {
                own.add(line);
            }
        }
        return own;
    }

    private static int drawnOnce(
            List<StreamLine> lines, long seed, int part, int rows, NearTexts seen, List<StreamLine> own) {
        int repeated = 0;
        for (StreamLine line : mixed(lines, seed, part)) {
            if (own.size() == rows) {
                break;
            }
            if (seen.near(line.text()).isEmpty()) {
                seen.add(line.text());
                own.add(line);
            } else {
                repeated++;
            }
        }
        return repeated;
    }

    private static void require(StreamManifest.Task task, List<StreamLine> lines, String what) throws IOException {
        if (lines.size() < StreamManifest.FEWEST_ROWS) {
            throw new IOException("the task %s has only %d different texts %s; give at least %d"
                    .formatted(task.name(), lines.size(), what, StreamManifest.FEWEST_ROWS));
        }
    }

    /** SHA-256 of all that was drawn, in order. */
    public String digest() {
        ContentDigest digest = new ContentDigest();
        for (Part part : parts) {
            for (List<StreamLine> lines : List.of(part.train(), part.dev())) {
                digest.put((long) lines.size());
                lines.forEach(line -> digest.put(line.text()).put((long) line.label()));
            }
        }
        return digest.hex();
    }
}
