package tongli.learning.bias;

import java.util.List;
import java.util.Optional;
import tongli.core.BasicEmotion;
import tongli.core.Require;

/**
 * Texts that ought to be read alike: within a row they differ only in the group. Immutable.
 *
 * @param name of the slice
 * @param groups at least two
 * @param shared whether rows of different units have the same words in their places, as templates filled from one list do; then
 *     words and not texts are what was drawn
 * @param units at least one; what intervals are drawn over
 */
public record TwinTable(String name, List<String> groups, boolean shared, List<Unit> units) {
    public TwinTable {
        Require.notBlank("name", name);
        groups = List.copyOf(groups);
        Require.inRange("groups", groups.size(), 2, Integer.MAX_VALUE);
        units = Require.notEmpty("units", units);
        int rows = units.get(0).rows().size();
        for (Unit unit : units) {
            if (shared && unit.rows().size() != rows) {
                throw new IllegalArgumentException("units that share words have as many rows each");
            }
            for (Row row : unit.rows()) {
                Require.inRange("texts of a row", row.texts().size(), groups.size(), groups.size());
            }
        }
    }

    /**
     * A template or text with all that was made of it.
     *
     * @param id for reports
     * @param emotion that it carries, where somebody said so
     */
    public record Unit(String id, Optional<BasicEmotion> emotion, List<Row> rows) {
        public Unit {
            Require.notBlank("id", id);
            rows = Require.notEmpty("rows", rows);
        }
    }

    /**
     * Twins, one a group.
     *
     * @param shown what a report may show of each: all of an authored text, but only the word that was swapped of a user's own
     */
    public record Row(List<String> texts, List<String> shown) {
        public Row {
            texts = List.copyOf(texts);
            shown = List.copyOf(shown);
            Require.inRange("shown", shown.size(), texts.size(), texts.size());
        }

        /** Whose texts may be shown. */
        static Row open(List<String> texts) {
            return new Row(texts, texts);
        }
    }

    public int texts() {
        return units.stream().mapToInt(unit -> unit.rows().size()).sum() * groups.size();
    }
}
