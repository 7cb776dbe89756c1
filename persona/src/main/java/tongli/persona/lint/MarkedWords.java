package tongli.persona.lint;

import java.util.List;
import tongli.persona.scenario.Scenario;
import tongli.persona.scenario.ScenarioLines;

/** Words that an instructor has marked as false, wherever they stand: a mark holds until they are gone, and if they come back. */
final class MarkedWords implements Rule {
    static final String CODE = "marked_false";

    private final List<Mark> marks;

    MarkedWords(List<Mark> marks) {
        this.marks = List.copyOf(marks);
    }

    @Override
    public List<Finding> look(Scenario scenario) {
        return ScenarioLines.all(scenario).stream()
                .flatMap(line -> marks.stream()
                        .filter(mark -> Letters.of(line.say()).contains(Letters.of(mark.words())))
                        .map(mark -> new Finding(
                                CODE, line.id(), "was marked as false (%s); say it otherwise".formatted(mark.why()))))
                .toList();
    }
}
