package tongli.perception.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tongli.core.Sha256;

/**
 * Decisions, a JSON object a line, each with the SHA-256 of the line before: what was written is not changed unseen. A line whose end is
 * missing was never written, for writing it was cut off. Whoever adds holds the registry's lock.
 */
final class DecisionLog {
    static final String BEFORE_ALL = "0".repeat(64);

    private static final long LARGEST = 256L << 20;

    private final Path file;

    DecisionLog(Path file) {
        this.file = file;
    }

    /** @param bytes how long the whole lines are */
    private record Lines(List<byte[]> lines, long bytes) {}

    private Lines lines() throws IOException {
        if (Files.notExists(file)) {
            return new Lines(List.of(), 0);
        }
        if (Files.size(file) > LARGEST) {
            throw new IOException(file + ": larger than any log of decisions; move it away, and its registry with it");
        }
        byte[] all = Files.readAllBytes(file);
        List<byte[]> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < all.length; i++) {
            if (all[i] == '\n') {
                lines.add(Arrays.copyOfRange(all, from, i + 1));
                from = i + 1;
            }
        }
        return new Lines(lines, from);
    }

    /** The oldest first. */
    List<Decision> all() throws IOException {
        List<Decision> decisions = new ArrayList<>();
        for (byte[] line : lines().lines()) {
            decisions.add(read(line));
        }
        return decisions;
    }

    private Decision read(byte[] line) throws IOException {
        return RegistryJson.read(line, Decision.class, file.toString());
    }

    /** The last of a slot. */
    Optional<Decision> last(Slot slot) throws IOException {
        List<byte[]> lines = lines().lines();
        for (int i = lines.size() - 1; i >= 0; i--) {
            Decision decision = read(lines.get(i));
            if (decision.slot().equals(slot)) {
                return Optional.of(decision);
            }
        }
        return Optional.empty();
    }

    /** What is to be written. @param number of it @param previous what it is chained to */
    interface Next {
        Decision of(long number, String previous);
    }

    Decision add(Next next) throws IOException {
        Lines before = lines();
        Decision decision = next.of(before.lines().size() + 1L, hashOfLast(before.lines()));
        DurableFile.append(file, before.bytes(), RegistryJson.line(decision));
        return decision;
    }

    private static String hashOfLast(List<byte[]> lines) {
        return lines.isEmpty() ? BEFORE_ALL : Sha256.hex(lines.get(lines.size() - 1));
    }

    /** The number of the first line that does not follow the one before it; empty if all do. */
    OptionalLong firstBroken() throws IOException {
        String previous = BEFORE_ALL;
        long number = 1;
        for (byte[] line : lines().lines()) {
            try {
                Decision decision = read(line);
                if (decision.number() != number || !decision.previous().equals(previous)) {
                    return OptionalLong.of(number);
                }
            } catch (IOException unreadable) {
                return OptionalLong.of(number);
            }
            previous = Sha256.hex(line);
            number++;
        }
        return OptionalLong.empty();
    }
}
