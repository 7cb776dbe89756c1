package tongli.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    /** "12345678901234567890" in Base32: the secret of RFC 6238's examples. */
    private static final Totp RFC = new Totp("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfRfc6238(long second, String code) {
        assertThat(RFC.code(Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void aClockMayBeOneStepOffAndNoMore() {
        Instant now = Instant.ofEpochSecond(1_000_000);
        assertThat(RFC.step(RFC.code(now.minusSeconds(30)), now, 0)).isPresent();
        assertThat(RFC.step(RFC.code(now.plusSeconds(30)), now, 0)).isPresent();
        assertThat(RFC.step(RFC.code(now.minusSeconds(60)), now, 0)).isEmpty();
        assertThat(RFC.step(RFC.code(now.plusSeconds(60)), now, 0)).isEmpty();
    }

    @Test
    void aCodeThatWasUsedIsNoneAnyMore() {
        Instant now = Instant.ofEpochSecond(1_000_000);
        OptionalLong step = RFC.step(RFC.code(now), now, 0);
        assertThat(step).isPresent();
        assertThat(RFC.step(RFC.code(now), now, step.getAsLong())).isEmpty();
    }

    @Test
    void whatIsNoCodeIsNone() {
        Instant now = Instant.ofEpochSecond(59);
        assertThat(RFC.step("", now, 0)).isEmpty();
        assertThat(RFC.step("28708", now, 0)).isEmpty();
        assertThat(RFC.step("２８７０８２", now, 0)).isEmpty();
        assertThat(RFC.step("287 082", now, 0)).isPresent();
    }

    @Test
    void aRandomSecretHas160BitsAndNamesItsAccount() {
        Totp totp = Totp.random(new SecureRandom());
        assertThat(totp.secret()).matches("[A-Z2-7]{32}");
        assertThat(totp.uri("林 a@b"))
                .isEqualTo("otpauth://totp/Tongli:%E6%9E%97%20a%40b?secret=" + totp.secret() + "&issuer=Tongli");
    }
}
