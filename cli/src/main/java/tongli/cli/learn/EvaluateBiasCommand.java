package tongli.cli.learn;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tongli.cli.lines.FileTrouble;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.WorkFailed;
import tongli.core.Language;
import tongli.learning.bias.BiasEvaluation;
import tongli.learning.bias.BundledSlices;
import tongli.learning.bias.SliceReport;
import tongli.learning.bias.SwappedTexts;
import tongli.learning.bias.TwinTable;
import tongli.learning.corpus.TextFile;
import tongli.learning.evaluation.TaskReader;
import tongli.learning.twins.SwapList;

/** {@code tongli learn evaluate-bias}: whether twins that differ in nothing that should matter are read alike. */
@Command(
        name = "evaluate-bias",
        description = {
            "Measure whether a model reads alike what differs in nothing that should matter: names, gender, age, origin, religion, "
                    + "disability, whom somebody loves, dialect, script, register, emoji. The sentences and lists are authored and come with Tongli.",
            "Or on texts of your own (--data) with words swapped by a list of your own (--swap).",
            "A gap is the largest difference between two groups' mean probabilities of a label; beside it stands what chance gives."
        },
        footer = {
            "Example: ./tongli learn evaluate-bias --lang zh --format table",
            "Example: ./tongli learn evaluate-bias --lang en --data posts.tsv --swap pairs.tsv (pairs.tsv: first the line women<TAB>men, then she<TAB>he, mother<TAB>father …)"
        })
final class EvaluateBiasCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--lang", required = true, paramLabel = "zh|en", description = "The language that the model reads.")
    private Language language = Language.ZH;

    @Mixin
    private JudgedModel model = new JudgedModel();

    @Option(
            names = "--slice",
            split = ",",
            paramLabel = "NAME",
            description = "Only these slices (default: all; --format table names them).")
    private List<String> only = List.of();

    @Option(
            names = "--data",
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "Texts of your own, with --swap: .txt with a text a line, .tsv with a header line or .jsonl, also .gz.")
    private List<Path> data = List.of();

    @Option(
            names = "--text",
            defaultValue = "text",
            paramLabel = "COLUMN",
            description = "Of --data: the column of the text (default: ${DEFAULT-VALUE}).")
    private String text = "text";

    @Option(
            names = "--swap",
            paramLabel = "LIST.tsv",
            description = {
                "With --data: words that may stand in one another's places. A line of two or more groups, then a line for each word"
                        + " with its twins, parted by tabs; several lists each begin with a line # name."
            })
    private @Nullable Path swap;

    @Option(
            names = "--worst",
            defaultValue = "5",
            paramLabel = "N",
            description = "How many pairs that are read most unlike to tell of each slice (default: ${DEFAULT-VALUE}).")
    private int worst;

    @Option(names = "--seed", defaultValue = "7", description = "Start of all chance (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public Integer call() {
        InRange.check(spec, "--worst", worst, 0, 1000);
        if (data.isEmpty() != (swap == null)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--data and --swap go together; give both, or neither for what comes with Tongli.");
        }
        try (TaskReader reader = model.open(language)) {
            List<TwinTable> slices = slices();
            PrintWriter err = spec.commandLine().getErr();
            List<SliceReport> reports = BiasEvaluation.run(
                    slices, reader.labels(), reader::read, worst, seed, name -> err.println(name + " read"));
            BiasOutput output = new BiasOutput(
                    model.name(), model.sha256(), model.task(), model.precision(), language, reader.labels(), reports);
            output.print(format.isTable(), spec.commandLine().getOut());
            return 0;
        } catch (IllegalArgumentException unfit) {
            throw new WorkFailed(String.valueOf(unfit.getMessage()), unfit);
        } catch (IOException e) {
            throw FileTrouble.with(e, "are --model, --data and --swap right?");
        }
    }

    private List<TwinTable> slices() throws IOException {
        List<TwinTable> all = swap == null ? BundledSlices.of(language) : own(swap);
        List<String> names = all.stream().map(TwinTable::name).toList();
        for (String name : only) {
            if (!names.contains(name)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--slice is \"%s\"; the slices are %s.".formatted(name, String.join(", ", names)));
            }
        }
        return all.stream()
                .filter(slice -> only.isEmpty() || only.contains(slice.name()))
                .toList();
    }

    private List<TwinTable> own(Path list) throws IOException {
        List<String> texts = new ArrayList<>();
        for (Path file : data) {
            texts.addAll(TextFile.read(file, text).texts());
        }
        List<TwinTable> slices = new ArrayList<>();
        for (SwapList swaps : SwapList.read(list)) {
            SwappedTexts swapped = SwappedTexts.of(texts, swaps, language);
            spec.commandLine()
                    .getErr()
                    .printf(
                            "%s: %,d of %,d texts have no word of the list%n",
                            swaps.name(), swapped.without(), texts.size());
            Optional<TwinTable> table = swapped.table();
            table.ifPresent(slices::add);
        }
        if (slices.isEmpty()) {
            throw new WorkFailed("no text of --data has a word of --swap; are both in the language of --lang?");
        }
        return slices;
    }
}
