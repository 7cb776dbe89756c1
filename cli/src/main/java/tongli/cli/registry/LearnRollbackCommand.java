package tongli.cli.registry;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tongli.cli.lines.FileTrouble;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.WorkFailed;
import tongli.core.Language;
import tongli.perception.registry.Decision;
import tongli.perception.registry.ModelRegistry;
import tongli.perception.registry.Rollback;
import tongli.perception.registry.Slot;
import tongli.perception.registry.Standing;

/** {@code tongli learn rollback}: what served before serves again. */
@Command(
        name = "rollback",
        description = {
            "Go back to what served before: without the canary if there is one, else by one promotion. Works while a server runs over "
                    + "the registry, which follows by itself.",
            "No gate is asked, for it served already."
        })
public final class LearnRollbackCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private RegistryPlace place = new RegistryPlace();

    @Option(names = "--task", paramLabel = "NAME", description = "Of which task, where several were promoted.")
    private @Nullable String task;

    @Option(names = "--lang", paramLabel = "zh|en", description = "In which language, where it serves in both.")
    private @Nullable Language language;

    @Option(names = "--shadow", description = "Only take back the one that listens; what answers stays.")
    private boolean shadow;

    @Option(names = "--why", paramLabel = "WORDS", defaultValue = "", description = "The reason; goes into the log.")
    private String why = "";

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public Integer call() {
        try {
            ModelRegistry registry = place.open();
            Slot slot = slot(registry);
            Decision decision = shadow
                    ? Rollback.ofShadow(registry, slot, RegistryPlace.who(), why)
                    : Rollback.of(registry, slot, RegistryPlace.who(), why);
            spec.commandLine()
                    .getOut()
                    .println(format.isTable() ? DecisionText.of(decision) : DecisionText.json(decision));
            return 0;
        } catch (IllegalArgumentException unfit) {
            throw new WorkFailed(String.valueOf(unfit.getMessage()), unfit);
        } catch (IOException e) {
            throw FileTrouble.with(e, "is --registry right?");
        }
    }

    /** The one slot that there is to go back in. */
    private Slot slot(ModelRegistry registry) throws IOException {
        List<Slot> meant = new ArrayList<>();
        for (Slot slot : registry.slots()) {
            boolean fits = Optional.ofNullable(task).map(slot.task()::equals).orElse(true)
                    && Optional.ofNullable(language)
                            .map(slot.language()::equals)
                            .orElse(true);
            Standing standing = registry.standing(slot);
            if (fits && (shadow ? standing.shadow().isPresent() : standing.canGoBack())) {
                meant.add(slot);
            }
        }
        if (meant.size() != 1) {
            throw new WorkFailed(
                    meant.isEmpty()
                            ? "there is nothing to go back from there; ./tongli learn list shows what serves"
                            : "several serve (%s); choose with --task and --lang"
                                    .formatted(String.join(
                                            ", ", meant.stream().map(Slot::name).toList())));
        }
        return meant.get(0);
    }
}
