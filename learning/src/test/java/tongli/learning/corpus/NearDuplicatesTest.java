package tongli.learning.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearDuplicatesTest {
    private static Example example(String text) {
        return new Example("test", text, new float[3], Float.NaN);
    }

    private final NearDuplicates kept = new NearDuplicates(
            List.of(example("The neighbour's dog barked all night and nobody slept"), example("今天的面包烤糊了，厨房全是烟")));

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

    @Test
    void theRestStaysInOrder() {
        var training = List.of(example("一"), example("今天的面包烤糊了，厨房全是烟！"), example("二"));
        assertThat(kept.without(training)).extracting(Example::text).containsExactly("一", "二");
    }
}
