package tongli.persona.lint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tongli.authored.Finding;
import tongli.persona.scenario.Fact;
import tongli.persona.scenario.Level;
import tongli.persona.scenario.Line;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioLines;
import tongli.persona.scenario.ScenarioWords;
import tongli.persona.scenario.Topic;

/** Places that still say TODO, as {@code tongli scenario new} leaves them: one finding a field, topic or bank. */
final class Unwritten implements Rule {
    static final String CODE = "unwritten";
    private static final String TODO = "TODO";

    /** Whether words still wait to be written. */
    static boolean isTodo(String words) {
        return words.contains(TODO);
    }

    static int count(Scenario scenario) {
        return (int) words(scenario).filter(place -> isTodo(place.words())).count();
    }

    @Override
    public List<Finding> look(Scenario scenario) {
        Map<String, Integer> places = new LinkedHashMap<>();
        words(scenario)
                .filter(place -> isTodo(place.words()))
                .forEach(place -> places.merge(place.bank(), 1, Integer::sum));
        return places.entrySet().stream()
                .map(place -> new Finding(
                        CODE,
                        place.getKey(),
                        place.getValue() == 1
                                ? ScenarioWords.of("unwritten.one")
                                : ScenarioWords.of("unwritten.many", place.getValue())))
                .toList();
    }

    private record Place(String bank, String words) {}

    private static Stream<Place> words(Scenario scenario) {
        Stream.Builder<Place> places = Stream.builder();
        places.add(new Place("title", scenario.title()));
        places.add(new Place("summary", scenario.summary()));
        places.add(new Place("learner_role", scenario.learnerRole()));
        places.add(new Place("content_note", scenario.contentNote()));
        places.add(new Place("persona", scenario.profile().name()));
        places.add(new Place("persona", scenario.profile().who()));
        places.add(new Place("persona", scenario.profile().voice()));
        scenario.goals().forEach(goal -> places.add(new Place("goals", goal.text())));
        for (Topic topic : scenario.topics()) {
            String bank = "topics." + topic.id();
            Stream.of(List.of(topic.name(), topic.need()), topic.touch(), topic.asks())
                    .flatMap(List::stream)
                    .forEach(words -> places.add(new Place(bank, words)));
            for (Level level : topic.levels()) {
                Stream.of(List.of(level.fact()), level.hear(), level.ask(), level.misread())
                        .flatMap(List::stream)
                        .forEach(words -> places.add(new Place(bank, words)));
            }
        }
        for (Fact fact : scenario.facts()) {
            fact.ask().forEach(words -> places.add(new Place("facts." + fact.id(), words)));
        }
        scenario.thoughts()
                .forEach((key, thoughts) -> thoughts.forEach(words -> places.add(new Place("thoughts." + key, words))));
        scenario.again()
                .ifPresent(
                        again -> again.names().values().forEach(words -> places.add(new Place("again.names", words))));
        for (Line line : ScenarioLines.all(scenario)) {
            places.add(new Place(bank(line.id()), line.say()));
            line.thought().ifPresent(own -> places.add(new Place(bank(line.id()), own)));
        }
        return places.build();
    }

    /** {@code topics.score} of {@code topics.score.2.disclose.1}. */
    private static String bank(String id) {
        String[] parts = id.split("\\.");
        return parts.length > 2 ? parts[0] + "." + parts[1] : parts[0];
    }
}
