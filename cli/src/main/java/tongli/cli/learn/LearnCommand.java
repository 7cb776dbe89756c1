package tongli.cli.learn;

import picocli.CommandLine.Command;
import tongli.cli.registry.LearnListCommand;
import tongli.cli.registry.LearnPromoteCommand;
import tongli.cli.registry.LearnRollbackCommand;
import tongli.cli.terminal.CommandGroup;

/** Training and evaluation of models. */
@Command(
        name = "learn",
        description = "Train and evaluate the models.",
        subcommands = {
            LearnTrainCommand.class,
            LearnCrossValidateCommand.class,
            LearnPretrainCommand.class,
            LearnContinualCommand.class,
            LearnFewCommand.class,
            LearnSearchCommand.class,
            LearnCurvesCommand.class,
            LearnAverageCommand.class,
            LearnPruneCommand.class,
            LearnEvaluateCommand.class,
            LearnCompareCommand.class,
            LearnPredictCommand.class,
            LearnExportCommand.class,
            LearnRegisterCommand.class,
            LearnPromoteCommand.class,
            LearnRollbackCommand.class,
            LearnListCommand.class,
            LearnDistilCommand.class,
            EvaluateTiersCommand.class,
            TrainCoachCommand.class,
            EvaluateCoachCommand.class,
            CheckCoachCommand.class,
            EvaluateSessionsCommand.class,
            EvaluateTrustCommand.class,
            EvaluateEpitomeCommand.class,
            EvaluateReadingCommand.class,
            EvaluateMeaningCommand.class,
            EvaluateRiskCommand.class,
            EvaluateFusionCommand.class,
            EvaluateDeidentifyCommand.class,
            EvaluateEvidenceCommand.class,
            EvaluateBiasCommand.class,
            EvaluateRobustnessCommand.class,
            EvaluateLexiconCommand.class,
            ConvertFaceCommand.class,
            EvaluateFaceCommand.class,
            EvaluateHandsCommand.class,
            CalibrateFaceCommand.class,
            MeanFaceCommand.class,
            EvaluateVoiceCommand.class
        })
public final class LearnCommand extends CommandGroup {}
