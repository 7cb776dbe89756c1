package tongli.cli.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.WorkFailed;
import tongli.core.Language;
import tongli.learning.coaching.RatingTrainer;

/** {@code tongli learn train-coach}. */
@Command(
        name = "train-coach",
        description = {
            "Learn the coach's layer from rated exchanges: which levels and marks go with which features of a reply.",
            "A line of --data is {\"id\":\"zh-a-c01-1\",\"language\":\"zh\",\"context\":…,\"reply\":…,\"ratings\":[{\"er\":0,\"ip\":1,"
                    + "\"ex\":2,\"mark\":3}, …]}; marks as in docs/data/empathy/guide.md."
        })
final class TrainCoachCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", required = true, arity = "1..*", paramLabel = "FILE", description = "Rated exchanges.")
    private List<Path> data = List.of();

    @Option(
            names = "--echoes",
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "Rows of the same form that teach the flags alone, such as lines turned round and handed back.")
    private List<Path> echoes = List.of();

    @Option(names = "--lang", required = true, paramLabel = "zh|en", description = "Their language.")
    private Language language = Language.ZH;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the layer goes, a .tsv file.")
    private Path out = Path.of("");

    @Option(
            names = "--cost",
            defaultValue = "0.25",
            description = "Of an error beside large weights; above 0 (default: ${DEFAULT-VALUE}).")
    private double cost;

    @Override
    public void run() {
        if (!(cost > 0)) {
            throw new ParameterException(spec.commandLine(), "--cost is %s; it must be above 0.".formatted(cost));
        }
        try (CoachReaders readers = new CoachReaders()) {
            String layer = new RatingTrainer(cost).train(readers.rows(data, language), readers.rows(echoes, language));
            Files.writeString(out, layer);
        } catch (IllegalArgumentException faulty) {
            throw new WorkFailed(String.valueOf(faulty.getMessage()), faulty);
        } catch (IOException e) {
            throw new WorkFailed("%s cannot be written; is the folder there, and yours?".formatted(out), e);
        }
    }
}
