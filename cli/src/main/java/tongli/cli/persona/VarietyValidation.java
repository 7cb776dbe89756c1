package tongli.cli.persona;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tongli.persona.check.LearnerKind;
import tongli.persona.check.ScriptCheck;
import tongli.persona.check.ScriptSet;
import tongli.persona.check.Simulation;
import tongli.persona.check.StockLearner;
import tongli.persona.check.Variety;
import tongli.persona.engine.PersonaTurn;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioLibrary;

/**
 * How varied what the persons say is, in twenty turns with each stock learner and in every script.
 *
 * <p>Target: in no talk anything is said twice.
 *
 * @param groups by language, by who they talk with, and by person
 */
record VarietyValidation(List<Group> groups, List<String> missed) implements Validation {
    private static final int TURNS = 20;

    /** Talks that have something in common, all in one language. */
    record Group(String by, String name, Variety figures) {}

    private record Talk(Scenario person, String with, List<String> said) {
        String language() {
            return person.language().code();
        }
    }

    static VarietyValidation run(ScenarioLibrary library, Simulation simulation, ScriptCheck scripts, int seeds) {
        List<Talk> talks = new ArrayList<>();
        for (Scenario person : library.all()) {
            for (long seed = 1; seed <= seeds; seed++) {
                for (StockLearner learner : StockLearner.values()) {
                    talks.add(talk(
                            person,
                            "stock " + learner.code(),
                            simulation.play(person, learner, TURNS, seed).turns()));
                }
                for (ScriptSet set : ScriptSet.values()) {
                    for (LearnerKind kind : set.covers(person) ? LearnerKind.values() : new LearnerKind[0]) {
                        talks.add(talk(
                                person,
                                "scripts " + kind.code(),
                                scripts.run(set, person, kind, seed).turns()));
                    }
                }
            }
        }
        List<Group> groups = new ArrayList<>();
        groups.addAll(by("language", talks, Talk::language));
        groups.addAll(by("with", talks, talk -> talk.language() + " " + talk.with()));
        groups.addAll(by("scenario", talks, talk -> talk.person().id() + " " + talk.language()));
        return new VarietyValidation(groups, missed(talks));
    }

    private static Talk talk(Scenario person, String with, List<PersonaTurn> turns) {
        return new Talk(person, with, turns.stream().map(PersonaTurn::text).toList());
    }

    private static List<Group> by(String by, List<Talk> talks, Function<Talk, String> name) {
        return Grouping.by(
                talks,
                name,
                (value, members) -> new Group(
                        by,
                        value,
                        Variety.of(
                                members.get(0).person().language(),
                                members.stream().map(Talk::said).toList())));
    }

    private static List<String> missed(List<Talk> talks) {
        return talks.stream()
                .flatMap(talk -> Variety.repeated(talk.said()).stream()
                        .map(turn -> "%s/%s says \"%s\" twice in a talk (%s)"
                                .formatted(talk.person().id(), talk.language(), turn, talk.with())))
                .distinct()
                .toList();
    }

    @Override
    public void printTable(PrintWriter out) {
        out.println(
                "| by | | talks | turns | distinct-1 | distinct-2 | repeated turns | end in a question | give thanks | length | at most 25 words (40 characters) |");
        out.println("|---|---|---|---|---|---|---|---|---|---|---|");
        groups.forEach(group -> {
            Variety figures = group.figures();
            out.printf(
                    "| %s | %s | %d | %d | %.2f | %.2f | %d | %.1f %% | %.1f %% | %.1f | %.1f %% |%n",
                    group.by(),
                    group.name(),
                    figures.talks(),
                    figures.turns(),
                    figures.distinct1(),
                    figures.distinct2(),
                    figures.repeated(),
                    100 * figures.questions(),
                    100 * figures.thanks(),
                    figures.length(),
                    100 * figures.usual());
        });
    }
}
