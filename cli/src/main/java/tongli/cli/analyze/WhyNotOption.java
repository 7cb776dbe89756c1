package tongli.cli.analyze;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import tongli.core.Coded;
import tongli.core.EmotionQuery;
import tongli.core.EmotionReader;
import tongli.core.EmotionReading;
import tongli.core.Taxonomy;
import tongli.perception.whynot.WhyNot;
import tongli.perception.whynot.WhyNotSearch;
import tongli.wire.EmotionJson;
import tongli.wire.TongliJson;
import tongli.wire.WhyNotJson;
import tools.jackson.databind.node.ObjectNode;

/** The option {@code --why-not}: the smallest change of words by which a text would be read otherwise. A mixin. */
final class WhyNotOption {
    /** In place of a label. */
    private static final String ANY = "any";

    @Option(
            names = "--why-not",
            paramLabel = "LABEL",
            description = {
                "Find the fewest words by which the text would be read as this label, or as \"any\" other: left out, replaced, or denied.",
                "Says what the model hangs on; what comes out need not be good language."
            })
    private @Nullable String label;

    @Option(
            names = "--readings",
            defaultValue = "" + WhyNotSearch.USUAL_BUDGET,
            paramLabel = "N",
            description = "Of --why-not: how many changed texts may be read (default: ${DEFAULT-VALUE}).")
    private int budget;

    /** @throws ParameterException if the label is none of the taxonomy, or the number makes no sense */
    void check(CommandSpec spec, Taxonomy taxonomy) {
        if (budget < 1 || budget > WhyNotSearch.MOST_BUDGET) {
            throw new ParameterException(
                    spec.commandLine(), "--readings is %d; give 1 to %,d.".formatted(budget, WhyNotSearch.MOST_BUDGET));
        }
        if (label == null) {
            if (spec.commandLine().getParseResult().hasMatchedOption("--readings")) {
                throw new ParameterException(
                        spec.commandLine(), "--readings goes with --why-not; leave it out, or add --why-not any.");
            }
        } else if (!label.equals(ANY) && !taxonomy.labels().contains(label)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--why-not is \"%s\"; give %s, or any.".formatted(label, String.join(", ", taxonomy.labels())));
        }
    }

    /** How many characters a text may have. */
    int limit() {
        return label == null ? EmotionQuery.MAX_CHARACTERS : WhyNotSearch.MOST_CHARACTERS;
    }

    /** The reading's shape, with {@code why_not} where it was asked for. */
    Object beside(EmotionReading reading, EmotionReader reader) {
        EmotionJson shape = EmotionJson.of(reading);
        if (label == null) {
            return shape;
        }
        ObjectNode node = TongliJson.mapper().valueToTree(shape);
        node.set("why_not", TongliJson.mapper().valueToTree(WhyNotJson.of(find(reading, reader))));
        return node;
    }

    /** Lines to stand below a table; empty where it was not asked for. */
    String inWords(EmotionReading reading, EmotionReader reader) {
        if (label == null) {
            return "";
        }
        if (label.equals(reading.dominant())) {
            return "%nit is read as %s already".formatted(label);
        }
        WhyNot found = find(reading, reader);
        String flips = found.found().stream()
                .map(flip -> String.format(
                        Locale.ROOT,
                        "%n%s, %d %s%s: %s %.2f  %s",
                        flip.kind().code(),
                        flip.changes().size(),
                        flip.changes().size() == 1 ? "word" : "words",
                        flip.smallest() ? "" : " (fewer may do)",
                        flip.dominant(),
                        flip.probability(),
                        flip.text()))
                .collect(Collectors.joining());
        String without = found.without().isEmpty()
                ? ""
                : "%nnone found by %s of up to %d words within %d readings"
                        .formatted(
                                found.without().stream().map(Coded::code).collect(Collectors.joining(", ")),
                                WhyNotSearch.MOST_WORDS,
                                found.readings());
        return flips + without;
    }

    /** For a text that is read as the label already nothing is looked for. */
    private WhyNot find(EmotionReading reading, EmotionReader reader) {
        Optional<String> wanted = Optional.ofNullable(label).filter(name -> !name.equals(ANY));
        if (wanted.isPresent() && wanted.get().equals(reading.dominant())) {
            return new WhyNot(wanted, 0, budget, List.of(), List.of());
        }
        return new WhyNotSearch(reader).find(reading, wanted, budget);
    }
}
