package tongli.learning.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tongli.learning.metric.PairedBootstrap;
import tongli.perception.tagging.LabelledSpan;

class JudgedSpansTest {
    private static final List<String> LABELS = List.of("cue", "holder");

    private static LabelledSpan cue(int start, int end) {
        return new LabelledSpan(start, end, "cue");
    }

    private static final List<List<LabelledSpan>> TRUTH =
            List.of(List.of(new LabelledSpan(0, 1, "holder"), cue(2, 4)), List.of(cue(5, 7)), List.of());

    @Test
    void twoModelsAreComparedByTheFiguresThatEachIsJudgedBy() {
        JudgedSpans first =
                new JudgedSpans(LABELS, TRUTH, List.of(List.of(cue(2, 4)), List.of(cue(4, 7)), List.of(cue(0, 1))));
        JudgedSpans second = new JudgedSpans(
                LABELS, TRUTH, List.of(List.of(new LabelledSpan(0, 1, "holder")), List.of(cue(5, 7)), List.of()));
        PairedBootstrap exact = first.exactF1Beside(second, 200, 7);
        // 1 hit, 2 false alarms, 2 misses
        assertThat(exact.first()).isEqualTo(first.report().exact().microF1()).isEqualTo(2 / 6.0);
        // 2 hits, 1 miss
        assertThat(exact.second()).isEqualTo(second.report().exact().microF1()).isEqualTo(4 / 5.0);
        PairedBootstrap overlapping = first.overlappingF1Beside(second, 200, 7);
        // 2 hits, 1 false alarm, 1 miss
        assertThat(overlapping.first())
                .isEqualTo(first.report().overlapping().microF1())
                .isEqualTo(4 / 6.0);
        assertThat(overlapping.second()).isEqualTo(4 / 5.0);
    }
}
