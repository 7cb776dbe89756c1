package tongli.cli.analyze;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import tongli.cli.lines.FileTrouble;
import tongli.cli.registry.RegistryPlace;
import tongli.cli.terminal.WorkFailed;
import tongli.core.EmotionReader;
import tongli.core.EmotionReading;
import tongli.perception.emotion.TextEmotionReader;
import tongli.perception.registry.serving.OwnReading;
import tongli.perception.registry.serving.PromotedModels;

/** The options {@code --own} and {@code --registry}: texts are read by what was promoted. A mixin for commands. */
final class PromotedOption {
    /** Which make no sense of labels of one's own. */
    private static final List<String> OF_EMOTION = List.of("--taxonomy", "--tier", "--explain", "--why-not");

    @Option(
            names = "--own",
            paramLabel = "TASK",
            description = {
                "Read by the model of your own that was promoted for this task (`learn promote`), in its labels.",
                "Without it, --registry has texts read by the model of emotion that was promoted there."
            })
    private @Nullable String task;

    @Mixin
    private RegistryPlace registry = new RegistryPlace();

    /** @throws ParameterException if an option does not go with --own */
    void check(CommandSpec spec) {
        if (task == null) {
            return;
        }
        for (String option : OF_EMOTION) {
            if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
                throw new ParameterException(
                        spec.commandLine(), option + " is of emotion and does not go with --own; leave it out.");
            }
        }
    }

    boolean isOwn() {
        return task != null;
    }

    boolean isOfEmotion() {
        return task == null && registry.isNamed();
    }

    /** @throws WorkFailed if nothing serves the task, or what does cannot be used */
    PromotedModels<OwnReading> own() {
        try {
            PromotedModels<OwnReading> models = PromotedModels.of(registry.open(), String.valueOf(task));
            if (models.languages().isEmpty()) {
                throw new WorkFailed(
                        "nothing serves the task %s in %s; ./tongli learn list shows what is there, and learn promote has a model serve"
                                .formatted(task, registry.folder()));
            }
            return models;
        } catch (IllegalArgumentException odd) {
            throw new WorkFailed(String.valueOf(odd.getMessage()), odd);
        } catch (IOException e) {
            throw FileTrouble.with(e, "is --registry right?");
        }
    }

    /** @throws WorkFailed if none was promoted, or what was cannot be used */
    PromotedModels<EmotionReading> ofEmotion() {
        try {
            PromotedModels<EmotionReading> models = PromotedModels.ofEmotion(registry.open());
            if (models.languages().isEmpty()) {
                throw new WorkFailed(
                        "no model of emotion was promoted in %s; leave --registry out to read by what ships, or name a task with --own"
                                .formatted(registry.folder()));
            }
            return models;
        } catch (IOException e) {
            throw FileTrouble.with(e, "is --registry right?");
        }
    }

    /** By what was promoted, and where nothing was by what ships. */
    static EmotionReader over(PromotedModels<EmotionReading> promoted, EmotionReader ships) {
        return queries -> queries.parallelStream()
                .map(query -> promoted.in(TextEmotionReader.languageOf(query))
                        .map(model -> model.read(query))
                        .orElseGet(() -> ships.read(query)))
                .toList();
    }
}
