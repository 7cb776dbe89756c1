package tongli.cli.coaching;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import tongli.cli.learn.ModelPlace;
import tongli.cli.terminal.WorkFailed;
import tongli.coaching.rating.Judge;
import tongli.coaching.rating.LevelModel;
import tongli.coaching.rating.OwnLevelsJudge;
import tongli.core.Coded;
import tongli.core.Mechanism;

/** The option {@code --levels}: models of one's own that tell mechanisms' levels. A mixin. */
final class OwnLevels {
    @Option(
            names = "--levels",
            split = ",",
            paramLabel = "MECHANISM=DIR",
            description =
                    "Tell the levels of a mechanism (emotional_reaction, interpretation, exploration) by a model of your own: the --out of"
                            + " `learn train --task empathy`, with the labels 0, 1 and 2. The score stays the coach's.")
    private Map<String, Path> given = new LinkedHashMap<>();

    /** Models that were opened. Close them when no call is under way. */
    record Opened(Map<Mechanism, LevelModel> models) implements AutoCloseable {
        Opened {
            models = Map.copyOf(models);
        }

        /** {@code judge}, or what asks the models beside it. */
        Judge beside(Judge judge) {
            return models.isEmpty() ? judge : new OwnLevelsJudge(judge, models);
        }

        @Override
        public void close() {
            models.values().forEach(LevelModel::close);
        }
    }

    /**
     * @throws ParameterException if a mechanism is none
     * @throws WorkFailed if a model cannot be opened
     */
    Opened open(CommandSpec spec) {
        Map<Mechanism, Path> files = new EnumMap<>(Mechanism.class);
        given.forEach((code, place) -> files.put(mechanism(spec, code), place));
        files.replaceAll(
                (mechanism, place) -> ModelPlace.of(place, "--levels")); // all are looked for before any is opened
        Map<Mechanism, LevelModel> opened = new EnumMap<>(Mechanism.class);
        try {
            for (Map.Entry<Mechanism, Path> entry : files.entrySet()) {
                opened.put(entry.getKey(), LevelModel.open(entry.getValue()));
            }
            return new Opened(opened);
        } catch (IOException faulty) {
            opened.values().forEach(LevelModel::close);
            throw new WorkFailed(String.valueOf(faulty.getMessage()), faulty);
        }
    }

    private static Mechanism mechanism(CommandSpec spec, String code) {
        return Coded.find(Mechanism.class, code)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "--levels: there is no mechanism \"%s\"; they are %s."
                                .formatted(
                                        code,
                                        Arrays.stream(Mechanism.values())
                                                .map(Coded::code)
                                                .collect(Collectors.joining(", ")))));
    }
}
