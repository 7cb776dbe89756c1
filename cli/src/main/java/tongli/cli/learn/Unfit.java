package tongli.cli.learn;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import tongli.core.Language;
import tongli.perception.encoder.TaskModelFile;

/** Refuses options that go with something else: nothing given is left aside in silence. Stateless. */
final class Unfit {
    private Unfit() {}

    /** Those that speak of files, where {@code --data} is the folder of sets. */
    static void refuseOfFiles(CommandSpec spec, List<String> options) {
        refuse(spec, options, "goes with files of labelled texts; leave it out, or give --data a file.");
    }

    /** @throws ParameterException if a model reads another language than was asked for */
    static void refuseLanguage(CommandSpec spec, TaskModelFile model, Language language) {
        if (language != model.language()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--lang is %s, but the model reads %s; give --lang %s."
                            .formatted(
                                    language.code(),
                                    model.language().code(),
                                    model.language().code()));
        }
    }

    /** @param why as it follows the option's name */
    static void refuse(CommandSpec spec, List<String> options, String why) {
        for (String option : options) {
            boolean known = spec.findOption(option) != null; // the command may have no such option
            if (known && spec.commandLine().getParseResult().hasMatchedOption(option)) {
                throw new ParameterException(spec.commandLine(), option + " " + why);
            }
        }
    }
}
