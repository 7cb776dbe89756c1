package tongli.camp.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tongli.core.BundledText;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.persona.scenario.Difficulty;
import tongli.persona.scenario.ScenarioLibrary;

/** Who trains policies and who is kept to measure them, as {@code people.tsv} has it. Immutable. */
public final class People {
    private static final String NO_DANGER = "-";

    private record Entry(String scenario, Split split, Map<String, Integer> danger) {}

    private static final People BUNDLED = parse("people.tsv", BundledText.read(People.class, "people.tsv"));

    private final List<Entry> entries;

    private People(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** Those who come with Tongli. */
    public static People bundled() {
        return BUNDLED;
    }

    /** @throws IllegalStateException if a line is none, naming it */
    static People parse(String file, String text) {
        List<Entry> entries = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (!lines[i].isBlank() && !lines[i].startsWith("#")) {
                entries.add(entry("%s:%d".formatted(file, i + 1), lines[i].split("\t", -1)));
            }
        }
        return new People(entries);
    }

    private static Entry entry(String place, String[] fields) {
        if (fields.length != 3) {
            throw new IllegalStateException(
                    place + " has %d fields; it needs scenario, split and signs of danger".formatted(fields.length));
        }
        Split split = Coded.find(Split.class, fields[1])
                .orElseThrow(
                        () -> new IllegalStateException(place + " names the split " + fields[1] + "; there is none"));
        Map<String, Integer> danger = new LinkedHashMap<>();
        if (!fields[2].equals(NO_DANGER)) {
            for (String sign : fields[2].split(",")) {
                String[] parts = sign.split(":");
                if (parts.length != 2 || !parts[1].matches("[1-4]")) {
                    throw new IllegalStateException(place + " has the sign \"" + sign + "\"; write topic:level");
                }
                danger.put(parts[0], Integer.parseInt(parts[1]));
            }
        }
        return new Entry(fields[0], split, danger);
    }

    /** Scenario ids of a split, in the order of the file. */
    public List<String> scenarios(Split split) {
        return entries.stream()
                .filter(entry -> entry.split() == split)
                .map(Entry::scenario)
                .toList();
    }

    /** Everybody of a split, in each language and at each difficulty; by scenario, then language, then difficulty. */
    public List<Person> of(Split split, List<Language> languages, List<Difficulty> difficulties) {
        return entries.stream()
                .filter(entry -> entry.split() == split)
                .flatMap(entry -> languages.stream()
                        .flatMap(language -> difficulties.stream().map(hard -> person(entry, language, hard))))
                .toList();
    }

    /** One person; empty if the file does not name the scenario. */
    public Optional<Person> find(String scenario, Language language, Difficulty difficulty) {
        return entries.stream()
                .filter(entry -> entry.scenario().equals(scenario))
                .map(entry -> person(entry, language, difficulty))
                .findFirst();
    }

    private static Person person(Entry entry, Language language, Difficulty difficulty) {
        return new Person(
                ScenarioLibrary.bundled()
                        .find(entry.scenario(), language)
                        .orElseThrow(() -> new IllegalStateException("there is no scenario " + entry.scenario())),
                difficulty,
                entry.danger());
    }
}
