package tongli.learning.finetune;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What a model file says of its own making. Stateless. */
public final class Provenance {
    private Provenance() {}

    /**
     * All but when it was trained.
     *
     * @param commandLine that makes the same run again
     * @param data checksums of the files that train, as they were read: the files may change while it trains
     * @param tuning those of a file of its own to tune on
     */
    public static Map<String, String> of(
            String commandLine, long seed, Learner learner, Map<Path, String> data, Map<Path, String> tuning) {
        Map<String, String> provenance = new LinkedHashMap<>();
        provenance.put("command", commandLine);
        provenance.put("seed", Long.toString(seed));
        provenance.putAll(learner.about());
        data.forEach((file, sha256) -> note(provenance, "train_sha256", file, sha256));
        tuning.forEach((file, sha256) -> note(provenance, "dev_sha256", file, sha256));
        return provenance;
    }

    /**
     * Adds the checksum of a file under what it was read for and its name. Files of one name in several folders are told apart by a number, so
     * that none is forgotten; their places are nobody's business.
     */
    public static void note(Map<String, String> provenance, String readFor, Path file, String sha256) {
        String name = readFor + " " + file.getFileName();
        String free = name;
        for (int number = 2; provenance.containsKey(free); number++) {
            free = "%s (%d)".formatted(name, number);
        }
        provenance.put(free, sha256);
    }

    /** As rows of a table of Markdown. */
    public static String rows(Map<String, String> provenance) {
        return provenance.entrySet().stream()
                .map(entry -> "| %s | `%s` |"
                        .formatted(entry.getKey(), entry.getValue().replace("|", "\\|")))
                .collect(Collectors.joining("\n"));
    }

    /** Adds when it was trained, and on what. */
    public static void date(Map<String, String> provenance, InstantSource clock) {
        provenance.put("trained", clock.instant().toString());
        provenance.put("java", Runtime.version().toString());
    }
}
