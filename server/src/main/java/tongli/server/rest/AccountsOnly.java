package tongli.server.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemException;
import tongli.server.problem.ProblemKind;

/** Refuses what {@link NeedsAccounts} where there are none. */
public final class AccountsOnly implements HandlerInterceptor {

    private final boolean there;

    /** @param there whether there are accounts */
    public AccountsOnly(boolean there) {
        this.there = there;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!there
                && handler instanceof HandlerMethod method
                && (method.hasMethodAnnotation(NeedsAccounts.class)
                        || method.getBeanType().isAnnotationPresent(NeedsAccounts.class))) {
            throw new ProblemException(Problem.of(ProblemKind.NO_ACCOUNTS));
        }
        return true;
    }
}
