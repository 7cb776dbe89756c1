package tongli.wire;

import java.util.List;
import tongli.core.Coded;
import tongli.understanding.meaning.Finding;
import tongli.understanding.meaning.TurnMeaning;

/** What a turn wants, does and needs, and what it is about. */
public record MeaningJson(
        List<FindingJson> intents,
        List<FindingJson> acts,
        List<FindingJson> needs,
        List<String> topics,
        double specificity) {

    /** A label, how sure (a score in [0, 1], written by hand), where in the turn (UTF-16 units, end exclusive), and why. */
    public record FindingJson(String label, double score, int start, int end, String why) {

        static <L extends Enum<L> & Coded> List<FindingJson> of(List<Finding<L>> findings) {
            return findings.stream()
                    .map(one -> new FindingJson(
                            one.label().code(),
                            one.score(),
                            one.span().start(),
                            one.span().end(),
                            one.ground().code()))
                    .toList();
        }
    }

    public static MeaningJson of(TurnMeaning meaning) {
        return new MeaningJson(
                FindingJson.of(meaning.intents()),
                FindingJson.of(meaning.acts()),
                FindingJson.of(meaning.needs()),
                meaning.topics(),
                meaning.specificity());
    }
}
