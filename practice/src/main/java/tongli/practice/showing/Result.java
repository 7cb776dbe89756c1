package tongli.practice.showing;

import tongli.coaching.skill.GuessScore;
import tongli.core.BasicEmotion;
import tongli.practice.Guess;

/** A showing beside what it was taken for. */
public record Result(Showing showing, Named named) {

    public boolean isRight() {
        return showing.feeling() == named.feeling();
    }

    /** 0 to 100: 75 for the feeling, or up to half of that for a neighbour; 25 for the strength, less 12.5 a step. */
    public int score() {
        double feeling = isRight() ? 1 : GuessScore.near(showing.feeling(), named.feeling()) / 2;
        double apart = Math.abs(showing.toldStrength() - toldStrength());
        return GuessScore.of(feeling, Math.max(0, 1 - apart / (Guess.STRONGEST - 1)));
    }

    private int toldStrength() {
        return named.feeling() == BasicEmotion.NEUTRAL ? 0 : named.strength();
    }
}
