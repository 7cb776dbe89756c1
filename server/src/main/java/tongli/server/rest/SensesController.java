package tongli.server.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.Base64;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tongli.core.Language;
import tongli.perception.media.Medium;
import tongli.perception.media.PictureFile;
import tongli.perception.media.UndecodableException;
import tongli.server.consent.ConsentDesk;
import tongli.server.consent.ConsentPurpose;
import tongli.server.engine.Capacity;
import tongli.server.engine.Senses;
import tongli.server.person.CurrentStores;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemException;
import tongli.server.problem.ProblemKind;
import tongli.server.problem.Problems;
import tongli.wire.PictureJson;

/** Reads faces, for whoever agreed to that where it is allowed. Pictures stay in memory, for as long as they are read. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Analysis")
public final class SensesController {

    private static final String SENT = "sent";

    /** A picture. @param face its bytes in Base64 */
    public record FaceToRead(String face) {}

    private final Senses senses;
    private final Capacity capacity;
    private final ConsentDesk desk;
    private final CurrentStores mine;

    SensesController(Senses senses, Capacity capacity, ConsentDesk desk, CurrentStores mine) {
        this.senses = senses;
        this.capacity = capacity;
        this.desk = desk;
        this.mine = mine;
    }

    @PostMapping("/analyze/face")
    @Operation(
            operationId = "analyzeFace",
            summary = "What the faces in a picture seem to express, how sure Tongli is, and why",
            description =
                    "Takes PNG, JPEG, WebP, GIF or BMP, in Base64 or, under the media type of a picture, as it is. The caller has to"
                            + " have agreed to the purpose face, the operator to have switched it on, and the law to allow it. The picture is"
                            + " kept nowhere. A face is no window on a mind.")
    PictureJson face(@RequestBody FaceToRead request) {
        requireAgreed(ConsentPurpose.FACE);
        byte[] bytes = bytes("face", request.face());
        return capacity.within(() -> {
            try {
                PictureFile picture = PictureFile.read(Medium.bytes(bytes));
                return PictureJson.of(SENT, senses.faceModel(), senses.read(picture));
            } catch (UndecodableException unread) {
                throw unreadable("face", unread);
            } catch (IOException never) { // it is in memory
                throw new IllegalStateException(never);
            }
        });
    }

    private void requireAgreed(ConsentPurpose purpose) {
        if (!desk.holds(mine.get().consents(), purpose)) {
            throw new ProblemException(Problem.in(Language.EN, ProblemKind.CONSENT_NEEDED, purpose.code()));
        }
    }

    private static byte[] bytes(String field, String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException otherwise) {
            throw Problems.invalid(field, "The field \"%s\" is not in Base64.".formatted(field));
        }
    }

    private static ProblemException unreadable(String field, UndecodableException why) {
        return new ProblemException(
                Problem.in(Language.EN, ProblemKind.UNREADABLE_MEDIA, String.valueOf(why.getMessage()))
                        .on(field));
    }
}
