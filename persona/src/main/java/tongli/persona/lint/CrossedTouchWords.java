package tongli.persona.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tongli.authored.Finding;
import tongli.persona.scenario.Level;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioWords;
import tongli.persona.scenario.Topic;
import tongli.persona.scenario.TouchWords;

/** Words that would take a good sentence about one topic for another: words win over meaning when a topic is looked for. */
final class CrossedTouchWords implements Rule {
    static final String SHARED = "shared_touch_word";
    static final String CROSSED = "crossed_touch_word";

    @Override
    public List<Finding> look(Scenario scenario) {
        List<Finding> findings = new ArrayList<>();
        for (Topic topic : scenario.topics()) {
            for (Topic other : scenario.topics()) {
                if (other != topic) {
                    shared(topic, other, findings);
                    crossed(topic, other, findings);
                }
            }
        }
        return findings;
    }

    private static void shared(Topic topic, Topic other, List<Finding> findings) {
        List<String> theirs = other.touch().stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        topic.touch().stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(theirs::contains)
                .filter(word -> topic.id().compareTo(other.id()) < 0) // each pair once
                .forEach(word -> findings.add(new Finding(
                        SHARED, "topics." + topic.id() + ".touch", ScenarioWords.of(SHARED, word, other.id()))));
    }

    private static void crossed(Topic topic, Topic other, List<Finding> findings) {
        List<String> mistaken = sentences(topic)
                .filter(sentence -> !TouchWords.name(sentence, topic))
                .filter(sentence -> TouchWords.name(sentence, other))
                .toList();
        mistaken.stream()
                .flatMap(sentence -> TouchWords.in(sentence, other).stream())
                .filter(word -> !Unwritten.isTodo(word.toUpperCase(Locale.ROOT)))
                .distinct()
                .forEach(word -> findings.add(new Finding(
                        CROSSED,
                        "topics." + other.id() + ".touch",
                        ScenarioWords.of(
                                CROSSED,
                                word,
                                mistaken.stream()
                                        .filter(sentence ->
                                                TouchWords.in(sentence, other).contains(word))
                                        .findFirst()
                                        .orElseThrow(),
                                topic.id()))));
    }

    /** What a learner may say to a topic. */
    private static Stream<String> sentences(Topic topic) {
        return Stream.concat(
                topic.asks().stream(),
                IntStream.rangeClosed(1, Topic.DEPTH).mapToObj(topic::level).flatMap(CrossedTouchWords::sentences));
    }

    private static Stream<String> sentences(Level level) {
        return Stream.concat(level.ask().stream(), level.hear().stream());
    }
}
