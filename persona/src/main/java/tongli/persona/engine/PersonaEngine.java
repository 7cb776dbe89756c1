package tongli.persona.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import tongli.core.SentenceEncoder;
import tongli.persona.InnerState;
import tongli.persona.PersonaBehaviour;
import tongli.persona.PersonaState;
import tongli.persona.QuestionMark;
import tongli.persona.appraisal.Appraisal;
import tongli.persona.appraisal.Appraiser;
import tongli.persona.appraisal.Change;
import tongli.persona.appraisal.Felt;
import tongli.persona.appraisal.Impact;
import tongli.persona.appraisal.Laws;
import tongli.persona.appraisal.Mood;
import tongli.persona.engine.PersonaTurn.Hints;
import tongli.persona.memory.FirstWords;
import tongli.persona.memory.Recollection;
import tongli.persona.memory.Reunion;
import tongli.persona.scenario.Level;
import tongli.persona.scenario.Line;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.Topic;

/**
 * Plays a persona, one turn at a time: perceive, appraise, move, decide, speak.
 *
 * <p>A turn is a function of scenario, state, input and seed: the same four give the same turn, so a conversation can
 * be resumed or branched from any stored state. Safe for many threads.
 */
public final class PersonaEngine {

    /** Authored: someone of middling energy can talk for some sixty turns that win no trust … */
    private static final double TALK_COST = 0.008;
    /** … or be hurt ten times, and then has had enough. */
    private static final double HURT_COST = 0.04;

    private final SentenceEncoder encoder;
    private final Laws laws;
    private final Map<String, Mind> minds = new ConcurrentHashMap<>();

    public PersonaEngine(SentenceEncoder encoder) {
        this(encoder, Laws.ALL);
    }

    /** @param laws those that hold; fewer than all only to see what they are worth */
    public PersonaEngine(SentenceEncoder encoder, Laws laws) {
        this.encoder = encoder;
        this.laws = laws;
    }

    /** One that is only ever met without words ({@link LearnerInput.Wordless}), and so needs no encoder. */
    public static PersonaEngine withoutWords(Laws laws) {
        return new PersonaEngine(
                (text, language) -> {
                    throw new IllegalStateException("this engine has no encoder and takes no words");
                },
                laws);
    }

    /** Encodes a scenario's sentences ahead of its first turn. */
    public void warm(Scenario scenario) {
        mind(scenario);
    }

    /** The persona's first line, before the learner has said anything. */
    public PersonaTurn open(Scenario scenario, long seed) {
        Topic first = scenario.topics().get(0);
        Map<String, Integer> told = new LinkedHashMap<>();
        scenario.topics().forEach(topic -> told.put(topic.id(), 0));
        PersonaState empty = PersonaState.start(scenario.start(), scenario.startEmotion(), told, first.id());
        return begin(
                scenario,
                empty,
                scenario.opening(),
                seed,
                PersonaBehaviour.ELABORATE,
                "opens the talk",
                new Hints(first.level(1).hear(), first.level(1).ask()));
    }

    /** The persona's first line to somebody whom they have talked with before. */
    public PersonaTurn meetAgain(Scenario scenario, Recollection kept, long seed) {
        Reunion reunion = Reunion.of(kept);
        PersonaState begins = kept.begins();
        Topic topic = scenario.topic(kept.confided().orElse(begins.topic()));
        Level reached = topic.level(Math.max(1, begins.told(topic.id())));
        return begin(
                scenario,
                begins,
                FirstWords.lines(scenario, kept),
                seed,
                reunion != Reunion.HURT
                        ? PersonaBehaviour.ELABORATE
                        : Guarding.tests(begins.inner()) ? PersonaBehaviour.TEST : PersonaBehaviour.DEFLECT,
                "meets again: " + reunion.code(),
                reunion == Reunion.TOLD ? new Hints(reached.hear(), reached.ask()) : Hints.NONE);
    }

    private static PersonaTurn begin(
            Scenario scenario,
            PersonaState empty,
            List<Line> lines,
            long seed,
            PersonaBehaviour behaviour,
            String reason,
            Hints hints) {
        LinePicker picker = new LinePicker(empty, random(seed, 0));
        Line line = picker.pick(lines).orElseGet(() -> lines.get(0));
        String thought =
                picker.remember(line.thought().orElseGet(() -> picker.think(thoughts(scenario, Impact.PLAIN))));
        Appraisal nothing = new Appraisal(Mood.GUARDED, List.of(new Felt(Impact.PLAIN, 1, Change.NONE)), Change.NONE);
        PersonaState state = empty.opened(picker.spent(), picker.thoughts(), QuestionMark.ends(line.say()));
        return new PersonaTurn(behaviour, line.say(), thought, state, nothing, reason, Optional.empty(), hints);
    }

    /**
     * The persona's answer to a learner's move.
     *
     * @param before the state after the persona's last turn
     * @throws IllegalStateException if the persona has left
     */
    public PersonaTurn respond(Scenario scenario, PersonaState before, LearnerInput input, long seed) {
        if (before.left()) {
            throw new IllegalStateException("the persona has left; branch from an earlier turn or start anew");
        }
        Supplier<Mind> mind = () -> mind(scenario);
        Perception perception = new Perceiver(mind, laws).perceive(input, before);
        Appraisal appraisal = new Appraiser(scenario.profile().temperament(), laws)
                .appraise(before, perception.impacts(), perception.tone());
        Change change = appraisal.change();
        boolean hurt = appraisal.hurts();
        int hurts = before.hurts() + (hurt ? 1 : 0);
        InnerState inner = before.inner()
                .plus(
                        change.trust(),
                        change.distress(),
                        change.openness(),
                        -TALK_COST - (hurt ? HURT_COST : 0) + (change.trust() > 0 ? TALK_COST : 0));
        LinePicker picker = new LinePicker(before, random(seed, before.turn() + 1L));
        Situation now = new Situation(mind, scenario, before, inner, perception, appraisal, hurts, picker);
        Act act = new Decider(now).decide();
        String thought = act.thought()
                .filter(own ->
                        act.behaviour() == PersonaBehaviour.DISCLOSE || act.behaviour() == PersonaBehaviour.LEAVE)
                .map(picker::remember)
                .orElseGet(() ->
                        picker.think(thoughts(scenario, appraisal.leading().impact())));
        PersonaState after = Aftermath.of(now, act, input);
        return new PersonaTurn(
                act.behaviour(), act.words(), thought, after, appraisal, act.reason(), act.disclosure(), act.hints());
    }

    private static List<String> thoughts(Scenario scenario, Impact impact) {
        return scenario.thoughts().getOrDefault(impact.thoughts(), List.of("……"));
    }

    /** A generator of its own for each turn, so that a branch does not depend on how its past was reached. */
    private static SplittableRandom random(long seed, long turn) {
        return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + turn * 0xD1B54A32D192ED03L);
    }

    private Mind mind(Scenario scenario) {
        return minds.computeIfAbsent(
                scenario.id() + "/" + scenario.language().code(), key -> new Mind(scenario, encoder));
    }
}
