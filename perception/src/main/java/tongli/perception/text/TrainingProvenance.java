package tongli.perception.text;

import java.time.Instant;
import tongli.core.Require;

/**
 * How to train a model again.
 *
 * @param trainSha256 hashes of the training files, joined by commas
 * @param devSha256 hashes of the tuning files, joined by commas
 */
public record TrainingProvenance(
        String trainSha256, String devSha256, long seed, String commandLine, String javaVersion, Instant trainedAt) {
    public TrainingProvenance {
        Require.notBlank("trainSha256", trainSha256);
        Require.notBlank("devSha256", devSha256);
        Require.notBlank("commandLine", commandLine);
        Require.notBlank("javaVersion", javaVersion);
    }
}
