package tongli.server.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tongli.core.Language;
import tongli.perception.media.UndecodableException;
import tongli.server.consent.ConsentDesk;
import tongli.server.consent.ConsentPurpose;
import tongli.server.engine.Listening;
import tongli.server.person.CurrentStores;
import tongli.server.problem.Problems;
import tongli.wire.TranscriptJson;

/** Writes down what somebody said, for whoever agreed to that, and reads nothing else from it. What is sent stays in memory, for as long as it is heard. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Expression")
public final class TranscriptController {

    private static final String VOICE = "voice";

    /** A recording of one speaker. @param voice its bytes in Base64 */
    public record SpeechToWrite(String voice) {}

    private final Listening listening;
    private final SentMedia media;

    TranscriptController(Listening listening, ConsentDesk desk, CurrentStores mine) {
        this.listening = listening;
        this.media = new SentMedia(desk, mine);
    }

    @PostMapping("/transcribe")
    @Operation(
            operationId = "transcribe",
            summary = "What is said in a recording, as it was heard; it may have been heard wrongly",
            description =
                    "Takes WAV, FLAC, Ogg Vorbis, MP3, AIFF or AU of a minute at most, in Base64 or, under the media type of a"
                            + " recording, as it is. The caller has to have agreed to the purpose dictation. What is sent is kept nowhere, nor is what was said."
                            + " GET /api/v1/speech tells which languages are heard here.")
    TranscriptJson transcribe(
            @RequestBody SpeechToWrite request,
            @Parameter(description = "what is spoken: zh or en") @RequestParam(required = false) @Nullable
                    String language) {
        media.requireAgreed(ConsentPurpose.DICTATION);
        Language spoken = Fields.language(language)
                .orElseThrow(() -> Problems.invalid("language", "Say what is spoken: ?language=zh or ?language=en."));
        byte[] recording = SentMedia.bytes(VOICE, request.voice());
        try {
            TranscriptJson heard = TranscriptJson.of(
                    null, listening.transcribe(recording, spoken, () -> media.requireAgreed(ConsentPurpose.DICTATION)));
            media.requireAgreed(ConsentPurpose.DICTATION); // a yes taken back meanwhile counts
            return heard;
        } catch (UndecodableException unread) {
            throw SentMedia.unreadable(VOICE, unread);
        }
    }
}
