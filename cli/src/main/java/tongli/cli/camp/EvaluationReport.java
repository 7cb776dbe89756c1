package tongli.cli.camp;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tongli.camp.evaluate.Played;
import tongli.camp.evaluate.Summary;

/**
 * How policies do, each alone and each that was trained beside the others.
 *
 * @param trained by runs
 * @param beside what they are held against
 * @param bound a planner, where one was asked for
 */
record EvaluationReport(List<Played> trained, List<Played> beside, Optional<Played> bound) {
    EvaluationReport {
        trained = List.copyOf(trained);
        beside = List.copyOf(beside);
    }

    /** How one that was trained does beside another. */
    private record Comparison(Played one, Played other) {
        private String name() {
            return "%s above %s".formatted(one.policy(), other.policy());
        }
    }

    private List<Summary> summaries() {
        return Stream.of(trained.stream(), beside.stream(), bound.stream())
                .flatMap(some -> some)
                .map(Summary::of)
                .toList();
    }

    /** Each that was trained beside every other, but for the bound. */
    private List<Comparison> comparisons() {
        List<Comparison> all = new ArrayList<>();
        for (Played one : trained) {
            Stream.concat(trained.stream(), beside.stream())
                    .filter(other -> other != one)
                    .forEach(other -> all.add(new Comparison(one, other)));
        }
        return all;
    }

    void print(PrintWriter out) {
        out.printf(
                "%-12s %4s %6s  %-22s %-8s %-8s %-8s %-8s %s%n",
                "policy", "runs", "talks", "return", "trust", "eased", "told", "deepest", "left");
        for (Summary one : summaries()) {
            out.printf(
                    Locale.ROOT,
                    "%-12s %4d %6d  %-22s %-8.3f %-8.3f %-8.2f %-8.2f %.3f%n",
                    one.policy(),
                    one.runs(),
                    one.talks(),
                    one.won().inWords(),
                    one.trust().mean(),
                    one.eased().mean(),
                    one.told().mean(),
                    one.deepest().mean(),
                    one.left().mean());
        }
        for (Comparison one : comparisons()) {
            out.printf("%s: %s%n", one.name(), one.one().above(one.other()).inWords());
            out.printf(
                    "    %s%n",
                    one.one().aboveByPerson(one.other()).entrySet().stream()
                            .map(person ->
                                    person.getKey() + " " + person.getValue().inWords())
                            .collect(Collectors.joining(", ")));
            bound.ifPresent(most -> out.printf(
                    "    of the gap to the %s: %s%n",
                    most.policy(), one.one().gapClosed(one.other(), most).inWords()));
        }
    }

    /** As JSON has it. */
    Map<String, Object> fields() {
        Map<String, Object> above = new LinkedHashMap<>();
        Map<String, Object> gaps = new LinkedHashMap<>();
        for (Comparison one : comparisons()) {
            Map<String, Object> difference = new LinkedHashMap<>();
            difference.put("return", one.one().above(one.other()));
            difference.put("by_person", one.one().aboveByPerson(one.other()));
            above.put(one.name(), difference);
            bound.ifPresent(most -> gaps.put(
                    "%s from %s to %s".formatted(one.one().policy(), one.other().policy(), most.policy()),
                    one.one().gapClosed(one.other(), most)));
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(
                "policies", summaries().stream().map(EvaluationReport::fields).toList());
        fields.put("differences", above);
        fields.put("gap_closed", gaps);
        return fields;
    }

    private static Map<String, Object> fields(Summary one) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("policy", one.policy());
        fields.put("runs", one.runs());
        fields.put("talks", one.talks());
        fields.put("return", one.won());
        fields.put("trust", one.trust());
        fields.put("eased", one.eased());
        fields.put("told", one.told());
        fields.put("deepest", one.deepest());
        fields.put("left", one.left());
        return fields;
    }
}
