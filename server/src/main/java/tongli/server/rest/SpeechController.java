package tongli.server.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tongli.core.Language;
import tongli.expression.Prosody;
import tongli.expression.speech.Speaker;
import tongli.expression.speech.SpokenLine;
import tongli.expression.speech.Ssml;
import tongli.expression.speech.Timbre;
import tongli.expression.speech.Viseme;
import tongli.perception.language.LanguageDetector;
import tongli.server.engine.Listening;
import tongli.server.engine.Speaking;
import tongli.server.problem.Problems;
import tongli.wire.AffectJson;
import tongli.wire.ProsodyJson;
import tongli.wire.SpeechJson;
import tongli.wire.VisemeJson;

/** Says lines aloud, and tells what can be said and heard here. The last few lines stay in memory for a while, and nowhere else. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Expression")
public final class SpeechController {

    private static final int MOST_CHARACTERS = 500;
    private static final String WAV = "audio/wav";
    private static final List<MediaType> FORMS = List.of(MediaType.APPLICATION_JSON, MediaType.valueOf(WAV));

    /** Who speaks, as far as it makes a voice. */
    public record SpeakerToSound(String name, int age, String pronoun) {}

    /** A line and how it is felt, by one of three ways; the sound is left out where somebody else will speak it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LineToSay(
            String text,
            @Nullable String language,
            @Nullable String emotion,
            @Nullable Double strength,
            @Nullable Map<String, Double> mixture,
            @Nullable AffectJson affect,
            @Nullable SpeakerToSound speaker,
            @Nullable Boolean sound) {}

    /** By whom a language is said and heard here; null for nobody. */
    public record SpokenHere(
            String language,
            @Nullable String voice,
            @Nullable String recogniser) {}

    /** What can be said and heard here. */
    public record SpeechHere(List<SpokenHere> languages) {}

    private final Speaking speaking;
    private final Listening listening;
    private final LanguageDetector detector = new LanguageDetector();

    SpeechController(Speaking speaking, Listening listening) {
        this.speaking = speaking;
        this.listening = listening;
    }

    @GetMapping(path = "/speech", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "getSpeech", summary = "Which languages this machine has a voice for, and which it hears")
    SpeechHere here() {
        return new SpeechHere(Arrays.stream(Language.values())
                .map(one -> new SpokenHere(
                        one.code(),
                        speaking.voice(one).orElse(null),
                        listening.recogniser(one).orElse(null)))
                .toList());
    }

    @PostMapping("/express/speech")
    @Operation(
            operationId = "expressSpeech",
            summary = "A line as somebody says it who feels that way: the sound, and what the mouth does meanwhile",
            description =
                    "JSON, or by \"Accept: audio/wav\" the sound alone. At most 500 characters. Without \"sound\" nothing is"
                            + " said, and the mouth's times are guessed; this needs no voice.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "OK",
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(implementation = SpeechJson.class)),
                                @Content(mediaType = WAV, schema = @Schema(type = "string", format = "binary"))
                            }))
    ResponseEntity<?> speech(
            @RequestBody LineToSay request,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accepted)
            throws HttpMediaTypeNotAcceptableException {
        MediaType form = Accepted.best(accepted, FORMS);
        SpokenLine line = line(request);
        if (form.equals(MediaType.APPLICATION_JSON)) {
            return answer(form, json(line, !Boolean.FALSE.equals(request.sound())));
        }
        return answer(form, speaking.say(line).sound().bytes());
    }

    private static ResponseEntity<?> answer(MediaType form, Object body) {
        return ResponseEntity.ok().contentType(form).varyBy(HttpHeaders.ACCEPT).body(body);
    }

    private SpeechJson json(SpokenLine line, boolean sound) {
        if (!sound) {
            List<Viseme> track = speaking.mouth(line);
            double seconds = track.get(track.size() - 1).fromMillis() / 1000.0;
            return new SpeechJson(seconds, VisemeJson.of(track), Ssml.of(line), prosody(line), null);
        }
        Speaking.Said said = speaking.say(line);
        return new SpeechJson(
                said.sound().duration().toMillis() / 1000.0,
                VisemeJson.of(said.visemes()),
                Ssml.of(line),
                prosody(line),
                new SpeechJson.AudioJson(
                        WAV, Base64.getEncoder().encodeToString(said.sound().bytes())));
    }

    private static ProsodyJson prosody(SpokenLine line) {
        return ProsodyJson.of(line.inOwnVoice());
    }

    private SpokenLine line(LineToSay request) {
        String text = Fields.text("text", request.text(), MOST_CHARACTERS);
        Language language = Fields.language(request.language()).orElseGet(() -> detector.detectOr(text, Language.EN));
        Prosody prosody =
                FeelingFields.prosody(request.emotion(), request.strength(), request.mixture(), request.affect());
        return new SpokenLine(text, language, prosody, timbre(request.speaker()));
    }

    private static Timbre timbre(@Nullable SpeakerToSound speaker) {
        if (speaker == null) {
            return Timbre.PLAIN;
        }
        try {
            return new Speaker(speaker.name(), speaker.age(), speaker.pronoun()).timbre();
        } catch (IllegalArgumentException wrong) {
            throw Problems.invalid("speaker", "In \"speaker\" %s.".formatted(wrong.getMessage()));
        }
    }
}
