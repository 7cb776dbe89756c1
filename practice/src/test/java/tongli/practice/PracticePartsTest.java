package tongli.practice;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tongli.core.Language;

class PracticePartsTest {

    @Test
    void theBundledPartsCloseTheirEncoder() {
        PracticeParts parts = BundledPractice.parts();
        parts.close();
        assertThatThrownBy(() -> parts.encoder().encodeAll(List.of("hello"), Language.EN))
                .hasMessageContaining("closed");
    }
}
