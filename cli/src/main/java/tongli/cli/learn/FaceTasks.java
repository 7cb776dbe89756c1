package tongli.cli.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import tongli.learning.face.ActionUnitTraining;
import tongli.learning.face.FaceTraining;
import tongli.wire.TongliJson;

/** The tasks of {@code learn train} that read faces and no text: they have no language, and few of the options. */
final class FaceTasks {
    private static final Set<String> COMMON = Set.of("--task", "--data", "--out", "--seed");
    private static final Set<String> OF_PICTURES = Set.of("--model", "--cost", "--trees");

    private FaceTasks() {}

    static boolean has(String task) {
        return task.equals(FaceTraining.TASK) || task.equals(ActionUnitTraining.TASK);
    }

    /** @throws IOException if the data cannot be read, or the model cannot be written */
    static int train(CommandSpec spec, String task, List<Path> data, Path out, long seed, RouteChoice route)
            throws IOException {
        boolean ofPictures = task.equals(FaceTraining.TASK);
        for (OptionSpec option : spec.commandLine().getParseResult().matchedOptions()) {
            String name = option.longestName();
            if (!COMMON.contains(name) && !(ofPictures && OF_PICTURES.contains(name))) {
                throw new ParameterException(
                        spec.commandLine(), "%s does not go with --task %s; leave it out.".formatted(name, task));
            }
        }
        if (data.size() != 1) {
            throw new ParameterException(spec.commandLine(), "--task %s takes one folder of --data.".formatted(task));
        }
        return ofPictures ? pictures(spec, data.get(0), out, seed, route) : actionUnits(spec, data.get(0), out, seed);
    }

    private static int pictures(CommandSpec spec, Path data, Path out, long seed, RouteChoice route)
            throws IOException {
        FaceTraining.Outcome outcome = FaceTraining.run(
                new FaceTraining.Options(
                        route.ofFaces(spec), data, out, route.cost(), route.trees(), seed, CallLine.of(spec)),
                (done, of, loss) -> tell(spec, done, of, loss));
        spec.commandLine().getErr().print(outcome.report().toTable());
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("task", FaceTraining.TASK);
        line.put("training", outcome.training());
        line.put("judged", outcome.judged());
        line.put("without_face", outcome.withoutFace());
        line.put("macro_f1", outcome.report().macroF1());
        line.put("recall", outcome.report().unweightedAverageRecall());
        spec.commandLine().getOut().println(TongliJson.line(line));
        spec.commandLine().getErr().println("wrote " + outcome.model());
        return 0;
    }

    private static int actionUnits(CommandSpec spec, Path data, Path out, long seed) throws IOException {
        ActionUnitTraining.Outcome outcome = ActionUnitTraining.run(
                new ActionUnitTraining.Options(data, out, seed, CallLine.of(spec)),
                (done, of, loss) -> tell(spec, done, of, loss));
        for (ActionUnitTraining.Figure figure : outcome.figures()) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("unit", figure.unit());
            line.put("correlation", figure.correlation());
            line.put("error", figure.error());
            spec.commandLine().getOut().println(TongliJson.line(line));
        }
        spec.commandLine()
                .getErr()
                .println("trained on %,d faces, judged on %,d of other people; wrote %s"
                        .formatted(outcome.training(), outcome.heldOut(), outcome.model()));
        return 0;
    }

    private static void tell(CommandSpec spec, int done, int of, double loss) {
        spec.commandLine().getErr().printf("pass %d of %d, loss %.4f%n", done, of, loss);
        spec.commandLine().getErr().flush();
    }
}
