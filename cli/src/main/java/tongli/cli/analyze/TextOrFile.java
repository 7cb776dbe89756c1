package tongli.cli.analyze;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import tongli.cli.lines.Fields;
import tongli.cli.lines.LineFiles;
import tongli.cli.lines.LineWork;
import tongli.cli.terminal.TextLimit;
import tongli.core.Blank;
import tongli.core.PlainText;
import tools.jackson.databind.node.ObjectNode;

/** One text, or a file of them: {@code TEXT}, {@code --input}, {@code --output}, {@code --field}. A mixin for commands. */
final class TextOrFile {
    /** What becomes of a line; part of a command's description. */
    static final String LINES =
            "Every other field of a line is kept; where the answer has one of that name, it gets input_ before it. A line"
                    + " that cannot be read becomes an object with \"line\" and \"error\", and the exit status is 1. A file"
                    + " without lines is no failure.";

    @Parameters(arity = "0..1", paramLabel = "TEXT", description = "The text to read.")
    private @Nullable String text;

    @Mixin
    private LineFiles files = new LineFiles();

    @Option(
            names = "--field",
            paramLabel = "NAME",
            defaultValue = "text",
            description = "With --input: the field that holds the text (default: ${DEFAULT-VALUE}).")
    private String field = "text";

    /**
     * Finds what is wrong with the call before any model is loaded.
     *
     * @param limit how many characters the text may have
     * @throws ParameterException if there is not exactly one of text and file, or the text is blank or too long
     */
    void check(CommandSpec spec, int limit) {
        if ((text == null) != files.given()) {
            throw new ParameterException(spec.commandLine(), "Give either a TEXT or --input FILE.");
        }
        if (text == null) {
            files.check(spec, true);
            return;
        }
        files.mustNotBeGiven(spec);
        if (Blank.is(text)) {
            throw new ParameterException(spec.commandLine(), "The text is blank; give it some words.");
        }
        TextLimit.check(spec, "The text", text, limit);
    }

    boolean isFile() {
        return files.given();
    }

    /** The one text, by the rule of {@link PlainText}. */
    String text() {
        if (text == null) {
            throw new IllegalStateException("there is a file, not a text");
        }
        return PlainText.of(text);
    }

    /** Answers the lines of the file; the exit status. */
    <Q, A> int run(CommandSpec spec, LineWork<Q, A> work) {
        return files.run(spec, field, work);
    }

    /** The text of a line. */
    String of(ObjectNode fields, int limit) {
        return Fields.text(fields, field, limit);
    }
}
