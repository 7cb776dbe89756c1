package tongli.persona.guard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tongli.core.Language;
import tongli.core.Utterance;
import tongli.persona.scenario.Scenario;

/**
 * All that a line is judged by.
 *
 * @param told the deepest level told of each topic, this turn's telling included
 * @param script what the author has the persona say this turn
 * @param tells whether the script tells something for the first time
 * @param learner what the learner has just said
 * @param said everything said before, oldest first
 */
public record Grounds(
        Scenario scenario,
        Map<String, Integer> told,
        String script,
        boolean tells,
        String learner,
        List<Utterance> said) {
    public Grounds {
        told = Map.copyOf(new LinkedHashMap<>(told));
        said = List.copyOf(said);
    }

    Language language() {
        return scenario.language();
    }

    /** What the persona has said before, oldest first. */
    List<String> own() {
        return said.stream()
                .filter(line -> line.speaker().equals(Utterance.PERSONA))
                .map(Utterance::text)
                .toList();
    }

    /** Words that the persona may use freely: what everybody knows, what they said, and the script. */
    List<String> open() {
        return Stream.of(
                        Stream.of(
                                scenario.title(),
                                scenario.summary(),
                                scenario.learnerRole(),
                                scenario.profile().name(),
                                scenario.profile().called(),
                                script),
                        own().stream())
                .flatMap(one -> one)
                .toList();
    }
}
