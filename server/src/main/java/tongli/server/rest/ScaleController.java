package tongli.server.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tongli.coaching.RiskCards;
import tongli.coaching.scale.Scale;
import tongli.coaching.scale.ScaleHelp;
import tongli.coaching.scale.ScaleScore;
import tongli.coaching.scale.ScaleShelf;
import tongli.coaching.scale.ScaleTime;
import tongli.coaching.yaml.InvalidYamlException;
import tongli.core.Language;
import tongli.practice.course.CohortScales;
import tongli.server.engine.Courses;
import tongli.server.problem.Problem;
import tongli.server.problem.Problem.FieldError;
import tongli.server.problem.ProblemException;
import tongli.server.problem.ProblemKind;
import tongli.server.problem.Problems;
import tongli.wire.scale.ScaleJson;
import tongli.wire.scale.ScaleScoreJson;

/** Questionnaires that people answer about themselves. */
@RestController
@RequestMapping(path = "/api/v1/scales", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Scales", description = "Questionnaires, scored exactly; never a diagnosis")
public final class ScaleController {

    private static final String ANSWERED =
            "The language of the answer; if left out or auto, the first that Accept-Language names, else English";

    /** The answer to one item, from 1; an item that is not there was left out. */
    public record ItemAnswer(int item, int answer) {}

    /** A sheet; with {@code enrolment} and {@code time} it is kept there, else nowhere. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NewSheet(
            List<ItemAnswer> answers,
            @Nullable String enrolment,
            @Nullable String time) {}

    /** A questionnaire that a cohort asks, and whether it can be filled in now. */
    public record AskedScaleJson(
            UUID enrolment, String course, String cohort, String scale, String before, String after) {
        static AskedScaleJson of(CohortScales.Asked asked) {
            return new AskedScaleJson(
                    asked.enrolment().id(),
                    asked.enrolment().course(),
                    asked.cohort().name(),
                    asked.scale().id(),
                    asked.before().code(),
                    asked.after().code());
        }
    }

    /** Every questionnaire, and what one is asked to fill in. */
    public record Scales(List<ScaleJson> scales, List<AskedScaleJson> asked) {}

    private final Courses courses;
    private final ScaleShelf shelf;
    private final ScaleHelp help;

    ScaleController(Courses courses, ScaleShelf shelf, RiskCards people) {
        this.courses = courses;
        this.shelf = shelf;
        this.help = new ScaleHelp(people);
    }

    @GetMapping
    @Operation(
            operationId = "listScales",
            summary =
                    "Every questionnaire, with its words where somebody has brought them, and what one is asked to fill in")
    Scales all(
            @Parameter(description = ANSWERED) @RequestParam(required = false) @Nullable String language,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable
                    String accepted) {
        Language answered = Fields.answered(language, accepted);
        return new Scales(
                CohortScales.scales().stream()
                        .map(scale -> told(scale, answered))
                        .toList(),
                courses.scales().asked().stream().map(AskedScaleJson::of).toList());
    }

    private ScaleJson told(Scale scale, Language language) {
        try {
            return ScaleJson.of(scale, language, shelf.texts(scale, language), Optional.empty());
        } catch (InvalidYamlException | UncheckedIOException unusable) {
            return ScaleJson.of(scale, language, Optional.empty(), Optional.of(String.valueOf(unusable.getMessage())));
        }
    }

    @PostMapping("/{scale}/answers")
    @Operation(
            operationId = "fillInScale",
            summary = "What a sheet comes to, what that is, and what it is not",
            description = "With \"enrolment\" and \"time\" the answers are kept with it, as it is kept; else nowhere.")
    ScaleScoreJson answer(
            @PathVariable String scale,
            @RequestBody NewSheet request,
            @Parameter(description = ANSWERED) @RequestParam(required = false) @Nullable String language,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable
                    String accepted) {
        Language answered = Fields.answered(language, accepted);
        Scale asked = CohortScales.scale(scale);
        Map<Integer, Integer> given = given(asked, request.answers());
        if ((request.enrolment() == null) != (request.time() == null)) {
            throw Problems.invalid(
                    request.time() == null ? "time" : "enrolment",
                    "A sheet is kept with \"enrolment\" and \"time\", or nowhere; give both or leave both out.");
        }
        boolean kept = request.enrolment() != null && request.time() != null;
        if (request.enrolment() != null && request.time() != null) {
            courses.scales()
                    .fill(
                            enrolment(request.enrolment()),
                            asked,
                            Fields.code(ScaleTime.class, "time", request.time()),
                            given);
        }
        ScaleScore score = CohortScales.score(asked, given);
        return ScaleScoreJson.of(asked, score, answered, help.of(score, answered), kept);
    }

    private static UUID enrolment(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException none) {
            throw new ProblemException(Problem.of(ProblemKind.UNKNOWN_ENROLMENT).on("enrolment"));
        }
    }

    /** Every fault is named at once. */
    private static Map<Integer, Integer> given(Scale scale, List<ItemAnswer> answers) {
        Map<Integer, Integer> given = new TreeMap<>();
        List<FieldError> faults = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            ItemAnswer one = answers.get(i);
            String place = "answers[%d].".formatted(i);
            if (one.item() < 1 || one.item() > scale.items()) {
                faults.add(new FieldError(
                        place + "item",
                        "The field \"%sitem\" must lie between 1 and %d.".formatted(place, scale.items())));
            } else if (one.answer() < scale.low() || one.answer() > scale.high()) {
                faults.add(new FieldError(
                        place + "answer",
                        "The field \"%sanswer\" must lie between %d and %d."
                                .formatted(place, scale.low(), scale.high())));
            } else if (given.put(one.item(), one.answer()) != null) {
                faults.add(new FieldError(
                        place + "item",
                        "The field \"%sitem\" names an item twice; answer each once.".formatted(place)));
            }
        }
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults);
        }
        return given;
    }
}
