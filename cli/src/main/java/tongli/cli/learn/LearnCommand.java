package tongli.cli.learn;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Training and evaluation of models. */
@Command(
        name = "learn",
        description = "Train and evaluate the models.",
        subcommands = {
            LearnTrainCommand.class,
            LearnEvaluateCommand.class,
            LearnMovesCommand.class,
            LearnSpeedCommand.class,
            EvaluateEpitomeCommand.class
        })
public final class LearnCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Name what to do: train, evaluate, moves, speed, evaluate-epitome.");
    }
}
