package tongli.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvasionFoldTest {

    /** Over longer runs the patterns of risk would take minutes. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "1", "4", "_", "x1", "a\u0301", "\u0301"})
    void noRunOfLettersAndNoPileOfMarksIsLong(String part) {
        assertThat(EvasionFold.of(part.repeat(2_000)).text())
                .doesNotContainPattern("[a-z0-9_@$]{62}")
                .doesNotContainPattern("\\p{Mn}{4}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"I wa\u0301nt to die", "Pneumonoultramicroscopicsilicovolcanoconiosis"})
    void whatPeopleWriteStays(String text) {
        assertThat(EvasionFold.of(text).text()).hasSameSizeAs(text);
    }
}
