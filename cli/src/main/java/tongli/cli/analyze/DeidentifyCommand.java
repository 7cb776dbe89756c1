package tongli.cli.analyze;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tongli.cli.lines.LineFiles;
import tongli.cli.lines.LineWork;
import tongli.cli.terminal.LanguageOption;
import tongli.cli.terminal.OutputFormat;
import tongli.perception.privacy.Deidentified;
import tongli.perception.privacy.Deidentifier;
import tongli.wire.DeidentifiedJson;
import tongli.wire.TongliJson;

/** {@code tongli deidentify}: a text with placeholders for what says who somebody is. */
@Command(
        name = "deidentify",
        description = {
            "Put placeholders in the place of names, numbers and addresses of persons; Chinese and English. Some are missed.",
            LineFiles.LOOK,
            TextOrFile.LINES
        })
public final class DeidentifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private TextOrFile input = new TextOrFile();

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private OutputFormat format = new OutputFormat();

    @Override
    public Integer call() {
        input.check(spec, Deidentifier.MAX_CHARACTERS);
        Deidentifier deidentifier = new Deidentifier();
        Optional<tongli.core.Language> chosen = language.chosen();
        if (input.isFile()) {
            return input.run(
                    spec,
                    LineWork.oneByOne(
                            fields -> input.of(fields, Deidentifier.MAX_CHARACTERS),
                            text -> deidentifier.of(text, chosen),
                            DeidentifiedJson::of));
        }
        Deidentified done = deidentifier.of(input.text(), chosen);
        spec.commandLine()
                .getOut()
                .println(format.isTable() ? done.text() : TongliJson.line(DeidentifiedJson.of(done)));
        return 0;
    }
}
