package tongli.persona.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tongli.core.Language;
import tongli.core.Sentences;
import tongli.persona.scenario.Again;
import tongli.persona.scenario.Line;
import tongli.persona.scenario.Scenario;

/**
 * The lines that a person can meet somebody again with: their author's, else plain ones in their language. Immutable, safe for
 * many threads.
 */
public final class FirstWords {

    private static final Sentences PLAIN = Sentences.beside(FirstWords.class, "again");

    private FirstWords() {}

    /** At least one, each with the promise or the topic in its place. */
    public static List<Line> lines(Scenario scenario, Recollection kept) {
        Reunion reunion = Reunion.of(kept);
        List<Line> lines = new ArrayList<>();
        if (reunion == Reunion.PROMISE
                && askedAfter(kept).filter(Promise::leavesOff).isPresent()) {
            return plain(
                    scenario.language(), reunion, kept); // an author's lines ask how it went, or whether it still suits
        }
        scenario.again()
                .ifPresent(again -> again.lines()
                        .getOrDefault(reunion.code(), List.of())
                        .forEach(line -> lines.add(filled(line, again, kept))));
        return lines.isEmpty() ? plain(scenario.language(), reunion, kept) : lines;
    }

    private static Line filled(Line line, Again again, Recollection kept) {
        String topic = kept.confided().map(again.names()::get).orElse("");
        return new Line(
                line.id(),
                line.say().replace(Again.TOPIC, topic).replace(Again.PROMISE, promise(kept)),
                line.thought());
    }

    private static String promise(Recollection kept) {
        return askedAfter(kept).map(Promise::spoken).orElse("");
    }

    /** What was to be done, rather than left off; of several the one made last: it is what they parted on. */
    private static Optional<Promise> askedAfter(Recollection kept) {
        return kept.promises().stream()
                .reduce((earlier, later) -> later.leavesOff() && !earlier.leavesOff() ? earlier : later);
    }

    private static List<Line> plain(Language language, Reunion reunion, Recollection kept) {
        String prefix = reunion.code() + ".";
        return PLAIN.keys(language).stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> new Line(
                        "again.plain." + key,
                        PLAIN.say(language, key).replace(Again.PROMISE, promise(kept)),
                        Optional.empty()))
                .toList();
    }
}
