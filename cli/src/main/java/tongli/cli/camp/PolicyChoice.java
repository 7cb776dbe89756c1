package tongli.cli.camp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tongli.camp.env.Discrete;
import tongli.camp.policy.Policy;
import tongli.camp.policy.RandomPolicy;
import tongli.camp.policy.RulePolicy;
import tongli.camp.policy.SkilledPolicy;
import tongli.camp.run.SavedPolicy;
import tongli.camp.run.TrainingRun;
import tongli.camp.talk.Response;
import tongli.cli.lines.FileTrouble;
import tongli.core.Coded;

/** Policies that come with Tongli, and those of a run. */
enum PolicyChoice implements Coded {
    /** Does anything. */
    RANDOM,
    /** The stock skilled learner. */
    SKILLED,
    /** A good listener by hand-written rules. */
    RULES;

    Policy<double[], Integer> of(int turns) {
        return switch (this) {
            case RANDOM -> new RandomPolicy<>(new Discrete(Response.all().size()));
            case SKILLED -> new SkilledPolicy(turns);
            case RULES -> new RulePolicy();
        };
    }

    /** The policy that a run left. */
    static Policy<double[], Integer> ofRun(Path folder) {
        return savedBy(folder).policy();
    }

    /** The same as it was saved. */
    static SavedPolicy savedBy(Path folder) {
        Path file = Files.isDirectory(folder) ? TrainingRun.policy(folder) : folder;
        try {
            return SavedPolicy.read(file);
        } catch (IOException e) {
            throw FileTrouble.with(e, "is it the --out of a `camp train` that has ended?");
        }
    }
}
