package tongli.cli.records;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import tongli.wire.xapi.Learner;

/** Under which name statements are told; a pseudonym unless somebody chooses otherwise. A mixin for commands. */
final class Whose {

    @Option(
            names = "--home-page",
            paramLabel = "URL",
            description = "The home page of accounts, such as https://school.example.org/.")
    private @Nullable String homePage;

    @Option(
            names = "--account",
            paramLabel = "NAME",
            description = "The learner's account on that home page (default: a random pseudonym of the data folder).")
    private @Nullable String account;

    @Option(names = "--mail", paramLabel = "ADDRESS", description = "The learner's mail, instead of an account.")
    private @Nullable String mail;

    @Option(names = "--name", paramLabel = "NAME", description = "The learner's name, shown beside it.")
    private @Nullable String name;

    /** Finds what is wrong before any work is done. */
    void check(CommandSpec spec, Chosen chosen) {
        if (chosen.cohort() != null && (account != null || mail != null || name != null)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "A cohort has many learners, each under a pseudonym; leave out --account, --mail and --name.");
        }
        try {
            own(new UUID(0, 0));
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
        }
    }

    Learner own(UUID pseudonym) {
        Learner learner = on(Learner.pseudonymous(pseudonym));
        return new Learner(
                learner.homePage(),
                account == null ? learner.account() : account,
                Optional.ofNullable(mail),
                Optional.ofNullable(name));
    }

    Learner enrolled(UUID enrolment) {
        return on(Learner.enrolled(enrolment));
    }

    private Learner on(Learner learner) {
        return homePage == null ? learner : learner.at(homePage);
    }
}
