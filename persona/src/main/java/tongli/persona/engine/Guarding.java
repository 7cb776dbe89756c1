package tongli.persona.engine;

import java.util.List;
import java.util.Optional;
import tongli.persona.InnerState;
import tongli.persona.PersonaBehaviour;
import tongli.persona.appraisal.Impact;
import tongli.persona.appraisal.Mood;
import tongli.persona.scenario.Line;
import tongli.persona.scenario.Topic;

/** What the persona does while they tell nothing: tests the listener, turns away, falls silent. One a turn. */
final class Guarding {

    /** How often one who was stung says nothing, at full energy; twice as often with none left. */
    private static final double SILENCE_CHANCE = 0.15;
    /** Below this trust nobody is worth a test. */
    private static final double TEST_TRUST = 0.3;

    private static final double TEST_CHANCE = 0.4;
    /** What lies above this level is public. */
    private static final int PRIVATE = 2;

    private final Situation now;

    Guarding(Situation now) {
        this.now = now;
    }

    /** Whether a listener so much trusted is worth a test. */
    static boolean tests(InnerState inner) {
        return inner.trust() >= TEST_TRUST;
    }

    Optional<Act> guard() {
        Topic topic = now.topic();
        int next = Math.min(Topic.DEPTH, now.told(topic) + 1);
        boolean touched = now.perception().touched();
        boolean unplaced = !touched && now.appraisal().has(Impact.PLAIN);
        boolean stung = now.before().heavy()
                || now.appraisal().mood() == Mood.HURT
                || now.appraisal().has(Impact.COMPLEX_REFLECTION);
        if (stung
                && !unplaced
                && now.lines()
                        .chance(wariness() * SILENCE_CHANCE * (2 - now.inner().energy()))) {
            return Optional.empty();
        }
        if (tests(now.inner()) && now.lines().chance(wariness() * TEST_CHANCE)) {
            Optional<Line> test = touched
                    ? now.lines().pick(topic.test().before(next))
                    : now.lines().pick(now.scenario().pools().test());
            if (test.isPresent()) {
                return test.map(line -> now.act(PersonaBehaviour.TEST, line, "tests the listener"));
            }
        }
        return (unplaced
                        ? now.lines().pick(now.scenario().pools().stuck())
                        : now.lines().pick(topic.deflect().before(next)))
                .or(() -> now.lines().pick(now.scenario().pools().deflect()))
                .map(line -> now.act(PersonaBehaviour.DEFLECT, line, "the next level is closed"));
    }

    /** The test that whoever hides much puts before they tell what is private, and again before what is deep; once each. */
    Optional<Act> testFirst(Topic topic, int next) {
        List<Line> tests = topic.test().before(next);
        boolean tested = tests.stream().anyMatch(line -> now.before().spent().contains(line.id()));
        return next < PRIVATE || tested || !now.scenario().masking().testsFirst()
                ? Optional.empty()
                : now.lines()
                        .pick(tests)
                        .map(line -> now.act(PersonaBehaviour.TEST, line, "tests the listener before telling more"));
    }

    private double wariness() {
        return now.scenario().masking().wariness();
    }

    /** Empty only when every silence, and every pair of two, is used up. */
    Optional<Act> silence() {
        return now.lines()
                .pick(now.scenario().pools().fallSilent())
                .or(() -> now.lines()
                        .pickPair(
                                now.scenario().pools().fallSilent(),
                                now.scenario().language()))
                .map(line -> now.act(PersonaBehaviour.FALL_SILENT, line, "nothing more to say to this"));
    }
}
