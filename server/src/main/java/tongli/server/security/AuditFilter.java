package tongli.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tongli.server.account.AuditAction;
import tongli.server.account.AuditLog;

/** Writes down who looked at or changed what is others' too, and who took data away, where the address says all of it and the request was answered. */
public final class AuditFilter extends OncePerRequestFilter {

    private static final int FIRST_FAILURE = 400;

    private record Rule(String method, PathPattern pattern, AuditAction action) {}

    private static final List<Rule> RULES = List.of(
            rule("POST", "/api/v1/cohorts", AuditAction.COHORT_OPENED),
            rule("DELETE", "/api/v1/cohorts/{cohort}", AuditAction.COHORT_CLOSED),
            rule("GET", "/api/v1/cohorts/{cohort}", AuditAction.COHORT_SEEN),
            rule("GET", "/api/v1/cohorts/{cohort}/members", AuditAction.COHORT_SEEN),
            rule("GET", "/api/v1/cohorts/{cohort}/replies", AuditAction.COHORT_SEEN),
            rule("GET", "/api/v1/cohorts/{cohort}/trial", AuditAction.COHORT_SEEN),
            rule("GET", "/api/v1/cohorts/{cohort}/trial/csv", AuditAction.COHORT_EXPORTED),
            rule("GET", "/api/v1/cohorts/{cohort}/csv", AuditAction.COHORT_EXPORTED),
            rule("GET", "/api/v1/cohorts/{cohort}/xapi", AuditAction.COHORT_EXPORTED),
            rule("POST", "/api/v1/cohorts/{cohort}/marks", AuditAction.REPLY_MARKED),
            rule("GET", "/api/v1/me/export", AuditAction.EXPORTED),
            rule("GET", "/api/v1/me/csv", AuditAction.EXPORTED),
            // made later, by a job
            rule("POST", "/api/v1/cohorts/{cohort}/trial/csv", AuditAction.COHORT_EXPORTED),
            rule("POST", "/api/v1/cohorts/{cohort}/csv", AuditAction.COHORT_EXPORTED),
            rule("POST", "/api/v1/me/export", AuditAction.EXPORTED),
            rule("POST", "/api/v1/me/csv", AuditAction.EXPORTED));

    private final AuditLog log;
    private final InstantSource clock;

    public AuditFilter(AuditLog log, InstantSource clock) {
        this.log = log;
        this.clock = clock;
    }

    private static Rule rule(String method, String pattern, AuditAction action) {
        return new Rule(method, PathPatternParser.defaultInstance.parse(pattern), action);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        PathContainer path = RequestPath.of(request);
        Optional<SignedIn> who = SecurityPerson.signedIn();
        chain.doFilter(request, response);
        if (who.isPresent() && response.getStatus() < FIRST_FAILURE) {
            for (Rule rule : RULES) {
                PathPattern.PathMatchInfo found = rule.method().equals(request.getMethod())
                        ? rule.pattern().matchAndExtract(path)
                        : null;
                if (found != null) {
                    log.add(
                            clock.instant(),
                            Optional.of(who.get().id().toString()),
                            rule.action(),
                            subject(found.getUriVariables()));
                }
            }
        }
    }

    private static Optional<String> subject(Map<String, String> named) {
        return Optional.ofNullable(named.get("cohort"));
    }
}
