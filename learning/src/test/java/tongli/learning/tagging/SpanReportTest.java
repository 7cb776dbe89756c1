package tongli.learning.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import tongli.learning.metric.LabelScores;
import tongli.perception.tagging.LabelledSpan;

class SpanReportTest {
    private static LabelledSpan cue(int start, int end) {
        return new LabelledSpan(start, end, "cue");
    }

    /** Marked 2 cues and 1 holder; found one cue right, one that is too long, one that is none, and a holder as a cue. */
    @Test
    void bothEndsMustBeRightAndTouchingCountsBesides() {
        List<List<LabelledSpan>> truth =
                List.of(List.of(new LabelledSpan(0, 1, "holder"), cue(2, 4)), List.of(cue(5, 7)));
        List<List<LabelledSpan>> found = List.of(List.of(cue(0, 1), cue(2, 4)), List.of(cue(1, 3), cue(4, 7)));
        SpanReport report = SpanReport.of(List.of("cue", "holder"), truth, found);
        assertThat(report.texts()).isEqualTo(2);
        assertThat(report.exact().scores()).containsExactly(new LabelScores(1, 3, 1), new LabelScores(0, 0, 1));
        assertThat(report.overlapping().scores()).containsExactly(new LabelScores(2, 2, 0), new LabelScores(0, 0, 1));
        // 2 · 1 / (2 · 1 + 3 + 2)
        assertThat(report.exact().microF1()).isCloseTo(2 / 7.0, within(1e-12));
    }

    @Test
    void twoFoundInOneMarkedCountOnce() {
        SpanReport report =
                SpanReport.of(List.of("cue"), List.of(List.of(cue(0, 6))), List.of(List.of(cue(0, 2), cue(3, 6))));
        assertThat(report.overlapping().scores()).containsExactly(new LabelScores(1, 1, 0));
    }
}
