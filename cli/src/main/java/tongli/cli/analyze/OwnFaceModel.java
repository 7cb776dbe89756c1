package tongli.cli.analyze;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tongli.core.Sha256;
import tongli.learning.face.ShapeModel;
import tongli.perception.encoder.SafeTensors;
import tongli.perception.face.FaceReading;
import tongli.perception.face.landmark.FaceShape;
import tongli.wire.LabelJson;
import tongli.wire.ModelJson;
import tongli.wire.PictureJson;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A model of {@code learn train --task face}, which tells labels of its own by the shape of a face. What it says stands beside what
 * Tongli's own reader says, never in its place: its labels need be no emotions. Immutable.
 */
record OwnFaceModel(ShapeModel model, String version) {
    private static final String ID = "face-own";
    private static final int VERSION_CHARACTERS = 12;

    /**
     * What it tells of one face.
     *
     * @param labels most probable first
     */
    record Told(List<LabelJson> labels, ModelJson model) {}

    /** @throws IOException if the file cannot be read, or is no such model */
    static OwnFaceModel open(Path file) throws IOException {
        return new OwnFaceModel(
                ShapeModel.open(file), Sha256.hex(SafeTensors.bytes(file)).substring(0, VERSION_CHARACTERS));
    }

    Told of(FaceReading face) {
        double[] probabilities = model.probabilities(FaceShape.of(face.landmarks()));
        List<LabelJson> labels = new ArrayList<>();
        for (int i = 0; i < probabilities.length; i++) {
            labels.add(new LabelJson(model.labels().get(i), probabilities[i]));
        }
        labels.sort(Comparator.comparingDouble(LabelJson::probability).reversed());
        return new Told(labels, new ModelJson(ID, version));
    }

    /** A picture with what is told of each of its faces in {@code own}. */
    JsonNode beside(PictureJson picture, List<FaceReading> faces) {
        JsonNode json = TongliJson.mapper().valueToTree(picture);
        for (int i = 0; i < faces.size(); i++) {
            ((ObjectNode) json.path("faces").path(i))
                    .set("own", TongliJson.mapper().valueToTree(of(faces.get(i))));
        }
        return json;
    }
}
