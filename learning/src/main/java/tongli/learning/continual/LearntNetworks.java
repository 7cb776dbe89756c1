package tongli.learning.continual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import tongli.core.Language;
import tongli.perception.encoder.TaskModelFile;
import tongli.perception.encoder.Tensor;

/** The networks that a remedy ends with, as files that {@code learn evaluate} and {@code learn export} open. Stateless. */
final class LearntNetworks {
    private LearntNetworks() {}

    /** @param stage the last @param encoder its name @param folder of the run */
    static void write(
            Stage stage, Remedy remedy, String encoder, Language language, Map<String, String> provenance, Path folder)
            throws IOException {
        for (Map.Entry<String, Map<String, Tensor>> network :
                remedy.networks(stage).entrySet()) {
            stage.network().restore(network.getValue());
            Path model = folder.resolve(network.getKey()).resolve(TaskModelFile.NAME);
            Files.createDirectories(model.getParent());
            new TaskModelFile(
                            encoder,
                            language,
                            stage.network().export(),
                            stage.heads().all().stream()
                                    .map(TaskModelFile.Head::uncalibrated)
                                    .toList(),
                            provenance,
                            OptionalInt.empty())
                    .write(model);
        }
    }
}
