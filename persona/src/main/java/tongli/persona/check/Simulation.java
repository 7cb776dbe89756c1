package tongli.persona.check;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tongli.core.Language;
import tongli.persona.engine.PersonaEngine;
import tongli.persona.engine.PersonaTurn;
import tongli.persona.scenario.Scenario;
import tongli.understanding.ReplyReader;

/** Plays stock learners, or lines that could be said to anybody, against a person. Safe for many threads. */
public final class Simulation {
    private final PersonaEngine engine;
    private final ReplyReader reader;
    private final Map<Language, StockLines> lines;

    public Simulation(PersonaEngine engine, ReplyReader reader) {
        this.engine = engine;
        this.reader = reader;
        this.lines = Arrays.stream(Language.values()).collect(Collectors.toMap(Function.identity(), StockLines::of));
    }

    /**
     * One talk.
     *
     * @param said what the learner said
     * @param turns the opening first, then one a learner's line; fewer than asked for if the person left or the learner had nothing more to say
     */
    public record Played(List<String> said, List<PersonaTurn> turns) {
        public Played {
            said = List.copyOf(said);
            turns = List.copyOf(turns);
        }

        /** Trust before the first line and after each. */
        public List<Double> trust() {
            return turns.stream().map(turn -> turn.state().inner().trust()).toList();
        }

        public PersonaTurn last() {
            return turns.get(turns.size() - 1);
        }

        public double finalTrust() {
            return last().state().inner().trust();
        }

        /** By how much trust has moved since the first line. */
        public double gain() {
            return finalTrust() - trust().get(0);
        }

        public boolean left() {
            return last().state().left();
        }
    }

    /** A talk of lines that are fixed beforehand; the person may leave before the last. */
    public Played play(Scenario scenario, List<String> lines, long seed) {
        Exchange talk = new Exchange(engine, reader, scenario, seed);
        talk.follow(lines);
        return new Played(lines.subList(0, talk.turns().size() - 1), talk.turns());
    }

    /** @param turns at most, from 1 */
    public Played play(Scenario scenario, StockLearner learner, int turns, long seed) {
        StockLines own = Objects.requireNonNull(lines.get(scenario.language()));
        Random random = new Random(seed);
        Set<String> said = new LinkedHashSet<>();
        Exchange talk = new Exchange(engine, reader, scenario, seed);
        while (said.size() < turns && !talk.isOver()) {
            Optional<String> line = own.next(learner, scenario, talk.last(), said, random);
            if (line.isEmpty()) {
                break;
            }
            said.add(line.get());
            talk.say(line.get());
        }
        return new Played(List.copyOf(said), talk.turns());
    }
}
