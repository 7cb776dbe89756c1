package tongli.persona.guard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tongli.core.SentenceEncoder;
import tongli.persona.scenario.Line;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioLines;
import tongli.persona.scenario.Topic;

/**
 * Everything that the author wrote for a persona, each with what must have been told before it may be said. Making it
 * encodes more than a thousand sentences. Immutable, safe for many threads.
 */
final class Secrets {

    /** A word in so many topics is no secret of one of them. */
    private static final int COMMON_TOPICS = 4;

    private record Piece(Gate gate, String text, boolean fact) {}

    private final List<Authored> pieces;
    private final Map<Gate, Set<String>> terms;

    Secrets(Scenario scenario, SentenceEncoder encoder) {
        List<Piece> texts = new ArrayList<>();
        for (Line line : ScenarioLines.all(scenario)) {
            texts.add(new Piece(Gate.of(line.id(), scenario), line.say(), false));
        }
        for (Topic topic : scenario.topics()) {
            for (int number = 1; number <= Topic.DEPTH; number++) {
                Gate gate = new Gate(topic.id(), number);
                texts.add(new Piece(gate, topic.level(number).fact(), true));
                topic.level(number).hear().forEach(hear -> texts.add(new Piece(gate, hear, false)));
            }
        }
        List<float[]> meanings =
                encoder.encodeAll(texts.stream().map(Piece::text).toList(), scenario.language());
        List<Authored> all = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Piece piece = texts.get(i);
            all.add(Authored.of(piece.gate(), piece.text(), piece.fact(), scenario, meanings.get(i)));
        }
        this.pieces = List.copyOf(all);
        this.terms = terms(pieces);
    }

    /** What is hidden at a point of a talk. */
    Hidden at(Map<String, Integer> told) {
        return new Hidden(
                pieces.stream().filter(piece -> !piece.gate().isOpen(told)).toList(),
                pieces.stream().filter(piece -> piece.gate().isOpen(told)).toList(),
                terms);
    }

    /** The words that give a level away: those of its clause, and those of two of its lines. */
    private static Map<Gate, Set<String>> terms(List<Authored> pieces) {
        Map<Gate, Map<String, Integer>> counts = new LinkedHashMap<>();
        Set<String> free = new HashSet<>();
        for (Authored piece : pieces) {
            if (piece.gate().level() == 0) {
                free.addAll(piece.words());
                continue;
            }
            Map<String, Integer> count = counts.computeIfAbsent(piece.gate(), gate -> new LinkedHashMap<>());
            piece.words().forEach(word -> count.merge(word, piece.fact() ? 2 : 1, Integer::sum));
        }
        Map<String, Set<String>> topics = new LinkedHashMap<>();
        counts.forEach((gate, count) -> count.keySet()
                .forEach(word ->
                        topics.computeIfAbsent(word, one -> new HashSet<>()).add(gate.topic())));
        Map<Gate, Set<String>> terms = new LinkedHashMap<>();
        counts.forEach((gate, count) -> terms.put(
                gate,
                count.entrySet().stream()
                        .filter(entry -> entry.getValue() >= 2
                                && !free.contains(entry.getKey())
                                && topics.getOrDefault(entry.getKey(), Set.of()).size() < COMMON_TOPICS)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toCollection(LinkedHashSet::new))));
        return terms;
    }
}
