package tongli.server.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemAnswer;
import tongli.server.problem.ProblemKind;

/** Tells Spring Security who asks. A token that nobody is known by is refused even where nobody needs to be known: its owner should hear of it. */
public final class RecognitionFilter extends OncePerRequestFilter {

    private final Recognition recognition;

    public RecognitionFilter(Recognition recognition) {
        this.recognition = recognition;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignedIn> who = recognition.of(request);
        if (who.isEmpty() && Recognition.hasToken(request)) {
            ProblemAnswer.send(response, Problem.of(ProblemKind.UNKNOWN_TOKEN).at(request.getRequestURI()));
            return;
        }
        who.ifPresent(one -> {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new SignedInToken(one));
            SecurityContextHolder.setContext(context);
        });
        chain.doFilter(request, response);
    }
}
