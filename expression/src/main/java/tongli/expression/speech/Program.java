package tongli.expression.speech;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * A program of the machine that reads text and writes sound: started without a shell, given the text by standard input,
 * bounded in time and in what it writes. Safe for many threads.
 *
 * @param file its whole path
 */
record Program(Path file) {

    /** A hundred times what a minute of speech takes. */
    static final Duration TIME_LIMIT = Duration.ofSeconds(20);
    /** Six minutes at 22,050 samples a second. */
    static final int MOST_BYTES = 16 * 1024 * 1024;

    /** @param searchPath folders as in the environment's {@code PATH} */
    static Optional<Program> find(String name, String searchPath) {
        return Stream.of(searchPath.split(File.pathSeparator))
                .filter(folder -> folder.startsWith("/"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Program::new);
    }

    /** @throws SpeechFailed if it does not end well and in time, or writes too much */
    byte[] run(List<String> options, String text) {
        return run(options, text, TIME_LIMIT, MOST_BYTES);
    }

    byte[] run(List<String> options, String text, Duration timeLimit, int mostBytes) {
        List<String> command = new ArrayList<>(options);
        command.add(0, file.toString());
        Process process = start(command);
        AtomicBoolean late = new AtomicBoolean();
        daemon("speech-limit", () -> endInTime(process, timeLimit, late));
        daemon("speech-text", () -> write(process, text));
        byte[] written;
        try (InputStream out = process.getInputStream()) {
            written = out.readNBytes(mostBytes + 1);
        } catch (IOException cut) {
            written = new byte[0]; // the exit status tells
        } finally {
            process.destroyForcibly(); // it has closed its output, or says too much
        }
        if (late.get()) {
            throw new SpeechFailed(
                    SpeechFailed.Reason.TOO_SLOW,
                    "%s took longer than %d s; try a shorter text".formatted(name(), timeLimit.toSeconds()));
        }
        if (written.length > mostBytes) {
            throw new SpeechFailed(
                    SpeechFailed.Reason.TOO_LONG, "the text takes too long to say; split it, or speak faster");
        }
        return written;
    }

    String name() {
        return String.valueOf(file.getFileName());
    }

    private Process start(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        try {
            return builder.start();
        } catch (IOException e) {
            throw new SpeechFailed(SpeechFailed.Reason.BROKEN, name() + " does not start; install it again", e);
        }
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void endInTime(Process process, Duration timeLimit, AtomicBoolean late) {
        try {
            if (!process.waitFor(timeLimit.toMillis(), TimeUnit.MILLISECONDS)) {
                late.set(true);
                process.destroyForcibly(); // which closes its output: only where that is read no more
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static void write(Process process, String text) {
        try (OutputStream in = process.getOutputStream()) {
            in.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException closed) {
            // it ended before it had read all; what it wrote tells
        }
    }
}
