package tongli.cli.analyze;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.WorkFailed;
import tongli.core.EmotionQuery;
import tongli.core.EmotionReading;
import tongli.core.Language;
import tongli.core.Taxonomy;
import tongli.perception.text.OnnxSentenceEncoder;
import tongli.perception.text.TextEmotionReader;
import tongli.wire.EmotionJson;
import tongli.wire.TongliJson;

/** {@code tongli analyze text}: one text from the command line, or a file of any size, line by line. */
@Command(
        name = "text",
        description = {
            "Read the feeling in a text, or in each line of a file.",
            "A .txt file has one text a line; a .tsv file a header line and --field; a .jsonl file one object a line.",
            "With --input, every other field of a line is kept; where its name is one of the answer's, it gets input_ before it.",
            "A line that cannot be read becomes an object with \"line\" and \"error\", and the exit status is 1."
        })
final class AnalyzeTextCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "TEXT", description = "The text to read.")
    private @Nullable String text;

    @Option(names = "--input", paramLabel = "FILE", description = "A .txt, .tsv or .jsonl file to read line by line.")
    private @Nullable Path input;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Where the JSON lines go (default: standard output).")
    private @Nullable Path output;

    @Option(
            names = "--field",
            defaultValue = "text",
            description = "The field that holds the text (default: ${DEFAULT-VALUE}).")
    private String field = "text";

    @Option(
            names = "--lang",
            paramLabel = "auto|zh|en",
            defaultValue = "auto",
            description = "The language (default: ${DEFAULT-VALUE}).")
    private LanguageChoice language = LanguageChoice.AUTO;

    @Option(
            names = "--taxonomy",
            paramLabel = "polarity|basic",
            defaultValue = "basic",
            description = "Which labels (default: ${DEFAULT-VALUE}).")
    private Taxonomy taxonomy = Taxonomy.BASIC;

    @Option(names = "--explain", description = "Say which words moved the answer.")
    private boolean explain;

    @Mixin
    private OutputFormat format = new OutputFormat();

    enum LanguageChoice {
        AUTO,
        ZH,
        EN;

        Optional<Language> known() {
            return this == AUTO ? Optional.empty() : Optional.of(Language.valueOf(name()));
        }
    }

    @Override
    public Integer call() {
        if ((text == null) == (input == null)) {
            throw wrong("Give either a TEXT or --input FILE.");
        }
        if (taxonomy == Taxonomy.FINE) {
            throw wrong("--taxonomy fine has no model yet; use basic or polarity.");
        }
        try (OnnxSentenceEncoder encoder = OnnxSentenceEncoder.bundled()) {
            TextEmotionReader reader = TextEmotionReader.bundled(encoder);
            return text != null
                    ? one(text, reader)
                    : file(Optional.ofNullable(input).orElseThrow(), reader);
        }
    }

    private int one(String given, TextEmotionReader reader) {
        if (given.isBlank()) {
            throw wrong("The text is blank; give it some words.");
        }
        if (given.length() > EmotionQuery.MAX_CHARACTERS) {
            throw wrong(
                    "The text has %,d characters; the limit is %,d. Put it in a file, one part a line, and use --input."
                            .formatted(given.length(), EmotionQuery.MAX_CHARACTERS));
        }
        EmotionReading reading = reader.read(query(given));
        spec.commandLine()
                .getOut()
                .println(format.isTable() ? EmotionTable.of(reading) : TongliJson.line(EmotionJson.of(reading)));
        return 0;
    }

    private EmotionQuery query(String given) {
        return new EmotionQuery(given, language.known(), taxonomy, explain);
    }

    private int file(Path from, TextEmotionReader reader) {
        InputLines.Kind kind = InputLines.Kind.of(from.toString().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> wrong("--input must end in .txt, .tsv or .jsonl."));
        try {
            if (output != null && Files.exists(output) && Files.isSameFile(from, output)) {
                throw wrong("--output is the same file as --input; name another.");
            }
        } catch (IOException e) {
            throw new WorkFailed("cannot compare " + from + " and " + output + "; check that both can be read", e);
        }
        if (!Files.isReadable(from)) {
            throw new WorkFailed("cannot read " + from + "; check that the file is there and may be read");
        }
        // a reader made of a stream replaces broken bytes, where Files.newBufferedReader would stop at them
        try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(Files.newInputStream(from), StandardCharsets.UTF_8));
                Writer out = writer()) {
            int bad = new EmotionLines(reader, this::query).copy(new InputLines(kind, field, lines), out);
            if (bad > 0) {
                spec.commandLine()
                        .getErr()
                        .println("tongli: %,d lines could not be read; see their \"error\"".formatted(bad));
            }
            return bad == 0 ? 0 : 1;
        } catch (IOException e) {
            throw new WorkFailed(
                    "cannot read %s or write %s: %s; check space and permissions"
                            .formatted(
                                    from,
                                    output == null ? "the output" : output,
                                    e.getClass().getSimpleName()),
                    e);
        } catch (InputLines.NoSuchFieldException e) {
            throw wrong(e.getMessage());
        }
    }

    private Writer writer() throws IOException {
        if (output != null) {
            return Files.newBufferedWriter(output);
        }
        return new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
    }

    private ParameterException wrong(@Nullable String message) {
        return new ParameterException(spec.commandLine(), String.valueOf(message));
    }
}
