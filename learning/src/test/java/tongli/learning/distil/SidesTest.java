package tongli.learning.distil;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tongli.core.Language;

class SidesTest {
    @Test
    void allTextsOfASourceStandOnOneSideAndFewSourcesAreKept() {
        Sides sides = new Sides(new Random(7));
        int kept = 0;
        for (int i = 0; i < 600; i++) {
            List<String> source = List.of("first of " + i, "second of " + i);
            boolean learns = sides.add(source);
            kept += learns ? 0 : 1;
            assertThat(sides.learnt().containsAll(source)).isEqualTo(learns);
            assertThat(sides.kept().containsAll(source)).isEqualTo(!learns);
        }
        assertThat(kept).isBetween(30, 70);
        assertThat(sides.size()).isEqualTo(1200);
    }

    @Test
    void whatNearlyRepeatsATextThatIsLearntFromIsNotKept() {
        Sides sides = new Sides(new Random(7));
        sides.kept().addAll(List.of("I missed the last bus home again", "The soup was far too salty"));
        assertThat(sides.keptUnlike(List.of("i missed the last bus home again!!", "An unlike text")))
                .containsExactly("The soup was far too salty");
    }

    @Test
    void aVariantIsMadeOfItsTextsAndNothingElse() {
        List<String> texts = List.of("又下雨了，鞋全湿了。", "好吧！");
        Variants variants = new Variants(texts, Language.ZH, new Random(7));
        for (int i = 0; i < 200; i++) {
            String variant = variants.of(texts.get(i % 2));
            assertThat(variant.codePoints()).allMatch(point -> "又下雨了，鞋全湿了。好吧！".indexOf(point) >= 0);
            assertThat(variant.length()).isLessThanOrEqualTo(20);
        }
    }

    @Test
    void englishVariantsKeepTheirSpaces() {
        Variants variants = new Variants(List.of("one two three four five"), Language.EN, new Random(7));
        for (int i = 0; i < 50; i++) {
            assertThat(variants.of("one two three four five").split("\\s+"))
                    .isSubsetOf("one", "two", "three", "four", "five");
        }
    }
}
