package tongli.learning.bias;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import tongli.learning.evaluation.TaskReader;
import tongli.learning.metric.Thresholds;

/**
 * What a model says of a slice's texts, by unit, row and group. Not changed once read.
 *
 * @param shares the labels' probabilities of each text
 * @param valence of each text; empty where the model tells none
 */
record SliceAnswers(TwinTable table, List<List<List<double[]>>> shares, List<List<List<OptionalDouble>>> valence) {

    /** @param reader of one text; a text that comes again is read once */
    static SliceAnswers read(TwinTable table, Function<String, TaskReader.Answer> reader) {
        Map<String, TaskReader.Answer> known = new HashMap<>();
        List<List<List<double[]>>> shares = new ArrayList<>();
        List<List<List<OptionalDouble>>> valence = new ArrayList<>();
        for (TwinTable.Unit unit : table.units()) {
            List<List<double[]>> ofUnit = new ArrayList<>();
            List<List<OptionalDouble>> valenceOfUnit = new ArrayList<>();
            for (TwinTable.Row row : unit.rows()) {
                List<TaskReader.Answer> answers = row.texts().stream()
                        .map(text -> known.computeIfAbsent(text, reader))
                        .toList();
                ofUnit.add(answers.stream().map(TaskReader.Answer::shares).toList());
                valenceOfUnit.add(
                        answers.stream().map(TaskReader.Answer::valence).toList());
            }
            shares.add(ofUnit);
            valence.add(valenceOfUnit);
        }
        return new SliceAnswers(table, shares, valence);
    }

    int units() {
        return shares.size();
    }

    int rows(int unit) {
        return shares.get(unit).size();
    }

    double[] of(int unit, int row, int group) {
        return shares.get(unit).get(row).get(group);
    }

    int dominant(int unit, int row, int group) {
        return Thresholds.argmax(of(unit, row, group));
    }

    boolean hasValence() {
        return valence.get(0).get(0).get(0).isPresent();
    }

    /** Mean valence of a unit's texts of a group. */
    double valence(int unit, int group) {
        return valence.get(unit).stream()
                .mapToDouble(row -> row.get(group).orElseThrow())
                .average()
                .orElseThrow();
    }
}
