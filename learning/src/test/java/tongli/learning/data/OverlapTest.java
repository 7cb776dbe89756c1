package tongli.learning.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import tongli.learning.data.Overlap.Run;

class OverlapTest {

    private static SetLine<String> line(String place, String text) {
        return new SetLine<>(place, text, Optional.empty());
    }

    private static Overlap overlap(List<SetLine<String>> lines, List<SetLine<String>> evaluation) {
        return Overlap.of(lines, evaluation, OptionalInt.empty(), Optional.empty());
    }

    @Test
    void eightSharedLettersOfChineseCountWhateverSignsLieBetween() {
        Overlap overlap = overlap(
                List.of(line("in:1", "昨天我在地铁上，把伞忘了"), line("in:2", "我在地铁上把手机忘了")),
                List.of(line("eval:1", "他说：我在地铁上把伞忘了！")));
        assertThat(overlap.shared()).isEqualTo(1);
        assertThat(overlap.places()).containsExactly("in:1");
        assertThat(overlap.met()).isEqualTo(1);
        assertThat(overlap.most()).containsExactly(new Run(1, "in:1", 2, 11, "eval:1"));
    }

    @Test
    void fiveSharedWordsOfEnglishCountAndFourDoNot() {
        List<SetLine<String>> evaluation = List.of(line("eval:1", "I don't know what to say about that dog"));
        assertThat(overlap(List.of(line("in:1", "Honestly I dont know what TO do")), evaluation)
                        .shared())
                .isEqualTo(1);
        assertThat(overlap(List.of(line("in:1", "You know what to say")), evaluation)
                        .shared())
                .isZero();
    }

    @Test
    void shortLinesAreCountedApart() {
        Overlap overlap = overlap(List.of(line("in:1", "好的"), line("in:2", "嗯嗯")), List.of(line("eval:1", "好的！")));
        assertThat(overlap.shared()).isZero();
        assertThat(overlap.shortLines()).isEqualTo(2);
        assertThat(overlap.shortShared()).isEqualTo(1);
    }
}
