package tongli.wire.xapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class StatementIdTest {

    /** The name space of domain names, and the example of version 5: RFC 9562, appendix A.4. */
    @Test
    void anIdIsThatOfTheStandard() {
        UUID dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
        assertThat(StatementId.of(dns, "www.example.com")).hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
    }

    @Test
    void theSameTurnOfTwoTalksIsTwo() {
        assertThat(StatementId.of(new UUID(7, 1), "turn/1"))
                .isEqualTo(StatementId.of(new UUID(7, 1), "turn/1"))
                .isNotEqualTo(StatementId.of(new UUID(7, 2), "turn/1"))
                .isNotEqualTo(StatementId.of(new UUID(7, 1), "turn/2"));
    }
}
