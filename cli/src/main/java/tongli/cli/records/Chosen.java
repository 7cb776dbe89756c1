package tongli.cli.records;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Which records to give. A mixin for commands. */
final class Chosen {

    @Parameters(arity = "0..*", paramLabel = "SESSION", description = "The ids of conversations that were kept.")
    private List<UUID> sessions = new ArrayList<>();

    @Option(names = "--all", description = "Everything of one's own that was kept.")
    private boolean all;

    @Option(
            names = "--cohort",
            paramLabel = "CODE",
            description = "What a cohort has done, by its access code or id, instead of conversations.")
    private @Nullable String cohort;

    @Option(names = "--with-words", description = "Also what learners wrote; without it, that stays out.")
    private boolean words;

    /** @throws ParameterException unless exactly one choice was made, or none where that is allowed */
    void check(CommandSpec spec, boolean noneAllowed) {
        int choices = (sessions.isEmpty() ? 0 : 1) + (all ? 1 : 0) + (cohort == null ? 0 : 1);
        if (choices > 1 || choices == 0 && !noneAllowed) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Name conversations by their ids, or give --all, or --cohort CODE; one of these.");
        }
    }

    List<UUID> sessions() {
        return sessions;
    }

    boolean all() {
        return all;
    }

    @Nullable
    String cohort() {
        return cohort;
    }

    boolean words() {
        return words;
    }
}
