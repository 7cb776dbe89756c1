package tongli.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tongli.core.ModelId;
import tongli.perception.face.FaceReading;

/**
 * What {@code analyze face} prints for one picture: what its largest face seems to express, then every face. Without a face
 * the lists are empty, what would be told of it is null, and it is uncertain.
 *
 * @param file null where the picture came from elsewhere
 * @param language always null: a face speaks none
 */
public record PictureJson(
        @Nullable String file,
        @Nullable String language,
        String modality,
        String taxonomy,
        List<LabelJson> emotions,
        List<String> labels,
        @Nullable String dominant,
        @Nullable Double confidence,
        boolean uncertain,
        @Nullable Double intensity,
        @Nullable AffectJson affect,
        List<EvidenceJson> evidence,
        ModelJson model,
        List<FaceJson> faces) {
    private static final String FACE = "face";
    private static final String BASIC = "basic";

    /** @param readings the largest face first */
    public static PictureJson of(@Nullable String file, ModelId model, List<FaceReading> readings) {
        List<FaceJson> faces = readings.stream().map(FaceJson::of).toList();
        if (faces.isEmpty()) {
            return new PictureJson(
                    file,
                    null,
                    FACE,
                    BASIC,
                    List.of(),
                    List.of(),
                    null,
                    null,
                    true,
                    null,
                    null,
                    List.of(),
                    ModelJson.of(model),
                    faces);
        }
        FaceJson largest = faces.get(0);
        return new PictureJson(
                file,
                null,
                FACE,
                BASIC,
                largest.emotions(),
                largest.labels(),
                largest.dominant(),
                largest.confidence(),
                largest.uncertain(),
                largest.intensity(),
                largest.affect(),
                largest.evidence(),
                ModelJson.of(model),
                faces);
    }
}
