package tongli.learning.augment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AugmenterTest {
    private static final Synonyms GLAD = (word, random) ->
            word.equals("happy") ? Optional.of("glad") : word.equals("乐") ? Optional.of("欢") : Optional.empty();

    @Test
    void aSynonymTakesThePlaceOfAWordAndTheMarksStay() {
        assertThat(variants(Augmentation.Kind.SYNONYM, "I'm happy, really!")).containsExactly("I'm glad, really!");
        assertThat(variants(Augmentation.Kind.SYNONYM, "今天很快乐。")).containsExactly("今天很快欢。");
    }

    @Test
    void aTextWithoutKnownWordsOrOfOneWordHasNoVariant() {
        assertThat(variants(Augmentation.Kind.SYNONYM, "nothing to be had")).isEmpty();
        assertThat(variants(Augmentation.Kind.EDA, "happy!")).isEmpty();
        assertThat(variants(Augmentation.Kind.EDA, "……")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"The bus was late and I am not happy about it.", "公交车又晚点了，我一点也不快乐。"})
    void easyAugmentationSwapsLeavesOutPutsInAndReplaces(String text) {
        Set<String> changes = new HashSet<>();
        for (String variant : new Augmenter(new Augmentation(Augmentation.Kind.EDA, 0.1, 16), GLAD, 7).variants(text)) {
            List<String> before = TextUnits.of(text).words();
            List<String> after = TextUnits.of(variant).words();
            boolean known = before.containsAll(after);
            int difference = after.size() - before.size();
            changes.add(difference > 0 ? "in" : difference < 0 ? "out" : known ? "swap" : "replace");
            assertThat(Math.abs(difference)).isLessThan(before.size() / 2);
            assertThat(variant).isNotEqualTo(text);
        }
        assertThat(changes).containsExactlyInAnyOrder("in", "out", "swap", "replace");
    }

    @Test
    void theSeedAndTheTextAloneDecide() {
        String text = "We were happy to see them all again";
        Augmentation how = new Augmentation(Augmentation.Kind.EDA, 0.2, 3);
        List<String> first = new Augmenter(how, GLAD, 7).variants(text);
        Augmenter other = new Augmenter(how, GLAD, 7);
        other.variants("something else stood before it");
        assertThat(other.variants(text)).isEqualTo(first);
        assertThat(new Augmenter(how, GLAD, 8).variants(text)).isNotEqualTo(first);
    }

    @Test
    void wordsAndWhatStandsBetweenMakeTheTextAgain() {
        for (String text : List.of("", "，", " don't  go — 好吗？ok 3am", "再见")) {
            assertThat(TextUnits.of(text)).hasToString(text);
        }
        assertThat(TextUnits.of("don't go，好吗ok").words()).isEqualTo(Arrays.asList("don't", "go", "好", "吗", "ok"));
    }

    @Test
    void aWordThatGoesTakesItsSpaceAlong() {
        TextUnits units = TextUnits.of("one two, three");
        assertThat(units.without(0)).hasToString("two, three");
        assertThat(units.without(1)).hasToString("one, three");
        assertThat(units.with(0, "so")).hasToString("so one two, three");
        assertThat(units.with(3, "so")).hasToString("one two, three so");
    }

    private static List<String> variants(Augmentation.Kind kind, String text) {
        return new Augmenter(new Augmentation(kind, 0.1, 2), GLAD, 7).variants(text);
    }
}
