package tongli.coaching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tongli.coaching.rating.Verdict;
import tongli.core.Misstep;
import tongli.core.ReplyFlag;
import tongli.core.Span;
import tongli.understanding.BesideRisk;
import tongli.understanding.MoveKind;
import tongli.understanding.ReplyReading;
import tongli.understanding.ReplyReading.MisstepSpan;

/**
 * What is different when the line that is answered speaks of not wanting to live: reasons to live make it small, however kindly
 * they are meant, and thanks for telling or "I'm staying" are no stock phrases. Stateless.
 */
final class AnswerToRisk {

    /** As sure as what is said to the face: it is told, whatever the whole is worth. */
    private static final double SURE = 0.95;

    /** As much as a reply of nothing but stock phrases earns. */
    private static final int PLEADING = 25;

    private AnswerToRisk() {}

    static boolean pleads(ReplyReading reading) {
        return !pleas(reading).isEmpty();
    }

    private static List<Span> pleas(ReplyReading reading) {
        return BesideRisk.in(reading.language()).pleas(reading.reply());
    }

    /** What the judge is not to count against a reply. */
    static Set<ReplyFlag> excused(ReplyReading reading) {
        return BesideRisk.in(reading.language()).stays(reading.reply()) ? Set.of(ReplyFlag.FORMULA) : Set.of();
    }

    /** Reasons earn little, unless it is asked plainly beside them. */
    static Verdict judged(ReplyReading reading, Verdict verdict) {
        return pleads(reading) && !reading.makes(MoveKind.RISK_QUESTION) ? verdict.atMost(PLEADING) : verdict;
    }

    /** The reading with its reasons to live as what they are, where nothing worse is told of the same words. */
    static ReplyReading told(ReplyReading reading) {
        List<MisstepSpan> missteps = new ArrayList<>(reading.missteps());
        for (Span plea : pleas(reading)) {
            if (reading.missteps().stream().noneMatch(one -> one.span().overlaps(plea))) {
                missteps.add(new MisstepSpan(Misstep.MINIMISING, plea, SURE));
            }
        }
        return reading.faulted(missteps);
    }

    /** Whether words of a reply are such a reason. */
    static boolean isPlea(ReplyReading reading, Span span) {
        return pleas(reading).stream().anyMatch(span::overlaps);
    }
}
