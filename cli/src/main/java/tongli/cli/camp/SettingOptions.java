package tongli.cli.camp;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import tongli.camp.curriculum.Curriculum;
import tongli.camp.run.Setting;
import tongli.camp.talk.RewardWeights;
import tongli.camp.talk.TalkEnv;
import tongli.cli.terminal.Within;
import tongli.core.Language;
import tongli.persona.scenario.Difficulty;

/** Among whom a policy talks, and for what. A mixin for commands. */
final class SettingOptions {
    @Option(
            names = "--lang",
            split = ",",
            paramLabel = "zh|en",
            description = "The persons' languages, by commas (default: both).")
    private List<Language> languages = List.of(Language.values());

    @Option(
            names = "--difficulty",
            split = ",",
            paramLabel = "easy|normal|hard",
            description = "How hard the persons make it, by commas (default: all three, each as often).")
    private List<Difficulty> difficulties = List.of(Difficulty.values());

    @Option(
            names = "--reward",
            paramLabel = "PART=WEIGHT,…",
            description =
                    "Change what counts: trust, distress, disclosure, empathy, safety, formula, repetition; 0 switches a part off"
                            + " (default: 4, 2, 2, 0.1, 0.5, 0.2, 0.1).")
    private String reward = "";

    @Within(from = 1, to = 200)
    @Option(
            names = "--turns",
            defaultValue = "" + TalkEnv.USUAL_LIMIT,
            paramLabel = "N",
            description = "Responses in a talk, at most (default: ${DEFAULT-VALUE}).")
    private int turns = TalkEnv.USUAL_LIMIT;

    Setting chosen(CommandSpec spec) {
        return chosen(spec, Curriculum.NONE);
    }

    Setting chosen(CommandSpec spec, Curriculum curriculum) {
        RewardWeights weights;
        try {
            weights = reward.isEmpty() ? RewardWeights.USUAL : RewardWeights.USUAL.with(reward);
        } catch (IllegalArgumentException refused) {
            throw new ParameterException(spec.commandLine(), "--reward: " + refused.getMessage(), refused);
        }
        try {
            return new Setting(languages, difficulties, weights, turns, curriculum);
        } catch (IllegalArgumentException refused) {
            throw new ParameterException(spec.commandLine(), "--curriculum: " + refused.getMessage(), refused);
        }
    }
}
