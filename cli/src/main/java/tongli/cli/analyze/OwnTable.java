package tongli.cli.analyze;

import tongli.perception.registry.serving.OwnReading;

/** What a model of a user's own says, for people: a bar a label, then what is asserted. */
final class OwnTable {
    private OwnTable() {}

    static String of(OwnReading reading) {
        return EmotionTable.bars(reading.probabilities())
                + "\nlabels: " + String.join(", ", reading.labels())
                + (reading.uncertain() ? " (uncertain)" : "")
                + "\nmodel: %s %s"
                        .formatted(reading.model().id(), reading.model().version());
    }
}
