package tongli.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoginCookieTest {

    @Test
    void overTlsNoOtherHostSetsItAndNoPlainAddressGetsIt() {
        assertThat(new LoginCookie(true).set("secret"))
                .startsWith("__Host-tongli-login=secret; Path=/;")
                .contains("Secure", "HttpOnly", "SameSite=Strict")
                .doesNotContain("Domain");
        assertThat(new TripCookie(true).set("secret"))
                .startsWith("__Host-tongli-trip=secret; Path=/;")
                .contains("Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void onTheOwnMachineThereIsNoTlsToKeepItTo() {
        assertThat(new LoginCookie(false).set("secret"))
                .startsWith("tongli-login=secret;")
                .contains("HttpOnly", "SameSite=Strict")
                .doesNotContain("Secure");
        assertThat(new LoginCookie(false).clear()).startsWith("tongli-login=;").contains("Max-Age=0");
    }
}
