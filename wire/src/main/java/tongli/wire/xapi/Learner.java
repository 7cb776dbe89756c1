package tongli.wire.xapi;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import tongli.core.Require;

/**
 * Whom statements are about: an account with an opaque name, unless whoever exports gives a name or mail.
 *
 * @param homePage of the system on which the account is
 * @param account its name there
 * @param mail known to the record store instead of the account
 * @param name shown beside it
 */
public record Learner(String homePage, String account, Optional<String> mail, Optional<String> name) {

    private static final Pattern MAIL = Pattern.compile("[^@\\s<>\"]{1,64}@[^@\\s<>\"]{1,255}");

    /** @throws IllegalArgumentException with what is wrong and what to do */
    public Learner {
        Require.notBlank("account", account);
        requireHome(homePage);
        mail.ifPresent(given -> {
            if (!MAIL.matcher(given).matches()) {
                throw new IllegalArgumentException("the mail must be like name@example.org");
            }
        });
    }

    /** By a pseudonym alone, on a home page that says no more than that it is Tongli's. */
    public static Learner pseudonymous(UUID pseudonym) {
        return new Learner(Iris.HOME, pseudonym.toString(), Optional.empty(), Optional.empty());
    }

    /** Whoever takes a course in a cohort: always the same for one enrolment, and not its id, which opens it. */
    public static Learner enrolled(UUID enrolment) {
        return pseudonymous(pseudonym(enrolment));
    }

    /** The account's name of whoever takes a course in a cohort. */
    public static UUID pseudonym(UUID enrolment) {
        return StatementId.of(enrolment, "learner");
    }

    public Learner at(String home) {
        return new Learner(home, account, mail, name);
    }

    private static void requireHome(String homePage) {
        try {
            URI home = new URI(homePage);
            boolean web = "http".equals(home.getScheme()) || "https".equals(home.getScheme());
            if (web
                    && home.getHost() != null
                    && home.getUserInfo() == null
                    && home.getQuery() == null
                    && home.getFragment() == null) {
                return;
            }
        } catch (URISyntaxException broken) {
            // told below, without repeating it
        }
        throw new IllegalArgumentException(
                "the home page must be like https://school.example.org/, without a user, \"?\" or \"#\"");
    }

    StatementJson.AgentJson json() {
        return new StatementJson.AgentJson(
                "Agent",
                name.orElse(null),
                mail.isPresent() ? null : new StatementJson.AccountJson(homePage, account),
                mail.map(given -> "mailto:" + given).orElse(null));
    }
}
