package tongli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

class SupersessionTest {

    /** An operation that is old, and one that is not. */
    static final class Calls {
        @Superseded(since = "2026-11-30", until = "2027-06-30")
        public void old() {}

        public void current(@Superseded(since = "2026-01-01", until = "2026-07-01") String before) {}
    }

    private static MockHttpServletResponse answer(String method, String query) throws NoSuchMethodException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/calls");
        request.setQueryString(query.isEmpty() ? null : query);
        MockHttpServletResponse response = new MockHttpServletResponse();
        Method handler =
                method.equals("old") ? Calls.class.getMethod("old") : Calls.class.getMethod("current", String.class);
        new Supersession().preHandle(request, response, new HandlerMethod(new Calls(), handler));
        return response;
    }

    @Test
    void anOldOperationSaysSinceWhenAndUntilWhen() throws NoSuchMethodException {
        MockHttpServletResponse response = answer("old", "");
        assertThat(response.getHeader("Deprecation")).isEqualTo("@1795996800");
        assertThat(response.getHeader("Sunset")).isEqualTo("Wed, 30 Jun 2027 00:00:00 GMT");
    }

    @Test
    void anOldParameterSaysSoWhereItIsSentAlone() throws NoSuchMethodException {
        assertThat(answer("current", "").getHeader("Deprecation")).isNull();
        assertThat(answer("current", "xbefore=1").getHeader("Deprecation")).isNull();
        assertThat(answer("current", "limit=2&before=1").getHeader("Sunset")).isEqualTo("Wed, 1 Jul 2026 00:00:00 GMT");
    }
}
