package tongli.learning.tagging;

import java.util.ArrayList;
import java.util.List;
import tongli.learning.metric.ClassificationReport;
import tongli.learning.metric.LabelScores;
import tongli.perception.tagging.LabelledSpan;

/**
 * How well spans are found, label by label.
 *
 * @param texts how many were read
 * @param exact a span counts when both ends and the label are right
 * @param overlapping a span counts when it shares a sign with one of its label, each counting once
 */
public record SpanReport(int texts, ClassificationReport exact, ClassificationReport overlapping) {

    /**
     * @param labels in order; spans of others count for none
     * @param truth one list a text, spans in order, those of one label not overlapping
     * @param found likewise
     */
    public static SpanReport of(List<String> labels, List<List<LabelledSpan>> truth, List<List<LabelledSpan>> found) {
        List<LabelScores> exact = new ArrayList<>();
        List<LabelScores> overlapping = new ArrayList<>();
        for (String label : labels) {
            int said = 0;
            int marked = 0;
            int right = 0;
            int touched = 0;
            for (int text = 0; text < truth.size(); text++) {
                List<LabelledSpan> own = of(label, truth.get(text));
                List<LabelledSpan> asserted = of(label, found.get(text));
                said += asserted.size();
                marked += own.size();
                right += (int) asserted.stream()
                        .filter(span ->
                                own.stream().anyMatch(other -> other.span().equals(span.span())))
                        .count();
                touched += pairs(own, asserted);
            }
            exact.add(new LabelScores(right, said - right, marked - right));
            overlapping.add(new LabelScores(touched, said - touched, marked - touched));
        }
        return new SpanReport(
                truth.size(), new ClassificationReport(labels, exact), new ClassificationReport(labels, overlapping));
    }

    private static List<LabelledSpan> of(String label, List<LabelledSpan> spans) {
        return spans.stream().filter(span -> span.label().equals(label)).toList();
    }

    /** The most pairs that overlap, each span in one pair: spans of a side do not overlap, so that the first that fits is best. */
    private static int pairs(List<LabelledSpan> own, List<LabelledSpan> asserted) {
        int pairs = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < own.size() && theirs < asserted.size()) {
            LabelledSpan one = own.get(mine);
            LabelledSpan other = asserted.get(theirs);
            if (one.span().overlaps(other.span())) {
                pairs++;
                mine++;
                theirs++;
            } else if (one.span().end() <= other.span().start()) {
                mine++;
            } else {
                theirs++;
            }
        }
        return pairs;
    }

    public String toTable() {
        return "both ends right" + System.lineSeparator() + exact.toTable() + System.lineSeparator() + "overlapping"
                + System.lineSeparator() + overlapping.toTable();
    }
}
