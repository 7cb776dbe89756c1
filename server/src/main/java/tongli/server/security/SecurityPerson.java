package tongli.server.security;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import tongli.server.person.CurrentPerson;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemException;
import tongli.server.problem.ProblemKind;

/** Whoever Spring Security knows the calling thread to work for. */
public final class SecurityPerson implements CurrentPerson {

    @Override
    public String id() {
        return signedIn()
                .orElseThrow(() -> new IllegalStateException("nobody is signed in; work outside a request is nobody's"))
                .id()
                .toString();
    }

    /** @throws ProblemException if nobody is known */
    public static SignedIn required() {
        return signedIn().orElseThrow(() -> new ProblemException(Problem.of(ProblemKind.SIGN_IN_NEEDED)));
    }

    /** @return empty if nobody is known */
    public static Optional<SignedIn> signedIn() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedInToken token
                ? Optional.of(token.getPrincipal())
                : Optional.empty();
    }
}
