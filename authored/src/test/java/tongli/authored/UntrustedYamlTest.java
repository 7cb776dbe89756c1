package tongli.authored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tongli.core.Language;

/** Reading a recipe, a kind of file that exists here only. */
class UntrustedYamlTest {

    private static final String GOOD = """
            id: "soup"
            language: "en"
            serves: 4
            hot: true
            skill: "listening"
            steps:
              - "Boil water."
              - "Wait."
            by: {name: "Bo"}
            """;

    @Test
    void aGoodFileHasNoFaults() {
        assertThat(faults(GOOD)).isEmpty();
    }

    @Test
    void everyFaultIsToldTogetherWithItsLine() {
        String bad = GOOD.replace("soup", "My Soup")
                .replace("\"en\"", "\"fr\"")
                .replace("4", "4.5")
                .replace("listening", "juggling")
                .replace("\"Wait.\"", "\" \"")
                .replace("{name: \"Bo\"}", "\"Bo\"");
        assertThat(faults(bad))
                .extracting(fault -> fault.in(Language.EN))
                .satisfiesExactly(
                        fault -> assertThat(fault).startsWith("r.yaml:1: id is \"My Soup\""),
                        fault -> assertThat(fault).startsWith("r.yaml:2: language is no language"),
                        fault -> assertThat(fault).startsWith("r.yaml:3: serves is 4.5; write a whole number"),
                        fault -> assertThat(fault).startsWith("r.yaml:8: steps[1] is missing or blank"),
                        fault -> assertThat(fault).startsWith("r.yaml:9: by is missing or not a mapping"));
    }

    @Test
    void everySentenceIsThereInBothLanguagesAndSaidOfSomeFile() {
        assertThat(Wording.ANY_FILE.keys(Language.ZH)).isEqualTo(Wording.ANY_FILE.keys(Language.EN));
        List<String> said = Stream.of(
                        "a: \"",
                        "a: &a 1",
                        "a: *a",
                        "[".repeat(20) + "]".repeat(20),
                        "id: \"My Soup\"\nlanguage: fr\nserves: 4.5\nsteps: []\nby: 1",
                        GOOD.replace("4", "400"),
                        GOOD.replace("4", "four"),
                        GOOD.replace("soup", "so\\u202Eup"),
                        GOOD.replace("Boil", "x".repeat(2_001)),
                        GOOD.replace("hot: true", "hot: very"),
                        GOOD.replace("  - \"Wait.\"", "  - \"x\"\n".repeat(500)),
                        GOOD + "? [a]\n: 1\nhot: true\nspoon: 1\n")
                .flatMap(yaml -> faults(yaml).stream())
                .map(fault -> fault.message().key())
                .distinct()
                .toList();
        Set<String> saidByReaders = Set.of("place", "format", "glued"); // of what not every kind of file has
        assertThat(Wording.ANY_FILE.keys(Language.EN))
                .filteredOn(key -> !saidByReaders.contains(key))
                .allSatisfy(key -> assertThat(said).contains(key));
    }

    @Test
    void aKindOfFileMayHaveItsOwnWordsForWhatIsSaidOfAny() {
        assertThatThrownBy(() -> Wording.of(Wording.ANY_FILE, "none_such")).hasMessageContaining("has no none_such");
        assertThat(GluedSentences.in("一句。 两句", Language.ZH)).isTrue();
        assertThat(GluedSentences.in("一句。两句", Language.ZH)).isFalse();
    }

    @Test
    void placesAreNamedByIdsOrNumbers() {
        String yaml = "title: x\nparts:\n  - id: \"a\"\n    deep:\n      lines: [1,\n        2]\n";
        FilePlaces places = FilePlaces.of(yaml, Set.of("deep"));
        assertThat(places.line("parts.a.lines.2")).isEqualTo(6);
        assertThat(places.line("parts.a.lines.2.more"))
                .as("the nearest that holds it")
                .isEqualTo(6);
        assertThat(places.line("elsewhere")).isEqualTo(1);
    }

    private static List<Fault> faults(String yaml) {
        List<Fault> faults = new ArrayList<>();
        try {
            YamlNode root = UntrustedYaml.root("r.yaml", yaml, Wording.ANY_FILE, faults);
            root.at("id").id();
            root.at("language").language();
            root.at("serves").whole(1, 100);
            root.at("hot").flag();
            root.at("skill").text();
            root.at("steps").texts(1);
            root.at("by")
                    .entries()
                    .keySet()
                    .forEach(name -> root.at("by").at(name).text());
            root.faultOfUnasked();
            return faults;
        } catch (InvalidFileException invalid) {
            return invalid.faults();
        }
    }
}
