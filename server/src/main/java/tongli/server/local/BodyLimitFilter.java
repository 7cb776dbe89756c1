package tongli.server.local;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UnsupportedEncodingException;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import tongli.server.problem.BodyTooLargeException;
import tongli.server.problem.ProblemAnswer;
import tongli.server.problem.Problems;

/**
 * Refuses bodies that are larger than any request needs, by their declared length or, without one, as they are read; and
 * those that take longer than any program needs, for whoever trickles one holds a thread.
 */
public final class BodyLimitFilter extends OncePerRequestFilter {

    /** Room for the longest text that may be analysed in UTF-8, or with every character but emoji escaped. */
    public static final long LIMIT_BYTES = 1_000_000;

    /** Room for a picture of a telephone, or four minutes of speech as it is. */
    public static final long MEDIA_LIMIT_BYTES = 8_000_000;

    private static final Set<String> OF_MEDIA =
            Set.of("/api/v1/analyze/voice", "/api/v1/analyze/face", "/api/v1/analyze/multimodal", "/api/v1/transcribe");

    /** For a whole body, from its first read to its end. */
    public static final Duration WHOLE_BODY = Duration.ofSeconds(20);

    private final LongSupplier nanos;

    public BodyLimitFilter() {
        this(System::nanoTime);
    }

    /** @param nanos a clock that only runs forward */
    BodyLimitFilter(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = OF_MEDIA.contains(request.getRequestURI()) ? MEDIA_LIMIT_BYTES : LIMIT_BYTES;
        if (request.getContentLengthLong() > limit) {
            ProblemAnswer.send(response, Problems.tooLarge(limit));
            return;
        }
        chain.doFilter(new Counted(request, limit, nanos), response);
    }

    private static final class Counted extends HttpServletRequestWrapper {
        private final long limit;
        private final LongSupplier nanos;
        private @Nullable ServletInputStream stream;
        private @Nullable BufferedReader reader;

        Counted(HttpServletRequest request, long limit, LongSupplier nanos) {
            super(request);
            this.limit = limit;
            this.nanos = nanos;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (reader != null) {
                throw new IllegalStateException("the body is being read as text");
            }
            return counted();
        }

        @Override
        public BufferedReader getReader() throws IOException {
            if (reader == null) {
                if (stream != null) {
                    throw new IllegalStateException("the body is being read as bytes");
                }
                String named = getCharacterEncoding();
                reader = new BufferedReader(new InputStreamReader(counted(), charset(named)));
            }
            return reader;
        }

        /** One count and one clock, however often it is asked for. */
        private ServletInputStream counted() throws IOException {
            if (stream == null) {
                stream = new CountedStream(super.getInputStream(), limit, nanos);
            }
            return stream;
        }

        /** The one that the specification names where the request names none. */
        private static Charset charset(@Nullable String named) throws UnsupportedEncodingException {
            try {
                return named == null ? StandardCharsets.ISO_8859_1 : Charset.forName(named);
            } catch (IllegalArgumentException unknown) {
                throw new UnsupportedEncodingException(named);
            }
        }
    }

    private static final class CountedStream extends ServletInputStream {
        private final ServletInputStream stream;
        private final long limit;
        private final LongSupplier nanos;
        private final long began;
        private long read;

        CountedStream(ServletInputStream stream, long limit, LongSupplier nanos) {
            this.stream = stream;
            this.limit = limit;
            this.nanos = nanos;
            this.began = nanos.getAsLong();
        }

        @Override
        public int read() throws IOException {
            int next = stream.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int got = stream.read(into, from, length);
            count(Math.max(0, got));
            return got;
        }

        private void count(int more) throws IOException {
            read += more;
            if (read > limit) {
                throw new BodyTooLargeException(limit);
            }
            if (more > 0 && nanos.getAsLong() - began > WHOLE_BODY.toNanos()) {
                throw new SocketTimeoutException("the body took longer than " + WHOLE_BODY);
            }
        }

        @Override
        public boolean isFinished() {
            return stream.isFinished();
        }

        @Override
        public boolean isReady() {
            return stream.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            stream.setReadListener(listener);
        }
    }
}
