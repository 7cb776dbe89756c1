package tongli.server.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tongli.core.EmotionQuery;
import tongli.core.EmotionReading;
import tongli.core.Language;
import tongli.core.Taxonomy;
import tongli.perception.face.FaceReading;
import tongli.perception.fusion.Fusion;
import tongli.perception.fusion.Modalities;
import tongli.perception.fusion.ModalityReading;
import tongli.perception.media.UndecodableException;
import tongli.perception.voice.emotion.VoiceReading;
import tongli.perception.voice.emotion.WhoSpeaks;
import tongli.server.consent.ConsentDesk;
import tongli.server.consent.ConsentPurpose;
import tongli.server.engine.Capacity;
import tongli.server.engine.Practice;
import tongli.server.engine.Senses;
import tongli.server.person.CurrentStores;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemException;
import tongli.server.problem.ProblemKind;
import tongli.server.problem.Problems;
import tongli.server.security.Access;
import tongli.wire.FusedJson;
import tongli.wire.PictureJson;
import tongli.wire.RecordingJson;

/**
 * Reads voices and faces where the server and the person are on one machine, for whoever agreed to that where it is allowed. What is sent stays in
 * memory, for as long as it is read. A server for many reads none: it would take over the network what people are told never leaves their device,
 * and it could not know whose voice or face it is.
 */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Analysis")
public final class SensesController {

    private static final String VOICE = "voice";
    private static final String FACE = "face";
    private static final int CODE_CHARACTERS = 35; // the longest tag of BCP 47 that is in use

    private static final String KEPT_NOWHERE =
            " Only a server in local mode reads voices and faces; elsewhere the page does, on the person's own machine. The caller has"
                    + " to have agreed to the purpose, the operator to have switched it on, and the law to allow it. What is sent is"
                    + " kept nowhere.";

    /** A picture. @param face its bytes in Base64 */
    public record FaceToRead(String face) {}

    /** A recording of one speaker. @param voice its bytes in Base64 @param spoken the code of what is spoken, such as de */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record VoiceToRead(String voice, @Nullable String spoken) {}

    /** One person at one moment, by two or three of words, voice and face; the last two in Base64. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MomentToRead(
            @Nullable String text,
            @Nullable String voice,
            @Nullable String face,
            @Nullable String language,
            @Nullable String spoken) {}

    private final Senses senses;
    private final Practice practice;
    private final Capacity capacity;
    private final SentMedia media;
    private final boolean local;
    private final Fusion fusion = Fusion.bundled();

    SensesController(
            Senses senses, Practice practice, Capacity capacity, ConsentDesk desk, CurrentStores mine, Access access) {
        this.senses = senses;
        this.practice = practice;
        this.capacity = capacity;
        this.media = new SentMedia(desk, mine);
        this.local = !access.hasAccounts();
    }

    @PostMapping("/analyze/voice")
    @Operation(
            operationId = "analyzeVoice",
            summary = "What the voice in a recording seems to express, how sure Tongli is, and why",
            description =
                    "Takes WAV, FLAC, Ogg Vorbis, MP3, AIFF or AU of two minutes at most, in Base64 or, under the media type of a"
                            + " recording, as it is." + KEPT_NOWHERE)
    RecordingJson voice(
            @RequestBody VoiceToRead request,
            @Parameter(description = "As in the body, for a recording that is sent as it is")
                    @RequestParam(required = false)
                    @Nullable
                    String spoken) {
        requireAgreed(ConsentPurpose.VOICE);
        byte[] recording = SentMedia.bytes(VOICE, request.voice());
        WhoSpeaks who = who(request.spoken() == null ? spoken : request.spoken());
        return capacity.within(() -> {
            try {
                return RecordingJson.of(null, who, voice(recording, who));
            } catch (UndecodableException unread) {
                throw SentMedia.unreadable(VOICE, unread);
            }
        });
    }

    @PostMapping("/analyze/face")
    @Operation(
            operationId = "analyzeFace",
            summary = "What the faces in a picture seem to express, how sure Tongli is, and why",
            description =
                    "Takes PNG, JPEG, WebP, GIF or BMP, in Base64 or, under the media type of a picture, as it is. A face is no window"
                            + " on a mind." + KEPT_NOWHERE)
    PictureJson face(@RequestBody FaceToRead request) {
        requireAgreed(ConsentPurpose.FACE);
        byte[] picture = SentMedia.bytes(FACE, request.face());
        return capacity.within(() -> {
            try {
                return PictureJson.of(null, senses.faceModel(), face(picture));
            } catch (UndecodableException unread) {
                throw SentMedia.unreadable(FACE, unread);
            }
        });
    }

    @PostMapping("/analyze/multimodal")
    @Operation(
            operationId = "analyzeMultimodal",
            summary = "What words, voice and face say together, how much each counted, and where two of them disagree",
            description = "Takes two or three of them. A picture without a face does not count." + KEPT_NOWHERE)
    FusedJson multimodal(@RequestBody MomentToRead request) {
        Optional<String> words =
                Optional.ofNullable(request.text()).map(text -> Fields.text("text", text, EmotionQuery.MAX_CHARACTERS));
        Optional<byte[]> recording = sent(ConsentPurpose.VOICE, VOICE, request.voice());
        Optional<byte[]> picture = sent(ConsentPurpose.FACE, FACE, request.face());
        if (words.stream().count()
                        + recording.stream().count()
                        + picture.stream().count()
                < 2) {
            throw Problems.invalid("text", "Send at least two of \"text\", \"voice\" and \"face\".");
        }
        Optional<Language> language = Fields.language(request.language());
        WhoSpeaks who = who(request.spoken());
        return capacity.within(() -> {
            List<ModalityReading> readings = new ArrayList<>();
            Optional<EmotionReading> read = words.map(
                    text -> practice.parts().emotions().read(new EmotionQuery(text, language, Taxonomy.BASIC, true)));
            read.map(Modalities::of).ifPresent(readings::add);
            recording.ifPresent(bytes -> readings.add(heard(bytes, who)));
            picture.flatMap(this::seen).ifPresent(readings::add);
            if (readings.isEmpty()) {
                throw Problems.invalid(FACE, "There is no face in the picture, and nothing else was sent.");
            }
            if (request.voice() != null) {
                requireAgreed(ConsentPurpose.VOICE); // the face was read after it
            }
            return FusedJson.of(
                    fusion.fuse(readings),
                    read,
                    language.or(() -> read.map(EmotionReading::language)).orElse(Language.EN));
        });
    }

    /** Neither read nor told once the yes was taken back, while it waited or was read. */
    private VoiceReading voice(byte[] recording, WhoSpeaks who) throws UndecodableException {
        VoiceReading read = senses.voice(recording, who, () -> requireAgreed(ConsentPurpose.VOICE));
        requireAgreed(ConsentPurpose.VOICE);
        return read;
    }

    /** As {@link #voice(byte[], WhoSpeaks)}. */
    private List<FaceReading> face(byte[] picture) throws UndecodableException {
        List<FaceReading> read = senses.face(picture, () -> requireAgreed(ConsentPurpose.FACE));
        requireAgreed(ConsentPurpose.FACE);
        return read;
    }

    private ModalityReading heard(byte[] recording, WhoSpeaks who) {
        try {
            return Modalities.of(voice(recording, who));
        } catch (UndecodableException unread) {
            throw SentMedia.unreadable(VOICE, unread);
        }
    }

    private Optional<ModalityReading> seen(byte[] picture) {
        try {
            return face(picture).stream().findFirst().map(largest -> Modalities.of(largest, senses.faceModel()));
        } catch (UndecodableException unread) {
            throw SentMedia.unreadable(FACE, unread);
        }
    }

    private Optional<byte[]> sent(ConsentPurpose purpose, String field, @Nullable String base64) {
        if (base64 == null) {
            return Optional.empty();
        }
        requireAgreed(purpose);
        return Optional.of(SentMedia.bytes(field, base64));
    }

    private static WhoSpeaks who(@Nullable String spoken) {
        return new WhoSpeaks(Optional.ofNullable(spoken).map(SensesController::language), Optional.empty());
    }

    private static String language(String spoken) {
        try {
            return WhoSpeaks.languageOf(Fields.text("spoken", spoken, CODE_CHARACTERS));
        } catch (IllegalArgumentException unknown) {
            throw Problems.invalid("spoken", "The field \"spoken\" %s.".formatted(unknown.getMessage()));
        }
    }

    private void requireAgreed(ConsentPurpose purpose) {
        if (!local) {
            throw new ProblemException(Problem.in(Language.EN, ProblemKind.READ_ON_DEVICE));
        }
        media.requireAgreed(purpose);
    }
}
