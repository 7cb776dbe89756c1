package tongli.server.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import tongli.wire.TongliJson;

/** Answers with a problem before a request reaches Spring's own handling. */
public final class ProblemAnswer {

    private ProblemAnswer() {}

    public static void send(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.getOutputStream().write(TongliJson.line(problem).getBytes(StandardCharsets.UTF_8));
    }
}
