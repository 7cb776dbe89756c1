package tongli.server.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class DevicesTest {
    private static MockHttpServletResponse answer(String path, Devices devices) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new SecurityHeadersFilter(false, () -> devices)
                .doFilter(new MockHttpServletRequest("GET", path), response, new MockFilterChain());
        return response;
    }

    @Test
    void thePageMayAskForWhatSomebodyMayAgreeToAndForNothingElse() throws Exception {
        assertThat(answer("/", new Devices(true, false)).getHeader("Permissions-Policy"))
                .isEqualTo("camera=(self), microphone=(), geolocation=()");
        assertThat(answer("/", new Devices(false, true)).getHeader("Permissions-Policy"))
                .isEqualTo("camera=(), microphone=(self), geolocation=()");
        assertThat(answer("/", Devices.NONE).getHeader("Permissions-Policy"))
                .isEqualTo("camera=(), microphone=(), geolocation=()");
    }

    @Test
    void webAssemblyRunsOnlyWhereAFaceMayBeRead() throws Exception {
        assertThat(answer("/", new Devices(true, true)).getHeader("Content-Security-Policy"))
                .contains("script-src 'self' 'wasm-unsafe-eval';")
                .doesNotContain("'unsafe-eval'");
        assertThat(answer("/", new Devices(false, true)).getHeader("Content-Security-Policy"))
                .contains("script-src 'self';");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/who", "/problems/busy", "/senses/reading.js"})
    void nothingButThePageIsLentADevice(String path) throws Exception {
        assertThat(answer(path, new Devices(true, true)).getHeader("Permissions-Policy"))
                .startsWith("camera=(), microphone=()");
    }
}
