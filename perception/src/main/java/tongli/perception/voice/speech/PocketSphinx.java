package tongli.perception.voice.speech;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tongli.core.Language;
import tongli.perception.voice.sound.SampleStream;
import tongli.perception.voice.sound.SixteenBits;

/**
 * PocketSphinx in a process of its own for each recording: the sound goes in by a pipe, words come out by another, and nothing is written to a disk. Understands
 * clean speech only. Safe for many threads; each call is a process with some 200 megabytes.
 */
final class PocketSphinx implements Recogniser {
    /** Of words in six hours of the fastest speech; more is no transcript. */
    private static final int MOST_WORDS = 200_000;

    private final Path program;
    private final Duration patience;

    /** @param patience for all of it, from the first sample to the last word */
    PocketSphinx(Path program, Duration patience) {
        this.program = program;
        this.patience = patience;
    }

    @Override
    public String name() {
        return PocketSphinxProvider.NAME;
    }

    @Override
    public Language language() {
        return Language.EN;
    }

    @Override
    public Transcript transcribe(SampleStream sound) throws IOException {
        Process process = new ProcessBuilder(
                        program.toString(), "-infile", "/dev/stdin", "-time", "yes", "-logfn", "/dev/null")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        CompletableFuture<List<SpokenWord>> words = new CompletableFuture<>();
        Thread reader = new Thread(() -> read(process, words), "pocketsphinx");
        reader.setDaemon(true);
        reader.start();
        CompletableFuture<Void> killer = CompletableFuture.runAsync(
                process::destroyForcibly,
                CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS));
        try {
            send(sound, process);
            return new Transcript(name(), language(), words.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("was interrupted while PocketSphinx listened", stopped);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IOException("PocketSphinx failed; type what was said, or try a shorter recording", failed);
        } finally {
            killer.cancel(false);
            process.destroyForcibly();
        }
    }

    /** As 16-bit numbers. If it ends before the sound does, its exit status tells. */
    private static void send(SampleStream sound, Process process) throws IOException {
        boolean open = true;
        OutputStream pipe = process.getOutputStream();
        for (float[] next = sound.next(); open && next.length > 0; next = sound.next()) {
            byte[] bytes = bytes(next);
            open = tried(() -> pipe.write(bytes));
        }
        tried(pipe::close);
    }

    private interface Step {
        void run() throws IOException;
    }

    private static boolean tried(Step step) {
        try {
            step.run();
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    private static byte[] bytes(float[] samples) {
        ByteBuffer bytes = ByteBuffer.allocate(Short.BYTES * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(SixteenBits.of(samples));
        return bytes.array();
    }

    private static void read(Process process, CompletableFuture<List<SpokenWord>> words) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            List<SpokenWord> found = lines.lines()
                    .map(PocketSphinxLines::word)
                    .flatMap(Optional::stream)
                    .limit(MOST_WORDS)
                    .toList();
            int status = process.waitFor();
            if (status != 0) {
                throw new IOException("pocketsphinx_continuous ended with status " + status);
            }
            words.complete(found);
        } catch (IOException | UncheckedIOException | InterruptedException failed) {
            words.completeExceptionally(failed);
        }
    }

    @Override
    public void close() {
        // each call has its own process, and ends it
    }
}
