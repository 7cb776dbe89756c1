package tongli.cli.learn;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.WorkFailed;
import tongli.coaching.rating.RatingLayer;
import tongli.core.Language;
import tongli.learning.coaching.CoachAgreement;
import tongli.learning.coaching.MarkCoverage;
import tongli.learning.coaching.RatingTrainer;
import tongli.wire.TongliJson;

/** {@code tongli learn evaluate-coach}. */
@Command(
        name = "evaluate-coach",
        description = "How far the coach's levels and marks agree with those of people who rated the same exchanges.")
final class EvaluateCoachCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--data", required = true, arity = "1..*", paramLabel = "FILE", description = "Rated exchanges.")
    private List<Path> data = List.of();

    @Option(names = "--lang", required = true, paramLabel = "zh|en", description = "Their language.")
    private Language language = Language.ZH;

    @Option(
            names = "--layer",
            paramLabel = "FILE",
            description = "A layer that `learn train-coach` made (default: the one that ships).")
    private @Nullable Path layer;

    @Option(names = "--seed", defaultValue = "7", description = "Of the bootstrap (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        try (CoachReaders readers = new CoachReaders()) {
            List<RatingTrainer.Row> rows = readers.rows(data, language);
            if (rows.isEmpty()) {
                throw new WorkFailed("there are no rated exchanges in the files of --data");
            }
            if (format.isTable()) {
                out.println("dimension | cases | kappa (95 %) | raters' kappa | macro-F1 | accuracy | ECE");
            }
            RatingLayer judged = layer();
            CoachAgreement.of(judged, rows, seed)
                    .forEach((dimension, figures) ->
                            out.println(format.isTable() ? row(dimension, figures) : json(dimension, figures)));
            MarkCoverage coverage = MarkCoverage.of(judged, rows);
            out.println(format.isTable() ? row(coverage) : TongliJson.line(coverage));
        } catch (IllegalArgumentException faulty) {
            throw new WorkFailed(String.valueOf(faulty.getMessage()), faulty);
        }
    }

    private RatingLayer layer() {
        if (layer == null) {
            return RatingLayer.of(language);
        }
        try {
            return RatingLayer.parse(Files.readString(layer));
        } catch (IOException e) {
            throw new WorkFailed("%s cannot be read; is the path right, and UTF-8?".formatted(layer), e);
        } catch (IllegalArgumentException e) {
            throw new WorkFailed("%s, %s".formatted(layer, e.getMessage()), e);
        }
    }

    private static String row(String dimension, CoachAgreement figures) {
        return String.format(
                Locale.ROOT,
                "%s | %d | %.3f (%.3f–%.3f) | %.3f | %.3f | %.3f | %.3f",
                dimension,
                figures.cases(),
                figures.kappa(),
                figures.low(),
                figures.high(),
                figures.raters(),
                figures.macroF1(),
                figures.accuracy(),
                figures.calibration());
    }

    private static String row(MarkCoverage coverage) {
        return String.format(
                Locale.ROOT,
                "the mark's 80 %% interval holds %d of %d marks (%.1f %%)",
                coverage.held(),
                coverage.marks(),
                100 * coverage.share());
    }

    private static String json(String dimension, CoachAgreement figures) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("dimension", dimension);
        fields.put("cases", figures.cases());
        fields.put("quadratic_kappa", figures.kappa());
        fields.put("interval", List.of(figures.low(), figures.high()));
        fields.put("raters_quadratic_kappa", Double.isNaN(figures.raters()) ? null : figures.raters());
        fields.put("macro_f1", figures.macroF1());
        fields.put("accuracy", figures.accuracy());
        fields.put("expected_calibration_error", figures.calibration());
        return TongliJson.line(fields);
    }
}
