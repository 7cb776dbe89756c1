package tongli.server.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tongli.persona.speech.OutsideVoice;
import tongli.server.engine.Practice;

/** Whose words personas speak, so that people can be told before they say any. */
@RestController
@RequestMapping(path = "/api/v1/speaker", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Scenarios")
public final class SpeakerController {

    /**
     * The author's words alone, or a language model's too. {@code local} says whether the model runs on this machine; if not,
     * what is said is sent to {@code host}.
     */
    public record SpeakerChoice(
            String by,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String model,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String host,

            boolean local) {

        static SpeakerChoice of(OutsideVoice voice) {
            return new SpeakerChoice("llm", voice.model(), voice.host(), voice.here());
        }
    }

    private final Practice practice;

    SpeakerController(Practice practice) {
        this.practice = practice;
    }

    @GetMapping
    @Operation(operationId = "getSpeaker", summary = "Whether a language model may word what personas say")
    SpeakerChoice speaker() {
        return practice.parts()
                .speaker()
                .outside()
                .map(SpeakerChoice::of)
                .orElseGet(() -> new SpeakerChoice("bank", null, null, true));
    }
}
