package tongli.camp.reading;

import tongli.camp.net.Categorical;
import tongli.camp.plan.Planner;
import tongli.camp.talk.About;
import tongli.camp.talk.Depth;
import tongli.camp.talk.Response;
import tongli.camp.talk.Talk;
import tongli.camp.talk.World;
import tongli.core.BasicEmotion;
import tongli.core.Strategy;
import tongli.practice.PersonaFeeling;

/**
 * What each answer is worth, by what is hidden.
 *
 * @param worth one number an answer: of a feeling 1 for the true one and 0 for others; of an expression what it wins at once and puts in store,
 *     as the planner counts it; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Truth(double[] worth) {
    private static final double ALIKE = 1e-9;

    /**
     * @param talk at which is asked
     * @param after the talk after the response that comes next
     */
    static Truth of(ReadingTask task, World world, Talk talk, Talk after) {
        return switch (task) {
            case FEELING -> feeling(feeling(talk));
            case TRANSFER -> feeling(feeling(after));
            case EXPRESSION -> expression(world, talk);
        };
    }

    /** What is felt most under any front. */
    static BasicEmotion feeling(Talk talk) {
        return PersonaFeeling.strongest(PersonaFeeling.felt(talk.last().state()));
    }

    private static Truth feeling(BasicEmotion felt) {
        double[] worth = new double[BasicEmotion.values().length];
        worth[felt.ordinal()] = 1;
        return new Truth(worth);
    }

    private static Truth expression(World world, Talk talk) {
        double[] worth = new double[ReadingTask.EXPRESSION.choices()];
        for (int i = 0; i < worth.length; i++) {
            worth[i] = Planner.worth(world.step(talk, response(i)));
        }
        return new Truth(worth);
    }

    /** The response that an answer to {@link ReadingTask#EXPRESSION} stands for: strategy by strategy, from generic to deep. */
    static Response response(int answer) {
        int depths = Depth.values().length;
        return new Response(Strategy.values()[answer / depths], Depth.values()[answer % depths], About.STAY);
    }

    /** The best answer; the first of equals. */
    int best() {
        return Categorical.best(worth);
    }

    /** How much less an answer is worth than the best. */
    double lost(int answer) {
        return worth[best()] - worth[answer];
    }

    /** Whether no answer is worth more. */
    boolean isBest(int answer) {
        return lost(answer) <= ALIKE;
    }

    /** How much less any answer is worth than the best, on average: what chance loses. */
    double lostByChance() {
        double lost = 0;
        for (int i = 0; i < worth.length; i++) {
            lost += lost(i) / worth.length;
        }
        return lost;
    }
}
