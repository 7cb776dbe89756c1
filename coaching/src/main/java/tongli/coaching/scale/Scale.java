package tongli.coaching.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import tongli.core.Language;
import tongli.core.Require;

/**
 * How a questionnaire is scored, without the words of its items.
 *
 * <p>An answer is a whole number in [{@code low}, {@code high}]; of a reversed item it counts {@code low + high − answer}.
 * The raw score is the sum over all items, the score {@code times} the raw score.
 *
 * @param about what the score is
 * @param isNot what it is not, and must not be used for
 * @param items how many there are, numbered from 1
 * @param reversed the numbers of those that count the other way round
 * @param source where the scale was published
 * @param licence why its words are not shipped
 * @param where to find the words
 * @param versions who published it in which language
 */
public record Scale(
        String id,
        Words name,
        Words about,
        Words isNot,
        int items,
        Set<Integer> reversed,
        int low,
        int high,
        int times,
        MissingRule missing,
        List<ScaleMark> marks,
        String source,
        Words licence,
        String where,
        Map<Language, String> versions) {

    /** More than any in use. */
    static final int MOST_ITEMS = 500;

    public Scale {
        if (!id.matches("[a-z][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("id must be lower-case letters, digits and hyphens, such as who-5");
        }
        Require.inRange("items", items, 1, MOST_ITEMS);
        Require.inRange("times", times, 1, 1_000);
        if (low >= high) {
            throw new IllegalArgumentException("answers go from %d to %d; the first must be less".formatted(low, high));
        }
        for (int item : reversed) {
            Require.inRange("reversed item", item, 1, items);
        }
        if (missing.atMost() >= items) {
            throw new IllegalArgumentException(
                    "missing.at_most is %d of %d items; somebody must have answered something"
                            .formatted(missing.atMost(), items));
        }
        reversed = Set.copyOf(reversed);
        marks = List.copyOf(marks);
        versions = Map.copyOf(versions);
    }

    /** The least score there is. */
    public int lowest() {
        return items * low * times;
    }

    /** The greatest score there is. */
    public int highest() {
        return items * high * times;
    }

    /**
     * Scores a sheet.
     *
     * @param answers one an item, in order; empty where it was left out
     * @throws IllegalArgumentException naming every answer that is out of range, or if there are too many or too few
     */
    public ScaleScore score(List<OptionalInt> answers) {
        check(answers);
        List<Integer> points = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            if (answers.get(i).isPresent()) {
                int answer = answers.get(i).getAsInt();
                points.add(reversed.contains(i + 1) ? low + high - answer : answer);
            }
        }
        int left = items - points.size();
        int sum = points.stream().mapToInt(Integer::intValue).sum();
        // the person's mean over all items: exact where nothing is missing
        OptionalDouble raw = left > missing.atMost()
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) sum * items / points.size());
        OptionalDouble score = raw.isEmpty() ? raw : OptionalDouble.of(raw.getAsDouble() * times);
        List<ScaleMark> held =
                marks.stream().filter(mark -> mark.holds(score, points)).toList();
        return new ScaleScore(points.size(), left, raw, score, held);
    }

    private void check(List<OptionalInt> answers) {
        if (answers.size() != items) {
            throw new IllegalArgumentException(
                    "%d answers were given, but %s has %d items; leave a place empty for what was not answered"
                            .formatted(answers.size(), id, items));
        }
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            OptionalInt answer = answers.get(i);
            if (answer.isPresent() && (answer.getAsInt() < low || answer.getAsInt() > high)) {
                wrong.add("answer %d is %d".formatted(i + 1, answer.getAsInt()));
            }
        }
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s; answers go from %d to %d".formatted(String.join(", ", wrong), low, high));
        }
    }
}
