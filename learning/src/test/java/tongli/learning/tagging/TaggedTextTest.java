package tongli.learning.tagging;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tongli.perception.tagging.LabelledSpan;

class TaggedTextTest {
    /** Empty, beyond the text, overlapping, out of order. */
    @ParameterizedTest
    @CsvSource({"1, 1, 2, 3", "0, 1, 2, 9", "0, 2, 1, 3", "2, 3, 0, 1"})
    void spansLieWithinTheTextInItsOrder(int start, int end, int thenStart, int thenEnd) {
        List<LabelledSpan> spans =
                List.of(new LabelledSpan(start, end, "cue"), new LabelledSpan(thenStart, thenEnd, "cue"));
        assertThatIllegalArgumentException().isThrownBy(() -> new TaggedText("我怕黑", spans));
    }
}
