package tongli.coaching.course.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessCodeTest {

    @Test
    void aCodeIsReadHoweverPeopleWriteIt() {
        AccessCode code = AccessCode.random(new Random(7));
        assertThat(code.text()).matches("[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}");
        assertThat(AccessCode.of(code.text().toLowerCase(java.util.Locale.ROOT).replace("-", "")))
                .contains(code);
        assertThat(AccessCode.of(" " + code.text().replace("-", " - ") + "\n")).contains(code);
    }

    @Test
    void everySlipOfOneSignAndEverySwapOfNeighboursIsNoticed() {
        for (int seed = 0; seed < 50; seed++) {
            String code = AccessCode.random(new Random(seed)).text().replace("-", "");
            for (int i = 0; i < code.length(); i++) {
                for (char other : "23456789ABCDEFGHJKMNPQRSTUVWXYZ".toCharArray()) {
                    String slip = code.substring(0, i) + other + code.substring(i + 1);
                    assertThat(AccessCode.of(slip).isPresent()).isEqualTo(slip.equals(code));
                }
            }
            for (int i = 0; i + 2 < code.length(); i++) {
                String swap = code.substring(0, i) + code.charAt(i + 1) + code.charAt(i) + code.substring(i + 2);
                assertThat(AccessCode.of(swap).isPresent()).isEqualTo(swap.equals(code));
            }
        }
    }

    @Test
    void whatIsNoCodeIsRefused() {
        for (String none : new String[] {"", "K7QM", "0000-0000", "同理同理-同理同理", "K7QM-2XPDD"}) {
            assertThat(AccessCode.of(none)).isEmpty();
        }
        assertThatThrownBy(() -> new AccessCode("k7qm2xpd")).hasMessageContaining("looks like");
    }

    @Test
    void codesDiffer() {
        Random dice = new Random(1);
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            codes.add(AccessCode.random(dice).text());
        }
        assertThat(codes).hasSize(1_000);
    }
}
