package tongli.cli.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import tongli.core.Language;
import tongli.learning.finetune.Fairness;
import tongli.learning.twins.SwapList;

/** What of the texts should not matter, and how much training minds it. A mixin for commands; check before asking. */
final class FairChoice {
    static final String SLICES = "--fair-slices";

    private static final String WEIGHT = "--fair-weight";

    @Option(
            names = SLICES,
            paramLabel = "LIST.tsv",
            description =
                    "Learn to answer alike where only words of this list stand for one another (counterfactual logit pairing): a line"
                            + " of groups, then a line for each word with its twins, parted by tabs. Takes longer by the texts that have such words.")
    private @Nullable Path slices;

    @Option(
            names = WEIGHT,
            paramLabel = "W",
            defaultValue = "1",
            description = "Of --fair-slices: how much it counts beside the loss (default: ${DEFAULT-VALUE}).")
    private double weight;

    private List<SwapList> lists = List.of();

    /** @throws ParameterException if the list cannot be read, the weight is none, or stands alone */
    void check(CommandSpec spec) {
        InRange.check(spec, WEIGHT, weight, 1e-6, 1000);
        if (slices == null) {
            Unfit.refuse(spec, List.of(WEIGHT), "goes with --fair-slices; leave it out, or name a list.");
            return;
        }
        try {
            lists = SwapList.read(slices);
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "--fair-slices: " + e.getMessage() + ".", e);
        }
    }

    Optional<Fairness> of(Language language) {
        return lists.isEmpty() ? Optional.empty() : Optional.of(new Fairness(lists, language, weight));
    }
}
