package tongli.server.seal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The keys that are given.
 *
 * @param current seals
 * @param old only open what was sealed before
 */
public record KeyRing(SealKey current, List<SealKey> old) {
    public KeyRing {
        old = List.copyOf(old);
    }

    /**
     * Keys one a line; blank lines are left out.
     *
     * @throws IllegalArgumentException if one is none
     */
    public static List<SealKey> parse(String lines) {
        return lines.lines()
                .flatMap(line -> Stream.of(line.split(",")))
                .filter(line -> !line.strip().isEmpty())
                .map(line -> SealKey.of(Secret.of(line)))
                .toList();
    }

    /**
     * The keys in a file, the first being that which seals.
     *
     * @throws IllegalArgumentException if it cannot be read, anybody may read it, or it holds none
     */
    public static KeyRing in(Path file) {
        try {
            List<SealKey> keys = parse(Secret.text(file));
            if (keys.isEmpty()) {
                throw new IllegalArgumentException("is empty; make a key with: ./tongli keys new");
            }
            return new KeyRing(keys.get(0), keys.subList(1, keys.size()));
        } catch (IllegalArgumentException none) {
            throw new IllegalArgumentException("names %s, which %s".formatted(file, none.getMessage()), none);
        }
    }

    public Optional<SealKey> find(String id) {
        return all().stream().filter(key -> key.id().equals(id)).findFirst();
    }

    /** The current one first. */
    public List<SealKey> all() {
        List<SealKey> all = new ArrayList<>(List.of(current));
        all.addAll(old);
        return List.copyOf(all);
    }

    /** These, and others that only open. */
    public KeyRing with(List<SealKey> more) {
        List<SealKey> others = new ArrayList<>(old);
        others.addAll(more);
        return new KeyRing(current, others);
    }
}
