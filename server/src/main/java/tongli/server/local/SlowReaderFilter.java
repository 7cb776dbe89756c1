package tongli.server.local;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives up an answer that is taken more slowly than any line carries it: whoever takes a little of it now and then holds a thread. The container gives up by itself
 * whoever takes nothing.
 */
public final class SlowReaderFilter extends OncePerRequestFilter {

    /** For however little. */
    static final Duration GRACE = Duration.ofSeconds(20);
    /** Beyond it, on average. */
    static final long BYTES_A_SECOND = 8_192;

    private static final int PIECE = 8_192;

    private final LongSupplier nanos;

    public SlowReaderFilter() {
        this(System::nanoTime);
    }

    /** @param nanos a clock that only runs forward */
    SlowReaderFilter(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new Timed(response, nanos));
    }

    private static final class Timed extends HttpServletResponseWrapper {
        private final LongSupplier nanos;
        private @Nullable ServletOutputStream stream;

        Timed(HttpServletResponse response, LongSupplier nanos) {
            super(response);
            this.nanos = nanos;
        }

        /** One clock, however often it is asked for. */
        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            if (stream == null) {
                stream = new TimedStream(super.getOutputStream(), nanos);
            }
            return stream;
        }
    }

    private static final class TimedStream extends ServletOutputStream {
        private final ServletOutputStream stream;
        private final LongSupplier nanos;
        private long written;
        private long waitedNanos;

        TimedStream(ServletOutputStream stream, LongSupplier nanos) {
            this.stream = stream;
            this.nanos = nanos;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] from, int at, int length) throws IOException {
            for (int done = 0; done < length; ) {
                int piece = Math.min(PIECE, length - done);
                long before = nanos.getAsLong();
                stream.write(from, at + done, piece);
                waitedNanos += nanos.getAsLong() - before; // and not what it took to make it
                written += piece;
                done += piece;
                if (waitedNanos > GRACE.plusSeconds(written / BYTES_A_SECOND).toNanos()) {
                    throw new SocketTimeoutException("an answer was taken too slowly");
                }
            }
        }

        @Override
        public void flush() throws IOException {
            stream.flush();
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }

        @Override
        public boolean isReady() {
            return stream.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            stream.setWriteListener(listener);
        }
    }
}
