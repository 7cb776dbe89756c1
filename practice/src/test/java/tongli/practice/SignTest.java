package tongli.practice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignTest {

    @ParameterizedTest
    @CsvSource({
        "0.10, WARMER",
        "0.031, WARMER",
        "0.02, SAME",
        "0, SAME",
        "-0.02, SAME",
        "-0.031, COOLER",
        "-0.16, COOLER"
    })
    void onlyAChangeThatOneWouldNoticeShows(double change, Sign sign) {
        assertThat(Sign.of(change)).isEqualTo(sign);
    }
}
