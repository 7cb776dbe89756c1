package tongli.learning.few;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tongli.core.Blank;
import tongli.core.Require;

/**
 * An operator's own program that says a text in other words, such as by translating it there and back (Sennrich et al., ACL 2016; Xie et
 * al., NeurIPS 2020). It reads one text a line from standard input, in UTF-8, and writes one line for each, in that order; an empty line
 * says that it has none. It is started once for all texts, without a shell, and its standard input is closed behind the last text, so that
 * programs which answer only then do as well. What it writes to standard error is dropped.
 *
 * @param command the program and its arguments
 * @param patience how long it may be silent before it is ended
 */
public record LineTranslator(List<String> command, Duration patience) implements Reworder {
    /** Of a line that is answered; a program that never ends a line must not fill the memory. */
    static final int LONGEST = 20_000;

    private static final int WAITING_LINES = 1024;
    private static final Line END = new Line("", true);

    /** What the program wrote, or that there is no more. */
    private record Line(String words, boolean end) {}

    public LineTranslator {
        command = Require.notEmpty("command", command);
        if (patience.isNegative() || patience.isZero()) {
            throw new IllegalArgumentException("patience must be longer than nothing");
        }
    }

    /** Fields at spaces: no quotes and no shell; what needs more goes into a script. */
    public static List<String> parted(String command) {
        return List.of(command.strip().split("\\s+"));
    }

    @Override
    public List<Optional<String>> reworded(List<String> texts) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new IOException(
                    "--translator: %s does not start; is it there, and may it be run?".formatted(name()), e);
        }
        BlockingQueue<Line> lines = new ArrayBlockingQueue<>(WAITING_LINES);
        Thread reading = daemon("translator-lines", () -> read(process, lines));
        try {
            daemon("translator-texts", () -> write(process, texts));
            return answers(texts, lines);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("--translator: stopped while it was waited for; make the call again", e);
        } finally {
            process.destroyForcibly();
            reading.interrupt(); // nobody takes its lines any more
        }
    }

    private List<Optional<String>> answers(List<String> texts, BlockingQueue<Line> lines)
            throws IOException, InterruptedException {
        List<Optional<String>> answers = new ArrayList<>();
        while (answers.size() < texts.size()) {
            @Nullable Line line = lines.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (line == null) {
                throw new IOException(
                        "--translator: %s said nothing for %d s, after %d of %d texts; is it still at work?"
                                .formatted(name(), patience.toSeconds(), answers.size(), texts.size()));
            }
            if (line.end()) {
                throw new IOException(
                        "--translator: %s ended after %d of %d lines, or wrote one longer than %d signs; it must write one line for each that it reads"
                                .formatted(name(), answers.size(), texts.size(), LONGEST));
            }
            String text = texts.get(answers.size());
            boolean other = !Blank.is(line.words()) && !line.words().equals(text);
            answers.add(other ? Optional.of(line.words()) : Optional.empty());
        }
        return answers;
    }

    private String name() {
        return command.get(0);
    }

    private static Thread daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void write(Process process, List<String> texts) {
        try (OutputStream in = process.getOutputStream()) {
            for (String text : texts) {
                String line = text.replaceAll("\\R", " ") + "\n"; // a text of several lines is one
                in.write(line.getBytes(StandardCharsets.UTF_8));
                in.flush();
            }
        } catch (IOException closed) {
            // it ended before it had read all; the lines that are missing tell
        }
    }

    private static void read(Process process, BlockingQueue<Line> lines) {
        try {
            try (BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                StringBuilder line = new StringBuilder();
                for (int sign = out.read(); sign >= 0 && line.length() <= LONGEST; sign = out.read()) {
                    if (sign == '\n') {
                        lines.put(new Line(line.toString().strip(), false));
                        line.setLength(0);
                    } else {
                        line.append((char) sign);
                    }
                }
                if (!line.isEmpty() && line.length() <= LONGEST) {
                    lines.put(new Line(line.toString().strip(), false)); // the last line needs no end
                }
            } catch (IOException broken) {
                // as if it had ended
            }
            lines.put(END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
