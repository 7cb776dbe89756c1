package tongli.learning.coaching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import tongli.coaching.rating.Feelings;
import tongli.coaching.rating.RatingLayer;
import tongli.coaching.rating.RubricFeatures;
import tongli.core.EmotionReader;
import tongli.core.Language;
import tongli.core.Utterance;
import tongli.learning.metric.RankOfPositives;
import tongli.understanding.ReplyContext;
import tongli.understanding.ReplyReader;
import tongli.understanding.ReplyReading;

/**
 * Whether the coach tells good counselling sessions from poor ones: by the mean mark of a session's replies as it is, and by
 * a small score over the means of their features, which is learnt from other sessions (stratified cross-validation).
 */
public final class SessionQuality {

    private static final int FOLDS = 10;
    private static final int REPEATS = 5;
    private static final int DRAWS = 1_000;
    /** The lines before a reply that are read with it. */
    private static final int RECENT = 8;
    /** Of an error beside large weights: some hundred means of a hundred sessions want strong ridge. */
    private static final double COST = 0.05;

    private final ReplyReader replies;
    private final EmotionReader emotions;

    public SessionQuality(ReplyReader replies, EmotionReader emotions) {
        this.replies = replies;
        this.emotions = emotions;
    }

    /**
     * @param byMark area under the ROC curve of the mean mark, nothing learnt
     * @param learnt the same of the score that was learnt from other sessions, the mean of five partings
     * @param low with {@code high}: its 95 % interval, by percentile bootstrap over sessions, of the mean of the partings' scores
     */
    public record Result(int good, int poor, double byMark, double learnt, double low, double high) {}

    /** @throws IllegalArgumentException if there are not at least ten sessions of either kind */
    public Result run(List<CounsellingSession> sessions, Language language, long seed) {
        boolean[] good = new boolean[sessions.size()];
        double[] marks = new double[sessions.size()];
        List<double[]> means = new ArrayList<>();
        for (int i = 0; i < sessions.size(); i++) {
            good[i] = sessions.get(i).good();
            List<double[]> turns = turns(sessions.get(i), language);
            double[] mean = mean(turns);
            marks[i] = mean[0];
            means.add(Arrays.copyOfRange(mean, 1, mean.length));
        }
        int held = count(good);
        if (held < FOLDS || good.length - held < FOLDS) {
            throw new IllegalArgumentException("%d good and %d poor sessions; %d of each are the least"
                    .formatted(held, good.length - held, FOLDS));
        }
        Random random = new Random(seed);
        double[] summed = new double[good.length];
        double areas = 0;
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            double[] scores = crossValidated(means, good, random);
            areas += RankOfPositives.area(scores, good) / REPEATS;
            for (int i = 0; i < summed.length; i++) {
                summed[i] += scores[i];
            }
        }
        double[] drawn = drawn(summed, good, random);
        return new Result(
                held,
                good.length - held,
                RankOfPositives.area(marks, good),
                areas,
                drawn[(int) (0.025 * DRAWS)],
                drawn[(int) (0.975 * DRAWS) - 1]);
    }

    /** A turn's mark, then its features. */
    private List<double[]> turns(CounsellingSession session, Language language) {
        List<double[]> turns = new ArrayList<>();
        for (int i = 0; i < session.said().size(); i++) {
            Utterance line = session.said().get(i);
            if (!line.speaker().equals(Utterance.LEARNER)) {
                continue;
            }
            ReplyContext context =
                    new ReplyContext(language, session.said().subList(Math.max(0, i - RECENT), i), line.text());
            ReplyReading reading = replies.read(context);
            var features = RubricFeatures.of(
                    reading, context.answered(), Feelings.read(emotions, language, context.answered(), line.text()));
            double[] turn = new double[features.size() + 1];
            turn[0] = RatingLayer.of(language).rate(features).mark();
            int place = 1;
            for (double value : features.values()) {
                turn[place++] = value;
            }
            turns.add(turn);
        }
        return turns;
    }

    private static double[] mean(List<double[]> turns) {
        double[] mean = new double[turns.get(0).length];
        for (double[] turn : turns) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += turn[i] / turns.size();
            }
        }
        return mean;
    }

    private static double[] crossValidated(List<double[]> means, boolean[] good, Random random) {
        int[] fold = folds(good, random);
        double[] scores = new double[good.length];
        for (int out = 0; out < FOLDS; out++) {
            List<Integer> rows = new ArrayList<>();
            for (int i = 0; i < good.length; i++) {
                if (fold[i] != out) {
                    rows.add(i);
                }
            }
            Scale scale = Scale.of(rows.stream().map(means::get).toList());
            StepLearner.Fitted fitted = StepLearner.fit(
                    rows.stream().map(row -> scale.of(means.get(row))).toList(), row -> good[rows.get(row)], COST);
            for (int i = 0; i < good.length; i++) {
                if (fold[i] == out) {
                    scores[i] = fitted.bias() + dot(fitted.weights(), scale.of(means.get(i)));
                }
            }
        }
        return scores;
    }

    /** Each kind spread evenly. */
    private static int[] folds(boolean[] good, Random random) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < good.length; i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        int[] fold = new int[good.length];
        int[] next = new int[2];
        for (int i : order) {
            int kind = good[i] ? 1 : 0;
            fold[i] = next[kind]++ % FOLDS;
        }
        return fold;
    }

    private static double[] drawn(double[] scores, boolean[] good, Random random) {
        double[] drawn = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] sample = new double[scores.length];
            boolean[] holds = new boolean[scores.length];
            do {
                for (int i = 0; i < sample.length; i++) {
                    int one = random.nextInt(scores.length);
                    sample[i] = scores[one];
                    holds[i] = good[one];
                }
            } while (count(holds) == 0 || count(holds) == holds.length);
            drawn[draw] = RankOfPositives.area(sample, holds);
        }
        Arrays.sort(drawn);
        return drawn;
    }

    private static int count(boolean[] holds) {
        int count = 0;
        for (boolean one : holds) {
            count += one ? 1 : 0;
        }
        return count;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Means and standard deviations of the sessions that teach. */
    private record Scale(double[] mean, double[] deviation) {
        static Scale of(List<double[]> rows) {
            double[] mean = SessionQuality.mean(rows);
            double[] deviation = new double[mean.length];
            for (double[] row : rows) {
                for (int i = 0; i < mean.length; i++) {
                    deviation[i] += (row[i] - mean[i]) * (row[i] - mean[i]) / rows.size();
                }
            }
            Arrays.setAll(deviation, i -> Math.sqrt(deviation[i]));
            return new Scale(mean, deviation);
        }

        double[] of(double[] row) {
            double[] scaled = new double[row.length];
            Arrays.setAll(scaled, i -> deviation[i] == 0 ? 0 : (row[i] - mean[i]) / deviation[i]);
            return scaled;
        }
    }
}
