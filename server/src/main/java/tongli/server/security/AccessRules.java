package tongli.server.security;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tongli.server.account.Role;
import tongli.server.account.Scope;

/** Who may ask for which address, in one place. The first rule that fits counts; an address of the API that none fits is nobody's. */
final class AccessRules {

    /** Whom an address answers. */
    sealed interface Need {

        /** Whoever asks. */
        record Nothing() implements Need {}

        /** Somebody with this role, with a login or with a token of this scope. */
        record Of(Role role, Scope scope) implements Need {}

        /** Somebody with this role and a login: what guards the account itself is no program's affair. */
        record Login(Role role) implements Need {}

        /** Nobody. */
        record Never() implements Need {}
    }

    private record Rule(Set<String> methods, List<PathPattern> patterns, Need need) {
        boolean fits(String method, PathContainer path) {
            return (methods.isEmpty() || methods.contains(method))
                    && patterns.stream().anyMatch(pattern -> pattern.matches(path));
        }
    }

    private static final Need NOTHING = new Need.Nothing();
    private static final Need ANALYZE = new Need.Of(Role.LEARNER, Scope.ANALYZE);
    private static final Need PRACTICE = new Need.Of(Role.LEARNER, Scope.PRACTICE);
    private static final Need INSTRUCT = new Need.Of(Role.INSTRUCTOR, Scope.INSTRUCT);
    private static final Need OPERATE = new Need.Of(Role.OPERATOR, Scope.OPERATE);
    private static final Need OWN_LOGIN = new Need.Login(Role.LEARNER);

    private static final List<Rule> RULES = List.of(
            // what comes before anybody is known
            rule("POST", NOTHING, "/api/v1/login", "/api/v1/login/oidc", "/api/v1/accounts"),
            rule(
                    "GET",
                    NOTHING,
                    "/api/v1/who",
                    "/api/v1/login/oidc/return",
                    "/api/v1/law",
                    "/api/v1/erasures/{receipt}",
                    "/v3/api-docs",
                    "/v3/api-docs/**",
                    "/actuator/health",
                    "/actuator/health/**"),
            // the account itself
            rule("*", OWN_LOGIN, "/api/v1/login", "/api/v1/me/password", "/api/v1/me/second-factor/**"),
            rule("*", OWN_LOGIN, "/api/v1/me/second-factor", "/api/v1/me/logins/**", "/api/v1/me/logins"),
            rule("*", OWN_LOGIN, "/api/v1/me/tokens/**", "/api/v1/me/tokens", "/api/v1/me/facts"),
            rule("DELETE", OWN_LOGIN, "/api/v1/me"),
            // the installation
            rule("*", OPERATE, "/api/v1/accounts/**", "/api/v1/accounts", "/api/v1/audit/**"),
            rule("*", OPERATE, "/api/v1/invitations/**", "/api/v1/invitations"),
            rule("*", OPERATE, "/api/v1/on-call/**", "/api/v1/on-call"),
            rule("*", OPERATE, "/api/v1/models/**", "/api/v1/models"),
            rule("GET", OPERATE, "/actuator/**", "/api/v1/audit"),
            // instructors
            rule("POST", PRACTICE, "/api/v1/cohorts/enrolments"),
            rule("*", INSTRUCT, "/api/v1/cohorts/**", "/api/v1/cohorts"),
            rule("POST", INSTRUCT, "/api/v1/courses", "/api/v1/courses/draft", "/api/v1/courses/lint"),
            rule("DELETE", INSTRUCT, "/api/v1/courses/{course}"),
            rule(
                    "*",
                    INSTRUCT,
                    "/api/v1/scenarios/lint",
                    "/api/v1/scenarios/simulate",
                    "/api/v1/scenarios/previews/**"),
            rule("*", INSTRUCT, "/api/v1/scenarios/previews", "/api/v1/scenarios/schema", "/api/v1/scenarios/template"),
            // whoever reviews what others put right
            rule("GET", OPERATE, "/api/v1/feedback/export"),
            rule("GET", INSTRUCT, "/api/v1/feedback/queue", "/api/v1/feedback/agreement"),
            rule("POST", INSTRUCT, "/api/v1/feedback/{correction}/reviews"),
            // learners
            rule("*", ANALYZE, "/api/v1/analyze/**", "/api/v1/assess", "/api/v1/deidentify", "/api/v1/express/**"),
            rule("*", PRACTICE, "/api/v1/speech", "/api/v1/transcribe"),
            rule("GET", PRACTICE, "/api/v1/scenarios", "/api/v1/drills", "/api/v1/speaker", "/ws/sessions/*"),
            rule("*", PRACTICE, "/api/v1/sessions/**", "/api/v1/sessions", "/api/v1/scales/**", "/api/v1/scales"),
            rule("*", PRACTICE, "/api/v1/showings/**", "/api/v1/showings"),
            rule("*", PRACTICE, "/api/v1/feedback/{correction}", "/api/v1/feedback"),
            rule("*", PRACTICE, "/api/v1/courses/{course}/enrolments/**", "/api/v1/courses/{course}/enrolments"),
            rule("GET", PRACTICE, "/api/v1/courses", "/api/v1/courses/{course}"),
            rule("*", PRACTICE, "/api/v1/me/**", "/api/v1/me"),
            rule("*", PRACTICE, "/api/v1/jobs/**", "/api/v1/jobs"),
            // what is added and forgotten here
            rule("*", new Need.Never(), "/api/**", "/ws/**", "/actuator/**", "/v3/**"),
            // the page, and what explains problems
            rule("*", NOTHING, "/**"));

    private AccessRules() {}

    private static Rule rule(String method, Need need, String... patterns) {
        return new Rule(
                method.equals("*") ? Set.of() : method.equals("GET") ? Set.of("GET", "HEAD") : Set.of(method),
                Arrays.stream(patterns)
                        .map(PathPatternParser.defaultInstance::parse)
                        .toList(),
                need);
    }

    /** @param path without its query, decoded segment by segment as Spring does */
    static Need need(String method, PathContainer path) {
        return RULES.stream()
                .filter(rule -> rule.fits(method, path))
                .map(Rule::need)
                .findFirst()
                .orElse(new Need.Never());
    }

    /** @param who empty for who is not known */
    static Verdict judge(Need need, Optional<SignedIn> who) {
        if (need instanceof Need.Nothing) {
            return Verdict.ALLOWED;
        }
        if (who.isEmpty()) {
            return Verdict.SIGN_IN;
        }
        return isEnough(need, who.get()) ? Verdict.ALLOWED : Verdict.REFUSED;
    }

    private static boolean isEnough(Need need, SignedIn who) {
        if (need instanceof Need.Of of) {
            return who.may(of.role()) && who.scopes().contains(of.scope());
        }
        return need instanceof Need.Login login
                && who.may(login.role())
                && who.login().isPresent();
    }

    enum Verdict {
        ALLOWED,
        /** Nobody is known, and somebody would have to be. */
        SIGN_IN,
        /** Not them, or not this way. */
        REFUSED
    }
}
