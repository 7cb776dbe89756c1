package tongli.learning.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearDuplicatesTest {
    private final NearDuplicates kept =
            new NearDuplicates(List.of("The neighbour's dog barked all night and nobody slept", "今天的面包烤糊了，厨房全是烟"));

    @Test
    void aTextThatDiffersInCaseAndSignsIsADuplicate() {
        assertThat(kept.isNear("the neighbours dog barked all night, and nobody slept!!"))
                .isTrue();
        assertThat(kept.isNear("今天的面包烤糊了厨房全是烟。。")).isTrue();
    }

    @Test
    void aTextWithAWordBarelyChangedIsADuplicate() {
        assertThat(kept.isNear("The neighbour's dogs barked all night and nobody slept"))
                .isTrue();
    }

    @Test
    void anotherTextAboutTheSameThingIsNot() {
        assertThat(kept.isNear("All night the dog next door kept us awake")).isFalse();
    }
}
