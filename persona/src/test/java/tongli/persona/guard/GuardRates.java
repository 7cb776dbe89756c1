package tongli.persona.guard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import tongli.core.Language;
import tongli.core.SentenceEncoder;
import tongli.perception.text.OnnxSentenceEncoder;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.persona.scenario.Topic;

/**
 * Measures how often hidden lines of the author are caught and open ones let through, each looked at as if it were not
 * known itself: the figures of docs/llm.md. Main class, needs the encoders on the class path.
 */
final class GuardRates {

    private record Look(boolean signs, boolean word, boolean near) {}

    public static void main(String[] args) {
        try (OnnxSentenceEncoder encoder = OnnxSentenceEncoder.bundled()) {
            for (Language language : Language.values()) {
                List<Look> leaks = new ArrayList<>();
                List<Look> fine = new ArrayList<>();
                for (Scenario scenario : ScenarioLibrary.bundled().in(language)) {
                    look(scenario, encoder, leaks, fine);
                }
                print(language, leaks, fine);
            }
        }
    }

    private static void look(Scenario scenario, SentenceEncoder encoder, List<Look> leaks, List<Look> fine) {
        Secrets secrets = new Secrets(scenario, encoder);
        for (int level = 0; level < Topic.DEPTH; level++) {
            Map<String, Integer> told = new LinkedHashMap<>();
            for (Topic topic : scenario.topics()) {
                told.put(topic.id(), level);
            }
            Hidden hidden = secrets.at(told);
            int deeper = level + 1;
            hidden.closed().stream()
                    .filter(one -> one.gate().level() == deeper || one.gate().level() > 2)
                    .filter(one -> Math.floorMod(one.text().hashCode(), 3) == 0)
                    .forEach(one -> leaks.add(look(one, without(hidden, one), scenario.language())));
            hidden.open().stream()
                    .filter(one -> Math.floorMod(one.text().hashCode(), 6) == 0)
                    .forEach(one -> fine.add(look(one, without(hidden, one), scenario.language())));
        }
    }

    private static Hidden without(Hidden hidden, Authored self) {
        return new Hidden(
                hidden.closed().stream().filter(one -> one != self).toList(),
                hidden.open().stream().filter(one -> one != self).toList(),
                hidden.terms());
    }

    private static Look look(Authored line, Hidden hidden, Language language) {
        boolean signs = !Collections.disjoint(line.numbers(), hidden.only(Authored::numbers, Set.of()))
                || !Collections.disjoint(line.names(), hidden.only(Authored::names, Set.of()))
                || !Collections.disjoint(line.runs(), hidden.only(Authored::runs, Set.of()));
        double near = hidden.nearestClosed(line.meaning());
        return new Look(
                signs,
                hidden.isGivenAwayBy(line.words(), Set.of()),
                near >= (language == Language.ZH ? UndisclosedFacts.NEAR_ZH : UndisclosedFacts.NEAR_EN)
                        && near > hidden.nearestOpen(line.meaning()) - UndisclosedFacts.MARGIN);
    }

    private static void print(Language language, List<Look> leaks, List<Look> fine) {
        System.out.printf(Locale.ROOT, "%s: %d hidden, %d open%n", language, leaks.size(), fine.size());
        print("numbers, names, runs", leaks, fine, Look::signs);
        print("words that give away", leaks, fine, Look::word);
        print("nearness", leaks, fine, Look::near);
        print("any of them", leaks, fine, look -> look.signs() || look.word() || look.near());
    }

    private static void print(String by, List<Look> leaks, List<Look> fine, Predicate<Look> caught) {
        System.out.printf(
                Locale.ROOT, "  %-22s caught %.3f, held back %.3f%n", by, share(leaks, caught), share(fine, caught));
    }

    private static double share(List<Look> looks, Predicate<Look> of) {
        return (double) looks.stream().filter(of).count() / looks.size();
    }
}
