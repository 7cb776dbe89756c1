package tongli.server.socket;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemKind;
import tongli.wire.TongliJson;

/** Answers with a problem what asks for the WebSocket's address in plain HTTP, or opens no WebSocket of today's version. */
public final class HandshakeCheck implements HandshakeInterceptor {

    private static final String VERSION = "13";

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes)
            throws IOException {
        HttpHeaders headers = response.getHeaders();
        Problem problem;
        if (!HttpMethod.GET.equals(request.getMethod())) {
            headers.set(HttpHeaders.ALLOW, "GET");
            problem = Problem.of(
                    ProblemKind.METHOD_NOT_ALLOWED,
                    "This address takes GET, and speaks WebSocket; connect with ws://.");
        } else if (!opens(request.getHeaders())) {
            headers.set(HttpHeaders.UPGRADE, "websocket");
            headers.set("Sec-WebSocket-Version", VERSION);
            problem = Problem.of(
                            ProblemKind.BAD_REQUEST,
                            "This address speaks WebSocket, version 13; connect with ws://, or use /api/v1/sessions.")
                    .withStatus(HttpStatus.UPGRADE_REQUIRED.value());
        } else {
            return true;
        }
        response.setStatusCode(HttpStatus.valueOf(problem.status()));
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getBody()
                .write(TongliJson.line(problem.at(request.getURI().getRawPath()))
                        .getBytes(StandardCharsets.UTF_8));
        return false;
    }

    private static boolean opens(HttpHeaders headers) {
        List<String> connection = headers.getConnection();
        return "websocket".equalsIgnoreCase(headers.getUpgrade())
                && connection.stream().anyMatch("upgrade"::equalsIgnoreCase)
                && VERSION.equals(headers.getFirst("Sec-WebSocket-Version"))
                && headers.getFirst("Sec-WebSocket-Key") != null;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {
        // nothing is left to do
    }
}
