package tongli.cli.persona;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import tongli.core.Language;
import tongli.core.Misstep;
import tongli.persona.check.Simulation;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioLibrary;

/**
 * Twenty bad replies of one kind to each person, in an order that the seed draws.
 *
 * <p>Target: nobody ever tells level {@value #DEEP} of anything.
 *
 * @param groups the talks of each misstep, then those with each person
 */
record MisstepValidation(List<Group> groups, List<String> missed) implements Validation {
    private static final int TURNS = 20;
    private static final int DEEP = 3;

    /**
     * Talks that have something in common.
     *
     * @param start trust before, on average
     * @param mean of the final trust
     * @param most the highest final trust
     * @param deepest the deepest level that anybody told
     * @param deep in how many talks level {@value #DEEP} or more was told
     * @param left in how many talks the person left
     * @param heard how many of the twenty they stayed for, on average
     */
    record Group(
            String by,
            String name,
            int talks,
            double start,
            @JsonProperty("final_mean") double mean,
            @JsonProperty("final_max") double most,
            int deepest,
            int deep,
            int left,
            double heard) {
        private static Group of(String by, String name, List<Talk> talks) {
            List<Simulation.Played> played = talks.stream().map(Talk::played).toList();
            return new Group(
                    by,
                    name,
                    talks.size(),
                    Grouping.mean(played, talk -> talk.trust().get(0)),
                    Grouping.mean(played, Simulation.Played::finalTrust),
                    played.stream()
                            .mapToDouble(Simulation.Played::finalTrust)
                            .max()
                            .orElseThrow(),
                    talks.stream().mapToInt(Talk::deepest).max().orElseThrow(),
                    (int) talks.stream().filter(talk -> talk.deepest() >= DEEP).count(),
                    (int) played.stream().filter(Simulation.Played::left).count(),
                    Grouping.mean(played, talk -> (double) talk.said().size()));
        }
    }

    private record Talk(Scenario person, Misstep misstep, Simulation.Played played) {
        int deepest() {
            return played.last().state().deepest();
        }

        String language() {
            return person.language().code();
        }
    }

    static MisstepValidation run(ScenarioLibrary library, Simulation simulation, int seeds) {
        List<Talk> talks = new ArrayList<>();
        for (Language language : Language.values()) {
            for (Misstep misstep : Misstep.values()) {
                List<String> replies = MisstepReply.read(language, misstep);
                for (Scenario person : library.in(language)) {
                    LongStream.rangeClosed(1, seeds)
                            .forEach(seed -> Lots.of(replies, TURNS, seed)
                                    .forEach(lot ->
                                            talks.add(new Talk(person, misstep, simulation.play(person, lot, seed)))));
                }
            }
        }
        List<Group> groups = new ArrayList<>();
        groups.addAll(by(
                "misstep", talks, talk -> talk.language() + " " + talk.misstep().code()));
        groups.addAll(by("scenario", talks, talk -> talk.person().id() + " " + talk.language()));
        groups.addAll(by("language", talks, Talk::language));
        return new MisstepValidation(groups, missed(talks));
    }

    private static List<Group> by(String by, List<Talk> talks, Function<Talk, String> name) {
        return Grouping.by(talks, name, (value, members) -> Group.of(by, value, members));
    }

    private static List<String> missed(List<Talk> talks) {
        return talks.stream()
                .filter(talk -> talk.deepest() >= DEEP)
                .map(talk -> "%s/%s tells level %d to twenty times %s; the target is %d at most"
                        .formatted(
                                talk.person().id(),
                                talk.language(),
                                talk.deepest(),
                                talk.misstep().code(),
                                DEEP - 1))
                .distinct()
                .toList();
    }

    @Override
    public void printTable(PrintWriter out) {
        out.println(
                "| by | | talks | start | final trust (highest) | deepest level | talks to level %d | left | replies heard |"
                        .formatted(DEEP));
        out.println("|---|---|---|---|---|---|---|---|---|");
        groups.forEach(group -> out.printf(
                "| %s | %s | %d | %.2f | %.2f (%.2f) | %d | %d | %d | %.1f |%n",
                group.by(),
                group.name(),
                group.talks(),
                group.start(),
                group.mean(),
                group.most(),
                group.deepest(),
                group.deep(),
                group.left(),
                group.heard()));
    }
}
