package tongli.server.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.practice.Guess;
import tongli.practice.showing.Channel;
import tongli.practice.showing.Round;
import tongli.practice.showing.RoundPlan;
import tongli.practice.showing.ShowingService;
import tongli.practice.showing.ShownStrength;
import tongli.server.consent.ConsentDesk;
import tongli.server.consent.ConsentPurpose;
import tongli.server.engine.Showings;
import tongli.server.person.CurrentStores;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemException;
import tongli.server.problem.ProblemKind;
import tongli.server.problem.Problems;
import tongli.wire.showing.RoundJson;
import tongli.wire.showing.ShowingResultJson;
import tongli.wire.showing.VoicePlace;

/** Rounds in which a face or a voice shows a feeling, and the learner names it. */
@RestController
@RequestMapping(path = "/api/v1/showings", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Showings", description = "Name the feeling that a drawn face or a voice shows")
public final class ShowingController {

    /** A recording, as browsers call it. */
    private static final String WAV = "audio/wav";

    /** What is to be shown. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NewRound(
            String language,
            @Nullable String modality,
            @Nullable String strength,
            @Nullable Integer count,
            @Nullable Boolean mixed,
            @Nullable Long seed) {}

    /** What the learner takes it for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NewName(String feeling, @Nullable Integer strength) {}

    /** What came of it, and the round as it stands now, with what is to be named next. */
    public record NameTaken(ShowingResultJson result, RoundJson round) {}

    private final Showings showings;
    private final CurrentStores mine;
    private final ConsentDesk desk;

    ShowingController(Showings showings, CurrentStores mine, ConsentDesk desk) {
        this.showings = showings;
        this.mine = mine;
        this.desk = desk;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "startShowings",
            summary = "Begin a round: feelings are shown one by one, to be named",
            description = "Where no voice is installed, \"both\" becomes \"face\"; the answer's \"modality\" says so.")
    ResponseEntity<RoundJson> start(@RequestBody NewRound request) {
        RoundPlan plan = plan(request);
        Round round = service().start(plan, desk.holds(mine.get().consents(), ConsentPurpose.STORAGE));
        return ResponseEntity.created(URI.create("/api/v1/showings/" + round.id()))
                .body(json(round));
    }

    private RoundPlan plan(NewRound request) {
        Language language = Fields.code(Language.class, "language", request.language());
        Channel asked =
                request.modality() == null ? Channel.BOTH : Fields.code(Channel.class, "modality", request.modality());
        boolean mixed = Boolean.TRUE.equals(request.mixed());
        if (mixed && asked != Channel.BOTH) {
            throw Problems.invalid(
                    "mixed",
                    "The field \"mixed\" can only be true where both face and voice are shown: \"modality\":\"both\".");
        }
        int count = request.count() == null ? RoundPlan.USUAL : request.count();
        if (count < RoundPlan.FEWEST || count > RoundPlan.MOST) {
            throw Problems.invalid(
                    "count", "The field \"count\" must be %d to %d.".formatted(RoundPlan.FEWEST, RoundPlan.MOST));
        }
        return new RoundPlan(
                language,
                shown(asked, mixed, language, showings.speaks(language)),
                request.strength() == null
                        ? ShownStrength.CLEAR
                        : Fields.code(ShownStrength.class, "strength", request.strength()),
                count,
                mixed,
                Optional.ofNullable(request.seed()).orElseGet(showings::seed));
    }

    /** By what feelings can be shown, of what was asked for. @param speaks whether there is a voice */
    static Channel shown(Channel asked, boolean mixed, Language language, boolean speaks) {
        if (!asked.hasVoice() || speaks) {
            return asked;
        }
        if (asked == Channel.VOICE || mixed) {
            throw noVoice(language);
        }
        return Channel.FACE;
    }

    @GetMapping("/{showing}")
    @Operation(operationId = "getShowings", summary = "A round, as far as it has come")
    RoundJson one(@Parameter(description = "The round's id") @PathVariable UUID showing) {
        return json(service().round(showing));
    }

    @DeleteMapping("/{showing}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteShowings", summary = "Delete a round for good, and what it showed of skills")
    void delete(@Parameter(description = "The round's id") @PathVariable UUID showing) {
        service().delete(showing);
        mine.get().records().forget(showing);
    }

    @GetMapping(path = "/{showing}/{number}/voice", produces = WAV)
    @Operation(
            operationId = "hearShowing",
            summary = "How the line of a showing is said",
            description = "One that has been shown; 503 where no voice is installed.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "OK",
                            content = @Content(mediaType = WAV, schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<byte[]> voice(
            @Parameter(description = "The round's id") @PathVariable UUID showing,
            @Parameter(description = "From 1, up to the one that is to be named") @PathVariable int number) {
        Round round = service().round(showing);
        int last = Math.min(round.named().size() + 1, round.plan().count());
        if (!round.plan().channel().hasVoice() || number < 1 || number > last) {
            throw Problems.invalid(
                    "number",
                    round.plan().channel().hasVoice()
                            ? "The number must be 1 to %d: what was shown so far.".formatted(last)
                            : "This round shows faces alone; there is no voice to hear.");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(WAV))
                .body(showings.spoken(round.showing(number), round.plan().language()));
    }

    private static ProblemException noVoice(Language language) {
        return new ProblemException(Problem.in(language, ProblemKind.NO_VOICE).on("modality"));
    }

    @PostMapping("/{showing}/guesses")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "nameShowing", summary = "Name the feeling that is shown now, and how strong it is")
    NameTaken name(
            @Parameter(description = "The round's id") @PathVariable UUID showing,
            @RequestBody NewName request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        BasicEmotion feeling = Fields.code(BasicEmotion.class, "feeling", request.feeling());
        int strength = request.strength() == null ? 2 : request.strength();
        if (strength < 1 || strength > Guess.STRONGEST) {
            throw Problems.invalid("strength", "The field \"strength\" must be 1 (a little), 2 or 3 (very much).");
        }
        ShowingService.Answered answered = service().name(showing, feeling, strength, Optional.ofNullable(key));
        Round round = answered.round();
        return new NameTaken(
                RoundJson.result(
                        answered.result(), showings.people(), round.plan().language(), voices(round)),
                json(round));
    }

    private RoundJson json(Round round) {
        return RoundJson.of(round, showings.people(), voices(round));
    }

    private static VoicePlace voices(Round round) {
        return number -> "/api/v1/showings/%s/%d/voice".formatted(round.id(), number);
    }

    private ShowingService service() {
        return showings.service();
    }
}
