package tongli.cli.express;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import tongli.cli.terminal.LanguageOption;
import tongli.cli.terminal.TextLimit;
import tongli.core.Blank;
import tongli.expression.speech.SpokenLine;

/** A line, its language and what is felt while it is said. A mixin for commands. */
final class LineOption {

    @Parameters(paramLabel = "TEXT", description = "What is said; *so* is stressed.")
    private String text = "";

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private FeelingOption feeling = new FeelingOption();

    /** @throws ParameterException if the text is blank or too long, or what is felt is contradictory or out of range */
    SpokenLine line(CommandSpec spec) {
        if (Blank.is(text)) {
            throw new ParameterException(spec.commandLine(), "The text is blank; give it some words.");
        }
        TextLimit.check(spec, "The text", text, SpokenLine.MAX_CHARACTERS);
        feeling.check(spec);
        return new SpokenLine(text, language.forText(text), feeling.prosody());
    }
}
