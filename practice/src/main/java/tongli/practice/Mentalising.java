package tongli.practice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tongli.coaching.skill.GuessScore;
import tongli.core.BasicEmotion;
import tongli.core.Blank;
import tongli.core.SentenceEncoder;
import tongli.persona.PersonaState;
import tongli.persona.scenario.Scenario;

/**
 * Scores guesses at what a persona feels against what it does feel.
 *
 * <p>A guess earns, in [0, 1]: for the emotion, the larger of its share of the strongest one (so that either half of a
 * mixed feeling is right) and half the nearness in affect space (so that a neighbour is worth something); for the
 * strength, 1 less half the distance on the scale of 1 to 3; for the need, how near the words lie to the topic's need.
 * They count 60, 20 and 20 %; without a need, 75 and 25 %. Safe for many threads when the encoder is.
 */
final class Mentalising {

    /** Cosines at which two needs have nothing, and everything, in common. */
    private static final double UNLIKE = 0.25;

    private static final double ALIKE = 0.75;

    private final SentenceEncoder encoder;

    Mentalising(SentenceEncoder encoder) {
        this.encoder = encoder;
    }

    /** A guess beside the truth, and whether they looked calm over it. {@code score} is 0 to 100. */
    record Scored(Guess guess, BasicEmotion truth, boolean front, double trueStrength, String need, int score) {}

    List<Scored> score(Session session, Scenario scenario) {
        return session.guesses().stream()
                .map(guess ->
                        score(guess, session.answerAfter(guess.afterTurn()).state(), scenario))
                .toList();
    }

    static OptionalInt mean(List<Scored> scored) {
        return scored.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of((int) Math.round(
                        scored.stream().mapToInt(Scored::score).average().orElse(0)));
    }

    Scored score(Guess guess, PersonaState state, Scenario scenario) {
        Map<BasicEmotion, Double> felt = PersonaFeeling.felt(state);
        BasicEmotion truth = PersonaFeeling.strongest(felt);
        double most = felt.getOrDefault(truth, 0.0);
        double share = most == 0 ? 0 : felt.getOrDefault(guess.emotion(), 0.0) / most;
        double emotion = Math.max(share, GuessScore.near(guess.emotion(), truth) / 2);
        double trueStrength = 1 + (Guess.STRONGEST - 1) * PersonaFeeling.intensity(state);
        double strength = 1 - Math.abs(guess.strength() - trueStrength) / (Guess.STRONGEST - 1);
        String need = scenario.topic(state.topic()).need();
        Optional<Double> needed =
                guess.need().filter(words -> !Blank.is(words)).map(words -> alike(words, need, scenario));
        int score = needed.map(right -> GuessScore.of(emotion, strength, right))
                .orElseGet(() -> GuessScore.of(emotion, strength));
        return new Scored(guess, truth, PersonaFeeling.isFront(state, scenario.masking()), trueStrength, need, score);
    }

    private double alike(String guessed, String need, Scenario scenario) {
        List<float[]> vectors = encoder.encodeAll(List.of(guessed, need), scenario.language());
        double cosine = SentenceEncoder.cosine(vectors.get(0), vectors.get(1));
        return Math.max(0, Math.min(1, (cosine - UNLIKE) / (ALIKE - UNLIKE)));
    }
}
