package tongli.cli.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tongli.cli.terminal.WorkFailed;
import tongli.learning.data.AnnotationKeys;

/** One sitting of one person: shows a line, reads an answer, until there are no more lines or the person ends it. */
final class AnnotationSession {
    private final AnnotationKeys keys;
    private final List<Item> items;
    private final AnnotationFile file;
    private final BufferedReader answers;
    private final PrintWriter screen;
    /** What was answered or passed over in this sitting, last first. */
    private final Deque<Item> done = new ArrayDeque<>();

    private int labelled;
    private int skipped;

    /**
     * A line to label.
     *
     * @param before what it answers; empty for nothing
     * @param text what is shown: a text, or where a file lies
     * @param seal of what is labelled
     */
    record Item(String id, String before, String text, Seal seal) {
        Item(String id, String before, String text) {
            this(id, before, text, Seal.of(text));
        }
    }

    /** @param items in the order in which they are asked; those in {@code file} are passed over */
    AnnotationSession(
            AnnotationKeys keys, List<Item> items, AnnotationFile file, BufferedReader answers, PrintWriter screen) {
        this.keys = keys;
        this.items = List.copyOf(items);
        this.file = file;
        this.answers = answers;
        this.screen = screen;
    }

    int labelled() {
        return labelled;
    }

    int skipped() {
        return skipped;
    }

    /** @throws WorkFailed if an answer cannot be kept */
    void hold() {
        Deque<Item> waiting = new ArrayDeque<>();
        items.stream().filter(item -> !file.has(item.id())).forEach(waiting::add);
        if (waiting.isEmpty()) {
            screen.println("Every line is labelled.");
            return;
        }
        help();
        while (!waiting.isEmpty()) {
            Item item = waiting.element();
            show(item);
            @Nullable String typed = next();
            if (typed == null || typed.equals("q")) {
                break;
            }
            switch (typed) {
                case "" -> screen.println("Type a label, or ? for help.");
                case "?" -> help();
                case "b" -> back(waiting);
                case "s" -> {
                    done.push(waiting.remove());
                    skipped++;
                }
                default -> answer(item, typed, waiting);
            }
        }
        screen.println("%d of %d labelled. %s"
                .formatted(file.size(), items.size(), file.size() < items.size() ? "The same call goes on." : "Done."));
        screen.flush();
    }

    /** Null at the end. */
    private @Nullable String next() {
        try {
            @Nullable String line = answers.readLine();
            return line == null ? null : line.strip().toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            throw new WorkFailed("the answers cannot be read; all before are kept", e);
        }
    }

    private void show(Item item) {
        screen.println();
        screen.println("[%d of %d]".formatted(file.size() + 1, items.size()));
        if (!item.before().isEmpty()) {
            screen.println("  > " + item.before().replace("\n", "\n  > "));
        }
        screen.println("  " + item.text().replace("\n", "\n  "));
        screen.print("? ");
        screen.flush();
    }

    private void help() {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < keys.labels().size(); i++) {
            line.append(i + 1).append(' ').append(keys.labels().get(i)).append("  ");
        }
        screen.println(line.toString().stripTrailing());
        screen.println((keys.several() ? "several parted by spaces, 0 none; " : "")
                + (keys.graded() ? "strengths like 1:3 (1 faint, 2 clear, 3 strong); " : "")
                + "b back, s skip, q quit, ? this");
    }

    private void back(Deque<Item> waiting) {
        if (done.isEmpty()) {
            screen.println("This is the first line of this sitting.");
            return;
        }
        Item last = done.pop();
        if (file.has(last.id())) {
            file.takeBack(last.id());
            labelled--;
        } else {
            skipped--;
        }
        waiting.push(last);
    }

    private void answer(Item item, String typed, Deque<Item> waiting) {
        Map<String, Integer> labels;
        try {
            labels = keys.read(typed);
        } catch (IllegalArgumentException unfit) {
            screen.println(unfit.getMessage());
            return;
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        if (keys.graded()) {
            answer.put("emotions", labels);
        } else if (keys.several()) {
            answer.put("labels", List.copyOf(labels.keySet()));
        } else {
            answer.put("label", labels.keySet().iterator().next());
        }
        file.add(item, answer);
        labelled++;
        done.push(waiting.remove());
    }
}
