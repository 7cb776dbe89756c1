package tongli.cli.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tongli.coaching.skill.check.RankCorrelation;

/**
 * How scores of replies go with the trust that the replies won or cost.
 *
 * @param said every reply of the talks
 */
record ScoreAndTrust(List<Said> said) {

    /** Scores are told in bands that begin here. */
    private static final int[] BANDS = {0, 25, 40, 55, 70};

    /** A reply as good as this that wins no trust came at the wrong moment, or one of the two is wrong. */
    private static final int GOOD = 60;

    ScoreAndTrust {
        said = List.copyOf(said);
    }

    /**
     * A reply of a script.
     *
     * @param learner the code of the kind of learner
     * @param score of the coach, in 0…100
     * @param trust change, in [-1, 1]
     * @param taken as what the person took it most
     */
    record Said(String scenario, String learner, String answered, String reply, int score, double trust, String taken) {

        boolean cameAtTheWrongMoment() {
            return score >= GOOD && trust <= 0;
        }

        /** For people to read. */
        String row() {
            return String.format(
                    Locale.ROOT,
                    "%s %s %d %+.3f %s | %s | %s",
                    scenario,
                    learner,
                    score,
                    trust,
                    taken,
                    answered,
                    reply);
        }
    }

    /**
     * Replies of one band of scores.
     *
     * @param trust the mean change
     * @param won how many won trust
     */
    record Band(int from, int replies, double trust, int won) {}

    int replies() {
        return said.size();
    }

    /** Spearman's correlation of score and change of trust. */
    double correlation() {
        return RankCorrelation.spearman(
                said.stream().mapToDouble(Said::score).toArray(),
                said.stream().mapToDouble(Said::trust).toArray());
    }

    List<Band> bands() {
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < BANDS.length; i++) {
            int from = BANDS[i];
            int to = i + 1 < BANDS.length ? BANDS[i + 1] : Integer.MAX_VALUE;
            List<Said> within = said.stream()
                    .filter(one -> one.score() >= from && one.score() < to)
                    .toList();
            bands.add(new Band(
                    from,
                    within.size(),
                    within.stream().mapToDouble(Said::trust).average().orElse(Double.NaN),
                    (int) within.stream().filter(one -> one.trust() > 0).count()));
        }
        return bands;
    }

    /** Good replies that won no trust. */
    List<Said> wrongMoments() {
        return said.stream().filter(Said::cameAtTheWrongMoment).toList();
    }
}
