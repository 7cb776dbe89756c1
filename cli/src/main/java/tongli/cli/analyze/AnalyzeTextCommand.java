package tongli.cli.analyze;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tongli.cli.lines.LineFiles;
import tongli.cli.lines.LineWork;
import tongli.cli.terminal.LanguageOption;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.WorkFailed;
import tongli.core.EmotionQuery;
import tongli.core.EmotionReader;
import tongli.core.EmotionReading;
import tongli.core.Taxonomy;
import tongli.core.Tier;
import tongli.perception.emotion.EmotionTiers;
import tongli.perception.emotion.FastEmotionReader;
import tongli.perception.emotion.TextEmotionReader;
import tongli.perception.registry.serving.NotServedException;
import tongli.perception.registry.serving.OwnReading;
import tongli.perception.registry.serving.PromotedModels;
import tongli.wire.OwnReadingJson;
import tongli.wire.TongliJson;

/** {@code tongli analyze text}: one text from the command line, or a file of any size, line by line. */
@Command(
        name = "text",
        description = {"Read the feeling in a text, or in each line of a file.", LineFiles.LOOK, TextOrFile.LINES})
final class AnalyzeTextCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private TextOrFile input = new TextOrFile();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Option(
            names = "--taxonomy",
            paramLabel = "polarity|basic|fine",
            defaultValue = "basic",
            description = "Which labels (default: ${DEFAULT-VALUE}).")
    private Taxonomy taxonomy = Taxonomy.BASIC;

    @Option(
            names = "--tier",
            paramLabel = "fast|cascade|full",
            defaultValue = "full",
            description = {
                "How much time a text gets (default: ${DEFAULT-VALUE}, the encoder).",
                "fast: a small model, thousands of texts a second, less right; no fine labels.",
                "cascade: the small model where little would be lost by it, else the encoder."
            })
    private Tier tier = Tier.FULL;

    @Option(names = "--explain", description = "Say which words moved the answer.")
    private boolean explain;

    @Mixin
    private WhyNotOption whyNot = new WhyNotOption();

    @Mixin
    private PromotedOption promoted = new PromotedOption();

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public Integer call() {
        input.check(spec, whyNot.limit());
        if (tier == Tier.FAST && !FastEmotionReader.reads(taxonomy)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--tier fast tells no fine labels; leave one of --tier and --taxonomy out, or take --tier cascade.");
        }
        whyNot.check(spec, taxonomy);
        promoted.check(spec);
        if (promoted.isOwn()) {
            return own();
        }
        try (TextEmotionReader encoder = TextEmotionReader.bundled()) {
            if (!promoted.isOfEmotion()) {
                return read(encoder);
            }
            try (PromotedModels<EmotionReading> models = promoted.ofEmotion()) {
                return read(PromotedOption.over(models, encoder));
            }
        }
    }

    private int read(EmotionReader full) {
        EmotionReader reader = EmotionTiers.over(full).reader(tier);
        if (input.isFile()) {
            return input.run(
                    spec,
                    new LineWork<>(
                            fields -> query(input.of(fields, whyNot.limit())),
                            reader::readAll,
                            reading -> whyNot.beside(reading, reader)));
        }
        language.warnIfNeither(spec, input.text());
        EmotionReading reading = reader.read(query(input.text()));
        spec.commandLine()
                .getOut()
                .println(
                        format.isTable()
                                ? EmotionTable.of(reading) + whyNot.inWords(reading, reader)
                                : TongliJson.line(whyNot.beside(reading, reader)));
        return 0;
    }

    /** By a model of the user's own, in its labels. */
    private int own() {
        try (PromotedModels<OwnReading> models = promoted.own()) {
            if (input.isFile()) {
                return input.run(
                        spec,
                        new LineWork<EmotionQuery, OwnReading>(
                                fields -> served(query(input.of(fields, whyNot.limit())), models),
                                queries -> queries.parallelStream()
                                        .map(query -> models.of(query).read(query))
                                        .toList(),
                                OwnReadingJson::of));
            }
            EmotionQuery query = query(input.text());
            OwnReading reading = models.of(query).read(query);
            spec.commandLine()
                    .getOut()
                    .println(format.isTable() ? OwnTable.of(reading) : TongliJson.line(OwnReadingJson.of(reading)));
            return 0;
        } catch (NotServedException none) {
            throw new WorkFailed(String.valueOf(none.getMessage()), none);
        }
    }

    /** @throws IllegalArgumentException if nothing serves in its language, which is the error of its line */
    private static EmotionQuery served(EmotionQuery query, PromotedModels<OwnReading> models) {
        try {
            models.of(query);
            return query;
        } catch (NotServedException none) {
            throw new IllegalArgumentException(none.getMessage(), none);
        }
    }

    private EmotionQuery query(String text) {
        return new EmotionQuery(text, language.chosen(), taxonomy, explain);
    }
}
