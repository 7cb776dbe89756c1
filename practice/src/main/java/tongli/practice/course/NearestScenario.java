package tongli.practice.course;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tongli.core.Language;
import tongli.core.SentenceEncoder;
import tongli.core.Sentences;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioLibrary;

/**
 * Finds the scenario whose matter is nearest in meaning to what somebody wrote. Vectors of scenarios are made when first asked for; safe for
 * many threads when the encoder is.
 */
final class NearestScenario {

    private static final Sentences MATTERS = Sentences.beside(NearestScenario.class, "matters");

    /** The nearest alone may be near by chance. */
    private static final int WAYS = 2;

    private final SentenceEncoder encoder;
    private final ScenarioLibrary scenarios;
    private final Map<Language, List<Matter>> matters = new ConcurrentHashMap<>();

    private record Matter(String scenario, List<float[]> vectors) {}

    NearestScenario(SentenceEncoder encoder, ScenarioLibrary scenarios) {
        this.encoder = encoder;
        this.scenarios = scenarios;
    }

    /** The nearest first. @param among ids to choose from */
    List<String> to(String about, Language language, Collection<String> among) {
        float[] asked = encoder.encode(about, language);
        return matters.computeIfAbsent(language, this::matters).stream()
                .filter(matter -> among.contains(matter.scenario()))
                .sorted(Comparator.comparingDouble(matter -> -near(asked, matter)))
                .map(Matter::scenario)
                .toList();
    }

    private static double near(float[] asked, Matter matter) {
        return matter.vectors().stream()
                .mapToDouble(vector -> SentenceEncoder.cosine(asked, vector))
                .boxed()
                .sorted(Comparator.reverseOrder())
                .limit(WAYS)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(-1);
    }

    private List<Matter> matters(Language language) {
        return scenarios.in(language).stream()
                .map(scenario -> new Matter(scenario.id(), encoder.encodeAll(ways(scenario), language)))
                .toList();
    }

    /** What kind of matter it is, where that is written; else what its card says. */
    private static List<String> ways(Scenario scenario) {
        return MATTERS.keys(scenario.language()).contains(scenario.id())
                ? List.of(MATTERS.say(scenario.language(), scenario.id()).split("\\s*\\|\\s*"))
                : List.of(scenario.summary(), scenario.learnerRole());
    }
}
