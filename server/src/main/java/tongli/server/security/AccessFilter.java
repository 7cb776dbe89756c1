package tongli.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemAnswer;
import tongli.server.problem.ProblemKind;

/** Lets through what {@link AccessRules} allow to whoever asks. Looks at the very path by which the request is then led on. */
public final class AccessFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        PathContainer path = RequestPath.of(request);
        switch (AccessRules.judge(AccessRules.need(request.getMethod(), path), SecurityPerson.signedIn())) {
            case ALLOWED -> chain.doFilter(request, response);
            case SIGN_IN -> refuse(request, response, ProblemKind.SIGN_IN_NEEDED);
            case REFUSED -> refuse(request, response, ProblemKind.NOT_ALLOWED);
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, ProblemKind kind)
            throws IOException {
        ProblemAnswer.send(response, Problem.of(kind).at(request.getRequestURI()));
    }
}
