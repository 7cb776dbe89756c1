package tongli.server.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.Writer;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tongli.server.problem.BodyTooLargeException;

class BodyLimitFilterTest {

    private final AtomicLong now = new AtomicLong();

    /** How many bytes were read of a body of ten, one each time this much has passed. */
    private int read(Duration each) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/sessions");
        request.setContent(new byte[10]);
        MockFilterChain chain = new MockFilterChain();
        new BodyLimitFilter(now::get).doFilter(request, new MockHttpServletResponse(), chain);
        var body = chain.getRequest().getInputStream();
        int count = 0;
        while (body.read() >= 0) {
            count++;
            now.addAndGet(each.toNanos());
        }
        return count;
    }

    @Test
    void whatIsReadInPartsOrAsTextIsOneBodyToo() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/sessions");
        request.setContent(new byte[10]);
        MockFilterChain parts = new MockFilterChain();
        BodyLimitFilter filter = new BodyLimitFilter(now::get);
        filter.doFilter(request, new MockHttpServletResponse(), parts);
        assertThat(parts.getRequest().getInputStream().read()).isZero();
        now.addAndGet(Duration.ofSeconds(21).toNanos());
        assertThatThrownBy(() -> parts.getRequest().getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        MockHttpServletRequest typed = new MockHttpServletRequest("POST", "/api/v1/sessions");
        typed.setContent(new byte[(int) BodyLimitFilter.LIMIT_BYTES + 1]);
        typed.setContentType("text/plain");
        MockFilterChain text = new MockFilterChain();
        HttpServletRequest chunked = new HttpServletRequestWrapper(typed) {
            @Override
            public long getContentLengthLong() {
                return -1;
            }
        };
        filter.doFilter(chunked, new MockHttpServletResponse(), text);
        assertThatThrownBy(() -> text.getRequest().getReader().transferTo(Writer.nullWriter()))
                .isInstanceOf(BodyTooLargeException.class);
    }

    @Test
    void aBodyThatTricklesIsGivenUpThoughEachByteComesInTime() throws Exception {
        assertThatThrownBy(() -> read(Duration.ofSeconds(4)))
                .isInstanceOf(SocketTimeoutException.class)
                .isInstanceOf(IOException.class);
        assertThat(read(Duration.ofSeconds(2))).isEqualTo(10);
    }
}
