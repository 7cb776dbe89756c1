package tongli.camp.talk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import tongli.camp.env.Seeds;
import tongli.camp.people.Person;
import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.persona.PersonaBehaviour;
import tongli.persona.appraisal.Laws;
import tongli.persona.engine.Fit;
import tongli.persona.engine.LearnerInput;
import tongli.persona.engine.PersonaEngine;
import tongli.persona.engine.PersonaTurn;
import tongli.persona.scenario.Masking;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.Topic;
import tongli.practice.PersonaFeeling;

/**
 * A person as a function from a talk and a response to the talk after it. The person is played by the engine that
 * learners meet, under the same laws, without words. Immutable, safe for many threads.
 */
public final class World {
    private static final PersonaEngine ENGINE = PersonaEngine.withoutWords(Laws.ALL);

    /** A long line: what somebody writes who has begun to tell. */
    private static final double LONG_ZH = 60;

    static final double LONG_EN = 200;

    private final Person person;
    private final Scenario scenario;
    private final List<Scenario> stances;
    private final RewardWeights weights;
    private final int limit;

    /** @param limit of responses in a talk, from 1 */
    public World(Person person, RewardWeights weights, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit is %d; a talk has at least one turn".formatted(limit));
        }
        this.person = person;
        this.scenario = person.played();
        this.stances = Stance.all().stream().map(stance -> stance.of(scenario)).toList();
        this.weights = weights;
        this.limit = limit;
    }

    public Person person() {
        return person;
    }

    /** The person's scenario, as it is played. */
    public Scenario scenario() {
        return scenario;
    }

    /** The first line, before anything was answered. */
    public Talk begin(long seed) {
        return begun(ENGINE.open(scenario, seed), seed);
    }

    /** A talk that somebody else leads, from its first line on. */
    public Talk begun(PersonaTurn first, long seed) {
        Map<PersonaBehaviour, Integer> done = new EnumMap<>(PersonaBehaviour.class);
        done.put(first.behaviour(), 1);
        HeardTopics topics = HeardTopics.start(scenario, first.state());
        return new Talk(
                seed,
                first,
                seen(first, 0, Optional.empty(), done, topics, List.of(), 0, false, scenario.masking()),
                false);
    }

    /**
     * What a response leads to.
     *
     * @throws IllegalStateException if the talk is over
     */
    public Outcome step(Talk talk, Response response) {
        return step(talk, response, Stance.AS_WRITTEN);
    }

    /** The same where the other takes it in a stance. */
    public Outcome step(Talk talk, Response response, Stance stance) {
        if (talk.isLeft() || talk.isSpent()) {
            throw new IllegalStateException("the talk is over; begin another one");
        }
        Scenario now = stances.get(stance.index());
        Seen seen = talk.seen();
        int topic = seen.topics().resolve(response.about(), now);
        int told = seen.topics().told(topic);
        Meaning meaning = Meanings.of(response, seen, told);
        Fit fit = fit(meaning.ground(), topic, told, talk);
        LearnerInput input =
                Meanings.isQuiet(response) ? new LearnerInput.Waited() : wordless(meaning, topic, told, fit);
        PersonaTurn turn = ENGINE.respond(now, talk.last().state(), input, talk.seed());
        Map<RewardPart, Double> parts = Rewards.of(person, talk, response, meaning, turn);
        parts.replaceAll((part, won) -> won * weights.of(part));
        double reward = parts.values().stream().mapToDouble(Double::doubleValue).sum();
        boolean asked =
                talk.dangerAsked() || (person.isInDanger(talk.last().state()) && Meanings.asksOfDanger(response));
        return new Outcome(
                new Talk(talk.seed(), turn, after(seen, turn, response, meaning, asked, now), asked),
                reward,
                parts,
                fit);
    }

    /** How a talk that somebody else leads goes on: a response, whatever words it was in, and what the other then did. */
    public Talk followed(Talk talk, Response response, PersonaTurn turn) {
        boolean asked =
                talk.dangerAsked() || (person.isInDanger(talk.last().state()) && Meanings.asksOfDanger(response));
        Seen seen = talk.seen();
        int topic = seen.topics().resolve(response.about(), scenario);
        Meaning meaning = Meanings.of(response, seen, seen.topics().told(topic));
        return new Talk(talk.seed(), turn, after(seen, turn, response, meaning, asked, scenario), asked);
    }

    private LearnerInput wordless(Meaning meaning, int topic, int told, Fit fit) {
        Optional<String> touched =
                meaning.touches() ? Optional.of(scenario.topics().get(topic).id()) : Optional.empty();
        int level = meaning.ground() == Ground.BENEATH ? beneath(told) : Math.max(1, told);
        return new LearnerInput.Wordless(meaning.reading(), touched, fit, fit == Fit.FITS ? level : 0);
    }

    private Fit fit(Ground ground, int topic, int told, Talk talk) {
        return switch (ground) {
            case NONE -> Fit.UNKNOWN;
            case TOLD -> Fit.FITS;
            case SHOWN -> shown(talk);
            case BENEATH -> guess(topic, told, talk);
        };
    }

    private static int beneath(int told) {
        return Math.min(Topic.DEPTH, told + 1);
    }

    private Fit shown(Talk talk) {
        return face(talk)
                        == PersonaFeeling.strongest(
                                PersonaFeeling.felt(talk.last().state()))
                ? Fit.FITS
                : Fit.MISSES;
    }

    /** The same guess at the same moment is right or wrong whatever else is tried there. */
    private Fit guess(int topic, int told, Talk talk) {
        HeardTopics topics = talk.seen().topics();
        double probability = Insight.probability(told, topics.current() == topic ? topics.turnsOnIt() : 0);
        long moment = Seeds.of(Seeds.of(Seeds.of(talk.seed(), talk.seen().turn()), topic), beneath(told));
        return new SplittableRandom(moment).nextDouble() < probability ? Fit.FITS : Fit.MISSES;
    }

    private Seen after(
            Seen seen, PersonaTurn turn, Response response, Meaning meaning, boolean dangerAsked, Scenario now) {
        Map<PersonaBehaviour, Integer> done = new EnumMap<>(seen.done());
        done.merge(turn.behaviour(), 1, Integer::sum);
        List<Response> said = new ArrayList<>(seen.said());
        said.add(response);
        return seen(
                turn,
                seen.turn() + 1,
                Optional.of(seen.behaviour()),
                done,
                seen.topics().after(scenario, turn.state()),
                said,
                meaning.reflects() ? said.size() : seen.reflected(),
                dangerAsked,
                now.masking());
    }

    /**
     * What is seen and heard of a turn; package-private, so that a test can hide something else behind the same turn.
     *
     * @param masking behind which the other is in it
     */
    Seen seen(
            PersonaTurn turn,
            int number,
            Optional<PersonaBehaviour> before,
            Map<PersonaBehaviour, Integer> done,
            HeardTopics topics,
            List<Response> said,
            int reflected,
            boolean dangerAsked,
            Masking masking) {
        double longLine = scenario.language() == Language.ZH ? LONG_ZH : LONG_EN;
        return new Seen(
                number,
                limit,
                turn.behaviour(),
                before,
                done,
                PersonaFeeling.shown(turn.state(), masking),
                Math.min(1, turn.text().length() / longLine),
                turn.state().asked(),
                turn.state().heavy(),
                turn.disclosure().map(PersonaTurn.Disclosure::level).orElse(0),
                !dangerAsked && person.isInDanger(turn.state()),
                topics,
                said,
                reflected);
    }

    /**
     * What a response is about.
     *
     * @param told how deep it was told, 0 to 4
     */
    public record Aim(Topic topic, int told) {}

    /** What a response would be about now. */
    public Aim aim(Talk talk, Response response) {
        HeardTopics topics = talk.seen().topics();
        int topic = topics.resolve(response.about(), scenario);
        return new Aim(scenario.topics().get(topic), topics.told(topic));
    }

    /** What face and voice show. */
    public BasicEmotion face(Talk talk) {
        return talk.seen().face();
    }

    /** What a policy may see of a talk. */
    public double[] sight(Talk talk) {
        return Sight.of(talk.seen(), scenario);
    }
}
