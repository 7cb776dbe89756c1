package tongli.server.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SlowReaderFilterTest {

    private static final int ANSWER = 1 << 20;

    private final AtomicLong now = new AtomicLong();

    /** How many bytes somebody got who takes so many a second. */
    private int taken(int bytesASecond) throws Exception {
        int[] taken = new int[1];
        MockHttpServletResponse slow = new MockHttpServletResponse() {
            @Override
            public ServletOutputStream getOutputStream() {
                return new ServletOutputStream() {
                    @Override
                    public void write(int one) {
                        throw new UnsupportedOperationException("byte by byte it would take long");
                    }

                    @Override
                    public void write(byte[] from, int at, int length) {
                        taken[0] += length;
                        now.addAndGet(Duration.ofSeconds(1).toNanos() * length / bytesASecond);
                    }

                    @Override
                    public boolean isReady() {
                        return true;
                    }

                    @Override
                    public void setWriteListener(WriteListener listener) {
                        throw new UnsupportedOperationException("nobody is asked");
                    }
                };
            }
        };
        answer(slow);
        return taken[0];
    }

    private void answer(MockHttpServletResponse response) throws Exception {
        MockFilterChain chain = new MockFilterChain();
        new SlowReaderFilter(now::get).doFilter(new MockHttpServletRequest(), response, chain);
        OutputStream out = chain.getResponse().getOutputStream();
        now.addAndGet(Duration.ofMinutes(5).toNanos()); // that it takes long to make is nobody's fault
        out.write(new byte[ANSWER]);
    }

    @Test
    void aSlowLineGetsItAll() throws Exception {
        assertThat(taken(8_192)).isEqualTo(ANSWER);
    }

    @Test
    void whoeverTakesALittleNowAndThenIsGivenUp() {
        assertThatThrownBy(() -> taken(1_000))
                .isInstanceOf(SocketTimeoutException.class)
                .isInstanceOf(IOException.class);
    }

    @Test
    void whatIsWrittenIsWhatWasToBeWritten() throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        answer(response);
        assertThat(response.getContentAsByteArray()).hasSize(ANSWER);
    }
}
