package tongli.server.local;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemKind;
import tongli.wire.TongliJson;

/**
 * Answers with a problem, in place of the container's page, what is no proper HTTP and therefore reached no filter. Made
 * by the container, by name. What was sent is not repeated: it was not understood.
 *
 * <p>Also lets go of a connection whose body stopped arriving, or trickles: the container would wait for the rest, byte
 * by byte.
 */
public final class ProblemReportValve extends ErrorReportValve {

    private static final int SWITCHING = 101;
    private static final int BAD_REQUEST = 400;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int INTERNAL = 500;
    private static final int NOT_IMPLEMENTED = 501;
    private static final int VERSION_NOT_SUPPORTED = 505;

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        super.invoke(request, response);
        if (response.getStatus() == REQUEST_TIMEOUT || !isReadToItsEnd(request, response)) {
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    /** Reads what nobody wanted of a body, after the answer, for as long as a body may take. */
    private static boolean isReadToItsEnd(Request request, Response response) throws IOException {
        org.apache.coyote.Request raw = request.getCoyoteRequest();
        if (request.isAsync() || response.getStatus() == SWITCHING || raw.hasExpectation() || raw.isFinished()) {
            return true;
        }
        response.finishResponse();
        long end = System.nanoTime() + BodyLimitFilter.WHOLE_BODY.toNanos();
        try {
            Discarded discarded = new Discarded();
            long left = BodyLimitFilter.LIMIT_BYTES;
            for (int read = 0; read >= 0; read = raw.doRead(discarded)) {
                left -= read;
                if (left < 0 || System.nanoTime() - end > 0) {
                    return false;
                }
            }
            return true;
        } catch (IOException stopped) {
            return false;
        }
    }

    /** Takes what is read and keeps none of it. */
    private static final class Discarded implements ApplicationBufferHandler {
        private ByteBuffer bytes = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            bytes = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int size) {
            // nothing is kept
        }
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < BAD_REQUEST || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        Problem problem = switch (status) {
            case NOT_IMPLEMENTED ->
                Problem.of(
                        ProblemKind.MALFORMED_REQUEST,
                        "Tongli takes neither CONNECT nor a Transfer-Encoding other than chunked; send the request to its own"
                                + " address, and the body as it is.");
            case VERSION_NOT_SUPPORTED ->
                Problem.of(ProblemKind.MALFORMED_REQUEST, "Tongli speaks HTTP/1.1 and HTTP/1.0; send one of them.");
            default -> Problem.of(status >= INTERNAL ? ProblemKind.INTERNAL : ProblemKind.MALFORMED_REQUEST);
        };
        problem = problem.withStatus(status);
        try {
            response.setContentType(Problem.MEDIA_TYPE);
            response.getOutputStream().write(TongliJson.line(problem).getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException gone) {
            // nobody is left to read the answer
            response.setStatus(status);
        }
    }
}
