package tongli.coaching.course.play;

import tongli.coaching.course.Unit.FeelingOption;
import tongli.coaching.course.Unit.PerceptionDrill;
import tongli.coaching.course.Unit.Reading;
import tongli.coaching.course.Unit.Voice;
import tongli.coaching.skill.GuessScore;
import tongli.core.BasicEmotion;

/**
 * Scores a reading of a voice, 0 to 100, against the nearest of the voice's answers: 60 for the feeling, or half of what a neighbour in
 * affect space is near; 20 for the strength, less 10 a step; 20 for the need. Where no need is asked for, 75 and 25. The same weights
 * as a guess in a talk has. Stateless.
 */
final class PerceptionScore {

    private PerceptionScore() {}

    static int of(PerceptionDrill drill, Voice voice, Reading reading) {
        return voice.answers().stream()
                .mapToInt(answer -> of(drill, answer, reading))
                .max()
                .orElse(0);
    }

    private static int of(PerceptionDrill drill, Reading answer, Reading reading) {
        double feeling = answer.feeling().equals(reading.feeling())
                ? 1
                : GuessScore.near(emotion(drill, answer.feeling()), emotion(drill, reading.feeling())) / 2;
        double strength = 1 - Math.abs(answer.strength() - reading.strength()) / (double) (Reading.STRONGEST - 1);
        return answer.need().isPresent()
                ? GuessScore.of(feeling, strength, answer.need().equals(reading.need()) ? 1 : 0)
                : GuessScore.of(feeling, strength);
    }

    private static BasicEmotion emotion(PerceptionDrill drill, String option) {
        return drill.feeling(option).map(FeelingOption::emotion).orElseThrow();
    }
}
