package tongli.server.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jakarta.servlet.FilterChain;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RequestLogTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger(RequestLog.class);
    private final ListAppender<ILoggingEvent> told = new ListAppender<>();

    @BeforeEach
    void listen() {
        logger.setLevel(Level.INFO);
        told.start();
        logger.addAppender(told);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(told);
        logger.setLevel(null);
    }

    private static void ask(FilterChain chain) throws Exception {
        new RequestLog(true).doFilter(new MockHttpServletRequest("GET", "/"), new MockHttpServletResponse(), chain);
    }

    private List<Object> statuses() {
        return told.list.stream()
                .flatMap(line -> line.getKeyValuePairs().stream())
                .filter(pair -> pair.key.equals("http.response.status_code"))
                .map((KeyValuePair pair) -> pair.value)
                .toList();
    }

    @Test
    void whatIsAnsweredIsToldWithItsStatus() throws Exception {
        ask((request, response) -> ((MockHttpServletResponse) response).setStatus(404));
        assertThat(statuses()).containsExactly(404);
    }

    @Test
    void whatIsThrownIsNotToldAsAnsweredWell() {
        IllegalStateException thrown = new IllegalStateException();
        assertThatThrownBy(() -> ask((request, response) -> {
                    throw thrown;
                }))
                .isSameAs(thrown);
        assertThat(statuses()).containsExactly(500);
    }
}
