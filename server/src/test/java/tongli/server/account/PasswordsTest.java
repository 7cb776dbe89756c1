package tongli.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class PasswordsTest {
    private static final String PASSWORD = "four odd words together";

    private final Passwords passwords = new Passwords(64, 1);

    @Test
    void aPasswordMatchesItsOwnHashAlone() {
        String encoded = passwords.encode(PASSWORD);
        assertThat(passwords.matches(PASSWORD, Optional.of(encoded))).isTrue();
        assertThat(passwords.matches("five odd words together", Optional.of(encoded)))
                .isFalse();
    }

    @Test
    void whereThereIsNoAccountAsMuchIsComputedAndNothingMatches() {
        assertThat(passwords.matches(PASSWORD, Optional.empty())).isFalse();
        assertThat(parameters(passwords.nobodys())).isEqualTo(parameters(passwords.encode(PASSWORD)));
        assertThat(passwords.nobodys()).hasSameSizeAs(passwords.encode(PASSWORD));
        // throws if the hash could not be read, which would be told in no time
        assertThat(new Argon2PasswordEncoder(16, 32, 1, 64, 1).upgradeEncoding(passwords.nobodys()))
                .isFalse();
        assertThat(new Passwords(64, 1).nobodys()).isNotEqualTo(passwords.nobodys());
    }

    private static String parameters(String encoded) {
        return encoded.substring(0, encoded.lastIndexOf('$', encoded.lastIndexOf('$') - 1));
    }
}
