package tongli.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    @Test
    void isTheSameForTheSameTextsAndNoOthers() {
        assertThat(Fingerprint.of(List.of("ab", "c"))).isEqualTo(Fingerprint.of(List.of("ab", "c")));
        assertThat(List.of(
                        Fingerprint.of(List.of("ab", "c")),
                        Fingerprint.of(List.of("a", "bc")),
                        Fingerprint.of(List.of("c", "ab")),
                        Fingerprint.of(List.of("abc")),
                        Fingerprint.of(List.of("ab", "c", "")),
                        Fingerprint.of(List.of())))
                .doesNotHaveDuplicates();
    }

    @Test
    void holdsNoWord() {
        assertThat(Fingerprint.of(List.of("绝密", "secret")).toString()).doesNotContain("绝密", "secret");
    }
}
