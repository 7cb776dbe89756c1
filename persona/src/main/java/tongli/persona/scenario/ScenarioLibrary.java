package tongli.persona.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tongli.core.Language;

/**
 * The scenarios that come with Tongli, each in every language. A scenario is read, and thereby checked, when it is first asked for:
 * a talk needs one of them. Safe for many threads.
 */
public final class ScenarioLibrary {

    private static final ScenarioLibrary BUNDLED = new ScenarioLibrary(List.of("exam-retake", "refund"));

    private record Name(String id, Language language) {
        String file() {
            return "/scenarios/%s/%s.yaml".formatted(id, language.code());
        }
    }

    private final List<String> ids;
    private final ScenarioReader reader = new ScenarioReader();
    private final Map<Name, Scenario> read = new ConcurrentHashMap<>();

    private ScenarioLibrary(List<String> ids) {
        this.ids = ids;
    }

    public static ScenarioLibrary bundled() {
        return BUNDLED;
    }

    /** Every scenario in every language, in the order in which they are shown. Reads them all. */
    public List<Scenario> all() {
        return ids.stream()
                .flatMap(id -> Arrays.stream(Language.values()).map(language -> new Name(id, language)))
                .map(this::scenario)
                .toList();
    }

    /** Every scenario in one language, in the order in which they are shown. */
    public List<Scenario> in(Language language) {
        return ids.stream().map(id -> scenario(new Name(id, language))).toList();
    }

    public Optional<Scenario> find(String id, Language language) {
        return Stream.of(id)
                .filter(ids::contains)
                .map(known -> scenario(new Name(known, language)))
                .findFirst();
    }

    /** In the order in which they are shown. */
    public List<String> ids() {
        return ids;
    }

    private Scenario scenario(Name name) {
        return read.computeIfAbsent(name, wanted -> reader.read(wanted.file(), resource(wanted.file())));
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
