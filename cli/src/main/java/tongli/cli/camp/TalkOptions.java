package tongli.cli.camp;

import picocli.CommandLine.Option;
import tongli.camp.evaluate.Evaluation;
import tongli.camp.people.Split;
import tongli.camp.run.Setting;
import tongli.cli.terminal.Within;

/** With whom a policy talks to be measured, and how often. A mixin for commands. */
final class TalkOptions {
    @Option(
            names = "--people",
            paramLabel = "held_out|development|training",
            description = "Whom they meet (default: ${DEFAULT-VALUE}).")
    private Split people;

    @Within(from = 1, to = 10_000)
    @Option(
            names = "--talks",
            paramLabel = "N",
            description = "Talks with each person, in each language, at each difficulty (default: ${DEFAULT-VALUE}).")
    private int talks;

    @Option(names = "--seed", defaultValue = "1", description = "Start of all chance (default: ${DEFAULT-VALUE}).")
    private long seed;

    /** What holds where nothing was said. */
    TalkOptions(Split people, int talks) {
        this.people = people;
        this.talks = talks;
    }

    /** The talks by which policies are measured in a setting. */
    Evaluation evaluation(Setting setting) {
        return new Evaluation(setting.people(people), setting.weights(), setting.limit(), talks, seed);
    }

    Split people() {
        return people;
    }

    int talks() {
        return talks;
    }

    long seed() {
        return seed;
    }
}
