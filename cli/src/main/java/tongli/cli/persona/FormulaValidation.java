package tongli.cli.persona;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import tongli.core.Language;
import tongli.persona.check.ReplyCheck;
import tongli.persona.check.ReplyCheck.Moment;
import tongli.persona.check.Simulation;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioLibrary;

/**
 * Phrases that could follow anything: twenty in a row to each person, and each alone; beside them, near misses that mean somebody.
 *
 * <p>Target: with each person twenty formulas win at most {@value #GAIN} of trust on average. How many of the near misses raise trust has no
 * target; it should be high.
 *
 * @param talks with each person, and with all of a language ({@code scenario} is then {@value #ALL})
 * @param alone formulas with each person of their language, near misses with the person whom they are about
 */
record FormulaValidation(List<Talks> talks, List<Alone> alone, List<String> missed) implements Validation {
    private static final int TURNS = 20;
    private static final double GAIN = 0.05;
    private static final String ALL = "all";
    /** Below this a move of trust is the rounding of sums. */
    private static final double MOVES = 1e-9;

    /**
     * Talks of twenty formulas.
     *
     * @param start trust before, on average
     * @param gain of trust, on average
     * @param above share of talks that win more than the target
     * @param left share of talks that the person left
     */
    record Talks(String scenario, String language, int talks, double start, double gain, double above, double left) {
        static Talks of(String scenario, Language language, List<Simulation.Played> talks) {
            return new Talks(
                    scenario,
                    language.code(),
                    talks.size(),
                    talks.stream()
                            .mapToDouble(talk -> talk.trust().get(0))
                            .average()
                            .orElseThrow(),
                    talks.stream()
                            .mapToDouble(Simulation.Played::gain)
                            .average()
                            .orElseThrow(),
                    (double) talks.stream().filter(talk -> talk.gain() > GAIN).count() / talks.size(),
                    (double) talks.stream().filter(Simulation.Played::left).count() / talks.size());
        }
    }

    /**
     * Replies said alone.
     *
     * @param raised share that raises trust
     * @param moved how far trust moves, on average; both are 0 where there are no replies
     */
    record Alone(
            String language,
            @JsonProperty("near_miss") boolean near,
            String moment,
            int replies,
            double raised,
            double moved) {
        static Alone of(Language language, boolean near, Moment moment, List<Map<Moment, Double>> moves) {
            return new Alone(
                    language.code(),
                    near,
                    moment.code(),
                    moves.size(),
                    (double) moves.stream()
                                    .filter(one -> one.getOrDefault(moment, 0.0) > MOVES)
                                    .count()
                            / Math.max(1, moves.size()),
                    moves.stream()
                            .mapToDouble(one -> one.getOrDefault(moment, 0.0))
                            .average()
                            .orElse(0));
        }
    }

    static FormulaValidation run(ScenarioLibrary library, Simulation simulation, ReplyCheck check, int seeds) {
        List<Talks> talks = new ArrayList<>();
        List<Alone> alone = new ArrayList<>();
        for (Language language : Language.values()) {
            List<Scenario> people = library.in(language);
            if (people.isEmpty()) {
                continue;
            }
            List<FormulaReply> replies = FormulaReply.read(language);
            List<String> formulas = replies.stream()
                    .filter(reply -> !reply.near())
                    .map(FormulaReply::text)
                    .toList();
            talks.addAll(talks(simulation, language, people, formulas, seeds));
            List<Map<Moment, Double>> said = people.stream()
                    .flatMap(person -> formulas.stream().map(formula -> check.trustMoved(person, formula)))
                    .toList();
            List<Map<Moment, Double>> near = near(check, people, replies);
            for (Moment moment : Moment.values()) {
                alone.add(Alone.of(language, false, moment, said));
                alone.add(Alone.of(language, true, moment, near));
            }
        }
        List<String> missed = talks.stream()
                .filter(one -> !one.scenario().equals(ALL) && one.gain() > GAIN)
                .map(one -> "%s/%s: twenty formulas win %.3f; the target is %.2f at most"
                        .formatted(one.scenario(), one.language(), one.gain(), GAIN))
                .toList();
        return new FormulaValidation(talks, alone, missed);
    }

    private static List<Talks> talks(
            Simulation simulation, Language language, List<Scenario> people, List<String> formulas, int seeds) {
        List<Talks> talks = new ArrayList<>();
        List<Simulation.Played> all = new ArrayList<>();
        for (Scenario person : people) {
            List<Simulation.Played> own = LongStream.rangeClosed(1, seeds)
                    .boxed()
                    .flatMap(seed ->
                            Lots.of(formulas, TURNS, seed).stream().map(lot -> simulation.play(person, lot, seed)))
                    .toList();
            talks.add(Talks.of(person.id(), language, own));
            all.addAll(own);
        }
        talks.add(Talks.of(ALL, language, all));
        return talks;
    }

    private static List<Map<Moment, Double>> near(ReplyCheck check, List<Scenario> people, List<FormulaReply> replies) {
        Map<String, String> about = FormulaReply.scenarios();
        return replies.stream()
                .filter(FormulaReply::near)
                .flatMap(reply -> people.stream()
                        .filter(person -> person.id().equals(about.get(reply.id())))
                        .map(person -> check.trustMoved(person, reply.text())))
                .toList();
    }

    @Override
    public void printTable(PrintWriter out) {
        out.println("| scenario | language | talks | start | trust won | talks above %.2f | left |".formatted(GAIN));
        out.println("|---|---|---|---|---|---|---|");
        talks.forEach(one -> out.printf(
                "| %s | %s | %d | %.2f | %+.3f | %.0f %% | %.0f %% |%n",
                one.scenario(),
                one.language(),
                one.talks(),
                one.start(),
                one.gain(),
                100 * one.above(),
                100 * one.left()));
        out.println();
        out.println("| one reply | language | at | replies | raise trust | mean move |");
        out.println("|---|---|---|---|---|---|");
        alone.forEach(one -> out.printf(
                "| %s | %s | %s | %d | %.1f %% | %+.3f |%n",
                one.near() ? "near miss" : "formula",
                one.language(),
                one.moment(),
                one.replies(),
                100 * one.raised(),
                one.moved()));
    }
}
