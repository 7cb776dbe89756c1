package tongli.server.lrs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.server.storage.RecordFiles;

class UnsentFileTest {

    private static final URI LRS = URI.create("https://lrs.example/statements");
    private static final int EACH = 40;

    @TempDir
    Path folder;

    private Path path() {
        return new RecordFiles(folder).unsent();
    }

    private static Told told(long who, int number) {
        UUID id = new UUID(who, number);
        return new Told(id, "{\"id\":\"%s\"}".formatted(id));
    }

    /** As a delivery does that could send only every other one. */
    private static void write(Path path, long who) {
        UnsentFile file = new UnsentFile(path);
        for (int i = 0; i < EACH; i++) {
            file.add(LRS, List.of(told(who, i)));
            if (i % 2 == 0) {
                file.remove(LRS, List.of(told(who, i)));
            }
        }
    }

    private static List<Told> leftOf(long... writers) {
        List<Told> left = new ArrayList<>();
        for (long who : writers) {
            for (int i = 1; i < EACH; i += 2) {
                left.add(told(who, i));
            }
        }
        return left;
    }

    @Test
    void threadsLoseNothingOfEachOthersAndBringNothingBack() throws Exception {
        Path path = path();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        List<Future<?>> running = List.of(
                threads.submit(() -> write(path, 1)), threads.submit(() -> write(path, 2)), threads.submit(() -> {
                    for (int i = 0; i < EACH; i++) {
                        new RecordFiles(folder).forget(new UUID(9, i));
                    }
                }));
        for (Future<?> one : running) {
            one.get();
        }
        threads.shutdown();
        assertThat(new UnsentFile(path).of(LRS)).containsExactlyInAnyOrderElementsOf(leftOf(1, 2));
    }

    @Test
    void programsLoseNothingOfEachOthers() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Other.class.getName(),
                        path().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD) // where JAVA_TOOL_OPTIONS is set, a JVM says so there
                .start();
        assertThat(other.getInputStream().read()).isEqualTo('.'); // it has begun
        write(path(), 1);
        assertThat(other.waitFor()).isZero();
        assertThat(new UnsentFile(path()).of(LRS)).containsExactlyInAnyOrderElementsOf(leftOf(1, 2));
    }

    @Test
    void whatCameInPlaceOfOneThatWasSentStays() {
        UnsentFile file = new UnsentFile(path());
        Told newer = new Told(told(1, 1).id(), told(1, 1).json().replace("}", ",\"word\":\"x\"}"));
        assertThat(file.add(LRS, List.of(told(1, 1), told(1, 2)))).hasSize(2);
        assertThat(file.add(LRS, List.of(newer))).containsExactly(newer, told(1, 2));
        file.remove(LRS, List.of(told(1, 1), told(1, 2)));
        assertThat(file.of(LRS)).containsExactly(newer);
        file.remove(LRS, List.of(newer));
        assertThat(Files.exists(path())).isFalse();
    }

    /** The other program. */
    static final class Other {
        private Other() {}

        public static void main(String[] arguments) {
            write(Path.of(arguments[0]), 2);
            System.out.print(".");
            System.out.flush();
            write(Path.of(arguments[0]), 2);
        }
    }
}
