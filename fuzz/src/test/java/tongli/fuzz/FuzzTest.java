package tongli.fuzz;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A small part of what {@code fuzz/run} does, with every build: seeds, seeds that were damaged, and everything that was found once. */
class FuzzTest {

    private static final Path FOUND = Path.of("src", "test", "resources", "found");
    private static final int DAMAGED = 150;

    @ParameterizedTest
    @EnumSource(Target.class)
    void whateverComesIsReadOrRefused(Target target) throws IOException {
        List<byte[]> inputs = new ArrayList<>(found(target));
        Random random = new Random(7);
        for (byte[] seed : target.seeds()) {
            inputs.add(seed);
            for (int i = 0; i < DAMAGED; i++) {
                inputs.add(damaged(seed, random));
            }
        }
        inputs.add(new byte[0]);
        for (byte[] input : inputs) {
            assertThatCode(() -> target.read(input))
                    .as(() -> HexFormat.of().formatHex(input))
                    .doesNotThrowAnyException();
        }
    }

    private static List<byte[]> found(Target target) throws IOException {
        Path folder = FOUND.resolve(target.name().toLowerCase(Locale.ROOT));
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<byte[]> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                found.add(Files.readAllBytes(file));
            }
        }
        return found;
    }

    /** Cut short, with bytes changed, a part taken out or doubled. */
    private static byte[] damaged(byte[] seed, Random random) {
        byte[] bytes = seed.clone();
        for (int i = random.nextInt(4); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        int from = random.nextInt(bytes.length);
        int to = from + random.nextInt(bytes.length - from);
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(bytes, from);
            case 1 -> joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
            case 2 -> joined(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, from, bytes.length));
            default -> bytes;
        };
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
