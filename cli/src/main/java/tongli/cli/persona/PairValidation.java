package tongli.cli.persona;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tongli.core.Language;
import tongli.persona.check.ReplyCheck;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioLibrary;

/**
 * Whether the empathic reply of a pair moves trust more than the dismissive one.
 *
 * <p>Target: in {@value #SHARE} of the pairs of each language and kind.
 *
 * @param groups the same figures over several partings: language and kind, scenario, style of either reply
 * @param missed each target that is missed, in words
 */
record PairValidation(List<Group> groups, List<String> missed) implements Validation {
    private static final double SHARE = 0.9;

    /**
     * Pairs that have something in common.
     *
     * @param right in how many the empathic reply moves trust more
     * @param tied in how many both move it alike
     * @param empathic mean move of the empathic replies
     * @param dismissive that of the others
     */
    record Group(String by, String name, int pairs, int right, int tied, double empathic, double dismissive) {
        double share() {
            return (double) right / pairs;
        }
    }

    /** One pair and how far each reply moved trust. */
    record Judged(ReplyPair pair, double empathic, double dismissive) {}

    static PairValidation run(ScenarioLibrary library, ReplyCheck check) {
        List<Judged> judged = new ArrayList<>();
        for (Language language : Language.values()) {
            judged.addAll(judged(library, check, language));
        }
        List<Group> groups = new ArrayList<>();
        groups.addAll(by("language and kind", judged, pair -> pair.language() + " " + pair.kind()));
        groups.addAll(by("scenario", judged, pair -> pair.scenario() + " " + pair.language()));
        groups.addAll(by("empathic style", judged, pair -> pair.language() + " " + pair.empathicStyle()));
        groups.addAll(by("dismissive style", judged, pair -> pair.language() + " " + pair.dismissiveStyle()));
        groups.addAll(by("dismissive how", judged, pair -> pair.language() + " " + pair.how()));
        List<String> missed = groups.stream()
                .filter(group -> group.by().equals("language and kind") && group.share() < SHARE)
                .map(group -> "%s: the empathic reply moves trust more in %d of %d; the target is %.0f %%"
                        .formatted(group.name(), group.right(), group.pairs(), 100 * SHARE))
                .toList();
        return new PairValidation(groups, missed);
    }

    /** In which share of a language's pairs the empathic reply moves trust more, by its code; none of a language without pairs. */
    static Map<String, Double> shares(ScenarioLibrary library, ReplyCheck check) {
        Map<String, Double> shares = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            List<Judged> judged = judged(library, check, language);
            if (!judged.isEmpty()) {
                shares.put(language.code(), (double) right(judged) / judged.size());
            }
        }
        return shares;
    }

    private static List<Judged> judged(ScenarioLibrary library, ReplyCheck check, Language language) {
        return Stream.of("a", "b")
                .flatMap(set ->
                        CheckLines.read("pairs/%s-%s".formatted(language.code(), set), ReplyPair.class).stream())
                .flatMap(pair -> judge(pair, library.find(pair.scenario(), language), check).stream())
                .toList();
    }

    private static Optional<Judged> judge(ReplyPair pair, Optional<Scenario> scenario, ReplyCheck check) {
        return scenario.map(person -> new Judged(
                pair,
                check.trustMoved(person, pair.topic(), pair.said(), pair.empathic()),
                check.trustMoved(person, pair.topic(), pair.said(), pair.dismissive())));
    }

    private static List<Group> by(String by, List<Judged> judged, Function<ReplyPair, String> name) {
        return Grouping.by(
                judged,
                one -> name.apply(one.pair()),
                (value, members) -> new Group(
                        by,
                        value,
                        members.size(),
                        right(members),
                        (int) members.stream()
                                .filter(one -> one.empathic() == one.dismissive())
                                .count(),
                        Grouping.mean(members, Judged::empathic),
                        Grouping.mean(members, Judged::dismissive)));
    }

    private static int right(List<Judged> judged) {
        return (int)
                judged.stream().filter(one -> one.empathic() > one.dismissive()).count();
    }

    @Override
    public void printTable(PrintWriter out) {
        out.println("| by | | pairs | empathic moves trust more | alike | mean move, empathic | dismissive |");
        out.println("|---|---|---|---|---|---|---|");
        groups.forEach(group -> out.printf(
                "| %s | %s | %d | %.1f %% | %d | %+.3f | %+.3f |%n",
                group.by(),
                group.name(),
                group.pairs(),
                100 * group.share(),
                group.tied(),
                group.empathic(),
                group.dismissive()));
    }
}
