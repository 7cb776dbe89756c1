package tongli.persona.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tongli.core.Language;

/** The scenarios that come with Tongli. Reading them checks them. Immutable, safe for many threads. */
public final class ScenarioLibrary {

    private static final List<String> BUNDLED = List.of("exam-retake/zh", "exam-retake/en", "refund/zh", "refund/en");

    private final List<Scenario> scenarios;

    private ScenarioLibrary(List<Scenario> scenarios) {
        this.scenarios = List.copyOf(scenarios);
    }

    /** Every bundled scenario in every language, in the order in which they are shown. */
    public static ScenarioLibrary bundled() {
        ScenarioReader reader = new ScenarioReader();
        List<Scenario> scenarios = new ArrayList<>();
        for (String name : BUNDLED) {
            String file = "/scenarios/%s.yaml".formatted(name);
            scenarios.add(reader.read(file, resource(file)));
        }
        return new ScenarioLibrary(scenarios);
    }

    public List<Scenario> all() {
        return scenarios;
    }

    public Optional<Scenario> find(String id, Language language) {
        return scenarios.stream()
                .filter(scenario -> scenario.id().equals(id) && scenario.language() == language)
                .findFirst();
    }

    /** Ids without repetition, in the order in which they are shown. */
    public List<String> ids() {
        return scenarios.stream().map(Scenario::id).distinct().toList();
    }

    private static String resource(String name) {
        try (InputStream in = ScenarioLibrary.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the scenario " + name + " is not on the class path; rebuild Tongli");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the scenario " + name, e);
        }
    }
}
