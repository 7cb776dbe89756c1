package tongli.learning.continual;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many texts of a task were drawn by a seed, as files and lines tell it.
 *
 * @param learnt texts to learn from
 * @param judged texts to judge on
 * @param repeated how many nearly repeat another and were left out
 * @param unlabelled how many lines have not exactly one label and were left out
 */
public record DrawnTexts(
        long seed, String task, int learnt, int judged, int repeated, int unlabelled, SharedPeople shared) {
    /** What {@link #row} has, in its order. */
    static final String HEADER =
            "| seed | task | learnt | judged | left out: nearly repeat another | left out: not exactly one label | left out: their"
                    + " person is learnt from | people learnt from and judged | their texts that are judged |\n"
                    + "|---|---|---|---|---|---|---|---|---|\n";

    /** Of each task, in order. */
    public static List<DrawnTexts> of(long seed, TaskStream stream) {
        List<DrawnTexts> drawn = new ArrayList<>();
        for (int task = 0; task < stream.parts().size(); task++) {
            TaskStream.Part part = stream.parts().get(task);
            drawn.add(new DrawnTexts(
                    seed,
                    stream.manifest().tasks().get(task).name(),
                    part.train().size(),
                    part.dev().size(),
                    part.repeated(),
                    part.unlabelled(),
                    part.shared()));
        }
        return drawn;
    }

    /** In words. */
    public String line() {
        return String.format(
                Locale.ROOT,
                "seed %d, %s: %,d texts to learn, %,d to judge; left out %,d that nearly repeat another, %,d without exactly one label; %s",
                seed,
                task,
                learnt,
                judged,
                repeated,
                unlabelled,
                shared.inWords());
    }

    /** Of the card's table. */
    String row() {
        StringBuilder row = new StringBuilder(String.format(
                Locale.ROOT, "| %d | %s | %,d | %,d | %,d | %,d |", seed, task, learnt, judged, repeated, unlabelled));
        Stream.of(shared.leftOut(), shared.people(), shared.texts())
                .forEach(count ->
                        row.append(shared.told() ? String.format(Locale.ROOT, " %,d |", count) : " not told |"));
        return row + "\n";
    }

    /** What is not told is null. */
    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("seed", seed);
        json.put("task", task);
        json.put("learnt", learnt);
        json.put("judged", judged);
        json.put("left_out_repeated", repeated);
        json.put("left_out_unlabelled", unlabelled);
        json.put("left_out_person_learnt", told(shared.leftOut()));
        json.put("people_on_both_sides", told(shared.people()));
        json.put("texts_judged_of_them", told(shared.texts()));
        return json;
    }

    private Optional<Integer> told(int count) {
        return shared.told() ? Optional.of(count) : Optional.empty();
    }
}
