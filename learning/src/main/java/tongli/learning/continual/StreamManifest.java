package tongli.learning.continual;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tongli.core.Language;
import tongli.core.Require;

/**
 * What a stream consists of: its tasks in the order in which they are met, over one list of labels.
 *
 * @param labels of all tasks, in order; at least two
 * @param rows how many training texts are drawn for each task, 10 to 1,000,000
 * @param devRows how many texts each task is judged on, 10 to 1,000,000; fewer where there are fewer
 * @param tasks 2 to 50, their names distinct
 */
public record StreamManifest(
        String name, Language language, Setting setting, List<String> labels, int rows, int devRows, List<Task> tasks) {
    public static final int FEWEST_ROWS = 10;
    public static final int MOST_ROWS = 1_000_000;
    static final int MOST_TASKS = 50;

    /**
     * One task.
     *
     * @param train files relative to the folder of data
     * @param dev files to judge on, relative likewise
     * @param separator parts the columns of files without a header line; empty where they are tables with a header, or JSON lines
     * @param columns names of those columns, in order; empty with a header
     * @param text column of the text
     * @param label column of the label, or of several parted by a comma
     * @param person column of whose the text is; empty where the files do not say
     * @param map from the files' labels to the stream's; a label that is not in it is left out
     * @param labels those of the stream that this task has, in the stream's order
     */
    public record Task(
            String name,
            List<String> train,
            List<String> dev,
            Optional<String> separator,
            List<String> columns,
            String text,
            String label,
            Optional<String> person,
            Map<String, String> map,
            List<String> labels) {
        public Task {
            Require.notBlank("name", name);
            train = Require.notEmpty("train", train);
            dev = Require.notEmpty("dev", dev);
            columns = List.copyOf(columns);
            map = Map.copyOf(new LinkedHashMap<>(map));
            labels = List.copyOf(labels);
            if (labels.size() < 2) {
                throw new IllegalArgumentException(
                        "the task %s has fewer than two labels; give it at least two".formatted(name));
            }
            if (!labels.containsAll(map.values())) {
                throw new IllegalArgumentException(
                        "the map of the task %s names a label that the task does not have; its labels are %s"
                                .formatted(name, String.join(", ", labels)));
            }
            if (separator.isPresent() != !columns.isEmpty()) {
                throw new IllegalArgumentException(
                        "the task %s has a separator without columns, or columns without one; give both or neither"
                                .formatted(name));
            }
        }
    }

    public StreamManifest {
        labels = List.copyOf(labels);
        tasks = List.copyOf(tasks);
        Require.inRange("labels", labels.size(), 2, 1000);
        Require.inRange("rows", rows, FEWEST_ROWS, MOST_ROWS);
        Require.inRange("dev_rows", devRows, FEWEST_ROWS, MOST_ROWS);
        Require.inRange("tasks", tasks.size(), 2, MOST_TASKS);
        Set<String> names = new HashSet<>();
        Set<String> met = new HashSet<>();
        for (Task task : tasks) {
            if (!names.add(task.name())) {
                throw new IllegalArgumentException(
                        "two tasks are called %s; give each a name of its own".formatted(task.name()));
            }
            for (String label : task.labels()) {
                if (!labels.contains(label)) {
                    throw new IllegalArgumentException(
                            "the task %s has the label %s, which the stream lacks".formatted(task.name(), label));
                }
                if (!met.add(label) && setting == Setting.CLASS) {
                    throw new IllegalArgumentException(
                            "two tasks have the label %s; in the setting class each label belongs to one task"
                                    .formatted(label));
                }
            }
        }
    }

    /** The same with other numbers of texts. */
    public StreamManifest drawing(int otherRows, int otherDevRows) {
        return new StreamManifest(name, language, setting, labels, otherRows, otherDevRows, tasks);
    }
}
