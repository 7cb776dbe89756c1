package tongli.learning.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PartSplitTest {
    private static final Likeness<String> EQUAL = Likeness.ofTexts(OptionalDouble.empty());

    @Test
    void partsHaveTheirSharesAndARareLabelIsSpread() {
        List<SetLine<String>> lines = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            lines.add(new SetLine<>(
                    "in:" + i, "Line of number " + i * 7919, Optional.of(Set.of(i < 10 ? "rare" : "common"))));
        }
        PartSplit split = PartSplit.of(lines, Collections.nCopies(200, ""), List.of(0.8, 0.1, 0.1), true, EQUAL, 7);
        assertThat(sizes(split, 0, 200)).containsExactly(160, 20, 20);
        assertThat(sizes(split, 0, 10)).containsExactly(8, 1, 1);
        assertThat(split.groups()).isEqualTo(200);
    }

    @Test
    void theSameSeedGivesTheSamePartsAndAnotherOthers() {
        List<SetLine<String>> lines = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            lines.add(new SetLine<>("in:" + i, "Sentence " + i * 104729, Optional.empty()));
        }
        List<String> alone = Collections.nCopies(50, "");
        List<Double> halves = List.of(0.5, 0.5);
        PartSplit split = PartSplit.of(lines, alone, halves, false, EQUAL, 1);
        assertThat(PartSplit.of(lines, alone, halves, false, EQUAL, 1)).isEqualTo(split);
        assertThat(PartSplit.of(lines, alone, halves, false, EQUAL, 2)).isNotEqualTo(split);
    }

    @Test
    void sharesMustMakeOne() {
        assertThatThrownBy(() -> PartSplit.of(List.of(), List.of(), List.of(0.5, 0.4), false, EQUAL, 1))
                .hasMessageContaining("the sum of the shares is 0.9");
    }

    private static List<Integer> sizes(PartSplit split, int from, int to) {
        List<Integer> sizes = new ArrayList<>(List.of(0, 0, 0));
        split.parts().subList(from, to).forEach(part -> sizes.set(part, sizes.get(part) + 1));
        return sizes;
    }
}
