package tongli.persona.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tongli.authored.Fault;
import tongli.authored.FilePlaces;
import tongli.authored.GluedSentences;
import tongli.authored.Wording;
import tongli.core.Language;

/** No line may stand twice, for the engine promises never to repeat one; and each is punctuated. */
final class LineChecks {

    /** What is the matter with the words at a place. */
    private record Trouble(String place, Wording message) {}

    private final String file;
    private final String yaml;
    private final Language language;
    private final List<Trouble> troubles = new ArrayList<>();

    LineChecks(String file, String yaml, Scenario scenario) {
        this.file = file;
        this.yaml = yaml;
        this.language = scenario.language();
        lines(scenario);
    }

    void addTo(List<Fault> faults) {
        if (troubles.isEmpty()) {
            return; // the file need not be composed once more
        }
        FilePlaces places = ScenarioLines.places(yaml);
        troubles.forEach(trouble ->
                faults.add(new Fault(file, places.line(trouble.place()), trouble.place(), trouble.message())));
    }

    private void lines(Scenario scenario) {
        Map<String, String> firstPlace = new LinkedHashMap<>();
        for (Line line : ScenarioLines.all(scenario)) {
            String before = firstPlace.putIfAbsent(line.say(), line.id());
            if (before != null) {
                troubles.add(new Trouble(line.id(), ScenarioWords.of("line_twice", before)));
            }
            punctuation(line.id(), line.say());
            line.thought().ifPresent(own -> punctuation(line.id() + ".thought", own));
        }
        scenario.thoughts().forEach((key, thoughts) -> {
            for (int i = 0; i < thoughts.size(); i++) {
                punctuation("thoughts.%s.%d".formatted(key, i + 1), thoughts.get(i));
            }
        });
    }

    private void punctuation(String place, String words) {
        if (GluedSentences.in(words, language)) {
            troubles.add(new Trouble(place, ScenarioWords.of("glued")));
        }
    }
}
