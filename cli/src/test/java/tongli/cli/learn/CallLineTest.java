package tongli.cli.learn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallLineTest {
    @ParameterizedTest
    @CsvSource({
        "--data, --data",
        "/home/somebody/sets, sets",
        "--data=/home/somebody/sets, --data=sets",
        "--out=../out/, --out=out",
        "--seed=7, --seed=7",
        "-v, -v",
        "--data=, --data=",
        "/, ''"
    })
    void ofAPathOnlyTheLastNameIsKept(String argument, String kept) {
        assertThat(CallLine.cut(argument)).isEqualTo(kept);
    }
}
