package tongli.cli.analyze;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import tongli.perception.face.FaceReading;
import tongli.wire.LabelJson;

/** The faces of a picture for people to read: a block a face. */
final class FaceTable {
    /** Units below it are not worth a word. */
    private static final double SEEN = 0.2;

    private FaceTable() {}

    static String of(Path file, List<FaceReading> faces, Optional<OwnFaceModel> own) {
        if (faces.isEmpty()) {
            return file + ": no face; it must be upright, in light, and not small";
        }
        return file + "\n"
                + faces.stream()
                        .map(face -> block(face)
                                + own.map(it -> "\n    by your model: "
                                                + told(it.of(face).labels()))
                                        .orElse(""))
                        .collect(Collectors.joining("\n"));
    }

    private static String told(List<LabelJson> labels) {
        return labels.stream()
                .limit(3)
                .map(one -> String.format(Locale.ROOT, "%s %.1f %%", one.label(), 100 * one.probability()))
                .collect(Collectors.joining(", "));
    }

    private static String block(FaceReading face) {
        String emotions = told(LabelJson.of(face.emotions()));
        String evidence = face.evidence().stream()
                .map(region -> String.format(Locale.ROOT, "%s %+.2f", region.region(), region.weight()))
                .collect(Collectors.joining(", "));
        String units = face.actionUnits().entrySet().stream()
                .filter(unit -> unit.getValue() >= SEEN)
                .map(unit -> String.format(Locale.ROOT, "%s %.2f", unit.getKey().code(), unit.getValue()))
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "  face at %.0f, %.0f, %.0f × %.0f pixels: %s%s%n    because of %s%n    yaw %.0f°, pitch %.0f°, roll %.0f°%s",
                face.box().x(),
                face.box().y(),
                face.box().width(),
                face.box().height(),
                emotions,
                face.doubt().map(why -> " (uncertain: " + why.english() + ")").orElse(""),
                evidence,
                face.pose().yawDegrees(),
                face.pose().pitchDegrees(),
                face.pose().rollDegrees(),
                units.isEmpty() ? "" : "; " + units);
    }
}
