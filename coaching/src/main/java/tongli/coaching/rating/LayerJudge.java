package tongli.coaching.rating;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tongli.core.Assessment.ScoreInterval;
import tongli.core.BasicEmotion;
import tongli.core.EmotionReader;
import tongli.core.Fingerprint;
import tongli.core.Language;
import tongli.core.Recent;
import tongli.core.ReplyFlag;
import tongli.understanding.ReplyReading;

/**
 * Judges by the rubric's features and the {@link RatingLayer}: the score is the mean mark, from 1 as 0 to 5 as 100. What
 * adds nothing stays low however it is dressed: nothing but stock phrases, their own words back, another matter, what plainly hurts.
 */
public final class LayerJudge implements Judge {

    private static final double PER_MARK = 100.0 / (Rating.MARKS - 1);

    /** What a flagged reply may earn at most. */
    private static final Map<ReplyFlag, Double> AT_MOST =
            Map.of(ReplyFlag.FORMULA, 25.0, ReplyFlag.OFF_TOPIC, 25.0, ReplyFlag.PARROTING, 35.0);

    /** What a reply may earn at most that does nothing but what plainly hurts. */
    private static final double ONLY_HURTS = 25;

    /** People who were written say the same lines in many talks. */
    private static final int LINES_KEPT = 4_096;

    /** A learnt flag is raised from here on. */
    private static final double FLAGGED = 0.5;

    private final EmotionReader emotions;

    /** Many wordings answer one line, in as many talks as are held at once: it is read once. */
    private final Recent<Fingerprint, Map<BasicEmotion, Double>> lastRead = new Recent<>(LINES_KEPT);

    /** @param emotions whose language models are loaded when first asked for */
    public LayerJudge(EmotionReader emotions) {
        this.emotions = emotions;
    }

    @Override
    public Feelings feelings(Language language, String answered, String reply) {
        return new Feelings(inLine(language, answered), Feelings.of(emotions, language, reply));
    }

    private Map<BasicEmotion, Double> inLine(Language language, String answered) {
        Fingerprint line = Fingerprint.of(List.of(language.code(), answered));
        return lastRead.get(line).orElseGet(() -> {
            Map<BasicEmotion, Double> felt = Feelings.of(emotions, language, answered);
            lastRead.put(line, felt);
            return felt;
        });
    }

    @Override
    public Verdict judge(ReplyReading reading, String answered, Feelings feelings, Set<ReplyFlag> excused) {
        if (reading.hearing().labels().isEmpty()) {
            throw new IllegalStateException(
                    "no model has heard this reply, and the layer was taught with one; judge by rules, or give the reader its model");
        }
        Rating rating = RatingLayer.of(reading.language()).rate(RubricFeatures.of(reading, answered, feelings));
        EnumSet<ReplyFlag> flags = EnumSet.noneOf(ReplyFlag.class);
        flags.addAll(reading.flags());
        if (NotSpoken.isNobodys(reading.reply())) {
            flags.add(ReplyFlag.OFF_TOPIC);
        }
        rating.flags().forEach((flag, p) -> {
            if (p >= FLAGGED) {
                flags.add(flag);
            }
        });
        flags.removeAll(excused);
        double score = (rating.mark() - 1) * PER_MARK;
        for (ReplyFlag flag : flags) {
            // by rules alone, a stock phrase beside something of this person is no more than that
            boolean beside = flag == ReplyFlag.FORMULA
                    && rating.flags().getOrDefault(flag, 0.0) < FLAGGED
                    && !RuleScore.isStockOnly(reading);
            score = beside ? score : Math.min(score, AT_MOST.getOrDefault(flag, score));
        }
        if (OnlyHurts.is(reading)) {
            score = Math.min(score, ONLY_HURTS);
        }
        double half = rating.markSpread() * PER_MARK;
        int rounded = clamp(score);
        return new Verdict(
                rating.levels(),
                rounded,
                List.copyOf(flags),
                new ScoreInterval(Math.min(rounded, clamp(score - half)), Math.max(rounded, clamp(score + half))));
    }

    private static int clamp(double score) {
        return (int) Math.round(Math.max(0, Math.min(100, score)));
    }
}
