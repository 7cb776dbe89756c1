package tongli.cli.drill;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Plays sounds by a program of the machine, without a shell. */
final class Player {

    /** Of ALSA, and of macOS. */
    private static final List<String> PROGRAMS = List.of("aplay", "afplay");

    private static final int LONGEST_SECONDS = 60;

    private final Optional<Path> program;

    private Player(Optional<Path> program) {
        this.program = program;
    }

    /** @param searchPath as the environment's {@code PATH} */
    static Player on(String searchPath) {
        return new Player(PROGRAMS.stream()
                .flatMap(name -> Stream.of(searchPath.split(File.pathSeparator))
                        .filter(folder -> folder.startsWith("/"))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst());
    }

    /** @return why not, where it could not */
    Optional<String> play(Path file) {
        if (program.isEmpty()) {
            return Optional.of("there is neither aplay nor afplay; listen to " + file);
        }
        try {
            Process process = new ProcessBuilder(program.get().toString(), file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            } else if (process.exitValue() == 0) {
                return Optional.empty();
            }
        } catch (IOException failed) {
            // as below
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return Optional.of(
                "%s did not play it; listen to %s".formatted(program.get().getFileName(), file));
    }
}
