package tongli.cli.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tongli.cli.lines.FileTrouble;
import tongli.cli.registry.RegistryPlace;
import tongli.cli.terminal.WorkFailed;
import tongli.learning.promotion.Registration;
import tongli.perception.registry.ManifestKey;
import tongli.perception.registry.ModelRegistry;
import tongli.wire.TongliJson;

/** {@code tongli learn register}: a trained model into the registry. */
@Command(
        name = "register",
        description = {
            "Put a trained model into the registry, with its tokenizer, card, provenance and figures. Its id is the SHA-256 of their "
                    + "manifest; the same run once more changes nothing.",
            "Prints the id and the slot. It serves nobody before `learn promote`."
        })
final class LearnRegisterCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RegistryPlace place = new RegistryPlace();

    @Option(
            names = "--model",
            required = true,
            paramLabel = "DIR|FILE",
            description =
                    "The --out of `learn train`, or the model's file; of `learn continual` a folder such as ewc/seed-1/network.")
    private Path model = Path.of("");

    @Option(names = "--task", paramLabel = "NAME", description = "Which head, where a model has several.")
    private @Nullable String task;

    @Option(names = "--bias", paramLabel = "F.json", description = "Its figures, as `learn evaluate-bias` prints them.")
    private @Nullable Path bias;

    @Option(names = "--graph", description = "Put the ONNX graph for other programs beside it, some 90 MB.")
    private boolean graph;

    @Option(names = "--sign", paramLabel = "F.pem", description = "Sign the manifest with this private key (Ed25519).")
    private @Nullable Path signing;

    @Option(
            names = "--why",
            paramLabel = "WORDS",
            defaultValue = "",
            description = "What it is for; goes into the log.")
    private String why = "";

    @Override
    public Integer call() {
        try {
            ModelRegistry registry = place.open();
            Optional<PrivateKey> key = signing == null ? Optional.empty() : Optional.of(ManifestKey.signing(signing));
            Registration made = Registration.of(new Registration.Source(
                    ModelPlace.of(model), Optional.ofNullable(task), Optional.ofNullable(bias), graph));
            String id = registry.register(made.slot(), made.files(), key, RegistryPlace.who(), why);
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("id", id);
            fields.put("slot", made.slot().name());
            fields.put("registry", registry.folder().toString());
            spec.commandLine().getOut().println(TongliJson.line(fields));
            return 0;
        } catch (IllegalArgumentException unfit) {
            throw new WorkFailed(String.valueOf(unfit.getMessage()), unfit);
        } catch (IOException e) {
            throw FileTrouble.with(e, "are --model and --registry right?");
        }
    }
}
