package tongli.persona.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tongli.core.BundledText;
import tongli.core.Language;

/**
 * Scenarios to practise. Of those that come with Tongli, each is read, and thereby checked, when it is first asked for: a talk needs one of
 * them. Safe for many threads.
 */
public final class ScenarioLibrary {

    private static final List<String> COME_WITH_TONGLI = List.of(
            "exam-retake",
            "passed-over",
            "refund",
            "widowed-father",
            "bullied-teen",
            "biopsy",
            "autism-parent",
            "new-mother",
            "bereaved-friend",
            "burnt-out-nurse",
            "quarrel",
            "dark-posts");

    private static final ScenarioLibrary BUNDLED = new ScenarioLibrary(
            COME_WITH_TONGLI.stream()
                    .flatMap(id -> Arrays.stream(Language.values()).map(language -> new Name(id, language)))
                    .toList(),
            Map.of());

    private record Name(String id, Language language) {
        String file() {
            return "/scenarios/%s/%s.yaml".formatted(id, language.code());
        }
    }

    private final List<Name> names;
    private final Map<Name, Scenario> read;

    private ScenarioLibrary(List<Name> names, Map<Name, Scenario> read) {
        this.names = names;
        this.read = new ConcurrentHashMap<>(read);
    }

    /** Those that come with Tongli, each in every language. */
    public static ScenarioLibrary bundled() {
        return BUNDLED;
    }

    /** One of somebody's own, in its language. */
    public static ScenarioLibrary of(Scenario scenario) {
        Name name = new Name(scenario.id(), scenario.language());
        return new ScenarioLibrary(List.of(name), Map.of(name, scenario));
    }

    /** In the order in which they are shown. Reads them all. */
    public List<Scenario> all() {
        return names.stream().map(this::scenario).toList();
    }

    /** Those in one language, in the order in which they are shown. */
    public List<Scenario> in(Language language) {
        return names.stream()
                .filter(name -> name.language() == language)
                .map(this::scenario)
                .toList();
    }

    public Optional<Scenario> find(String id, Language language) {
        return Stream.of(new Name(id, language))
                .filter(names::contains)
                .map(this::scenario)
                .findFirst();
    }

    /** Of what was kept by another release, which had scenarios of its own: the one that is named, or the first there is. */
    public Scenario orFirst(String id, Language language) {
        return find(id, language).orElseGet(() -> in(language).get(0));
    }

    /** Without repetition, in the order in which they are shown. */
    public List<String> ids() {
        return names.stream().map(Name::id).distinct().toList();
    }

    private Scenario scenario(Name name) {
        return read.computeIfAbsent(
                name,
                wanted -> new ScenarioReader()
                        .read(wanted.file(), BundledText.read(ScenarioLibrary.class, wanted.file())));
    }
}
