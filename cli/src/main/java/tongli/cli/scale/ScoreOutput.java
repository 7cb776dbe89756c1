package tongli.cli.scale;

import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import tongli.cli.terminal.OutputFormat;
import tongli.cli.terminal.PeopleToCall;
import tongli.cli.terminal.ReaderLanguage;
import tongli.coaching.scale.Scale;
import tongli.coaching.scale.ScaleHelp;
import tongli.coaching.scale.ScaleScore;
import tongli.core.Language;
import tongli.wire.TongliJson;

/** One person's score, with what it is and is not, and whom to turn to where a mark holds. */
final class ScoreOutput {
    private ScoreOutput() {}

    static void print(CommandSpec spec, Scale scale, ScaleScore score, ReaderLanguage reader, OutputFormat format) {
        Language language = reader.language();
        Optional<PeopleToCall> help = new ScaleHelp()
                .of(score, language)
                .map(card -> PeopleToCall.of(card, language, Locale.getDefault().getCountry()));
        if (format.isTable()) {
            ScoreTable.print(scale, score, language, help, spec.commandLine().getOut());
        } else {
            spec.commandLine()
                    .getOut()
                    .println(TongliJson.line(ScoreJson.of(scale, score, language, help.orElse(null))));
        }
    }
}
