package tongli.server.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tongli.authored.YamlNode;
import tongli.core.Language;
import tongli.core.PlainText;
import tongli.persona.authoring.ScenarioSchema;
import tongli.persona.authoring.ScenarioTemplate;
import tongli.persona.lint.Mark;
import tongli.persona.scenario.Difficulty;
import tongli.server.authoring.Preview;
import tongli.server.authoring.Workbench;
import tongli.server.authoring.Written;
import tongli.server.engine.Practice;
import tongli.server.problem.Problems;
import tongli.wire.FileLookJson;
import tongli.wire.MarkJson;
import tongli.wire.PreviewJson;
import tongli.wire.PreviewTurnJson;
import tongli.wire.SimulationJson;
import tongli.wire.TongliJson;

/** Writing scenarios: what {@code ./tongli scenario} does with files, for a text that is sent. No file is read or written. */
@RestController
@RequestMapping(path = "/api/v1/scenarios", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Authoring", description = "Writing people of one's own; nothing is kept")
public final class AuthoringController {
    /** Three times the longest that comes with Tongli. */
    static final int MOST_CHARACTERS = 400_000;

    private static final int MOST_MARKS = 1_000;
    private static final int MOST_MARK_CHARACTERS = 4_000;
    private static final int MOST_TOPICS = 20;
    private static final int MOST_TURNS = 20;
    private static final int MOST_SEEDS = 5;
    private static final long USUAL_SEED = 7;
    private static final String ANSWERED =
            "The language of what is said about the file, whatever the file is in; if left out or auto, the first that Accept-Language names, else English";

    /** A scenario file. */
    public record ScenarioText(String yaml) {}

    /** A scenario file, and the words in it that instructors have found false. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ScenarioToLint(String yaml, @Nullable List<MarkJson> marks) {}

    private final Practice practice;
    private final Workbench workbench;

    AuthoringController(Practice practice, Workbench workbench) {
        this.practice = practice;
        this.workbench = workbench;
    }

    @GetMapping("/schema")
    @Operation(operationId = "getScenarioSchema", summary = "The JSON Schema of scenario files")
    Map<?, ?> schema() {
        return TongliJson.mapper().readValue(ScenarioSchema.json(), Map.class);
    }

    @GetMapping(path = "/template", produces = MediaType.APPLICATION_YAML_VALUE)
    @Operation(operationId = "beginScenario", summary = "A scenario file with a place for every line")
    String template(
            @RequestParam @Nullable String language,
            @RequestParam @Nullable String id,
            @RequestParam @Nullable String topics) {
        String name = id == null ? "mine" : id;
        List<String> named = topics == null ? ScenarioTemplate.TOPICS : Arrays.asList(topics.split(",", -1));
        requireId("id", name);
        named.forEach(topic -> requireId("topics", topic));
        if (named.size() > MOST_TOPICS || new HashSet<>(named).size() < named.size()) {
            throw Problems.invalid(
                    "topics",
                    "The parameter \"topics\" must name 1 to %d topics, with commas between them and none twice."
                            .formatted(MOST_TOPICS));
        }
        return ScenarioTemplate.of(
                name, Fields.code(Language.class, "language", language == null ? "" : language), named);
    }

    private static void requireId(String field, String name) {
        if (!YamlNode.isId(name)) {
            throw Problems.invalid(
                    field,
                    "The parameter \"%s\" must be up to 64 small letters, figures, - and _, a letter or figure first."
                            .formatted(field));
        }
    }

    @PostMapping(
            path = "/lint",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_YAML_VALUE})
    @Operation(
            operationId = "lintScenario",
            summary = "What keeps a scenario file from being used; if nothing does, what will not play well")
    FileLookJson lint(
            @RequestBody ScenarioToLint request,
            @Parameter(description = ANSWERED) @RequestParam @Nullable String language,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted) {
        Language answered = Fields.answered(language, accepted);
        List<MarkJson> marks = request.marks() == null ? List.of() : request.marks();
        if (marks.size() > MOST_MARKS) {
            throw Problems.invalid(
                    "marks", "The field \"marks\" has more than %,d entries; send the latest.".formatted(MOST_MARKS));
        }
        String yaml = text(request.yaml());
        return FileLookJson.of(
                workbench.look(
                        yaml,
                        IntStream.range(0, marks.size())
                                .mapToObj(i -> mark("marks[%d].words".formatted(i), marks.get(i)))
                                .toList()),
                answered);
    }

    private static Mark mark(String field, MarkJson sent) {
        return new Mark(
                PlainText.of(sent.line()),
                Fields.text(field, sent.words(), MOST_MARK_CHARACTERS),
                PlainText.of(sent.why()),
                Optional.ofNullable(sent.instead()).map(PlainText::of));
    }

    @PostMapping(
            path = "/simulate",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_YAML_VALUE})
    @Operation(
            operationId = "simulateScenario",
            summary = "How far the person of a file comes to trust five stock learners, turn by turn; one at a time")
    SimulationJson simulate(
            @RequestBody ScenarioText request,
            @RequestParam @Nullable Integer turns,
            @RequestParam @Nullable Integer seeds,
            @RequestParam @Nullable String difficulty,
            @Parameter(description = ANSWERED) @RequestParam @Nullable String language,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted) {
        Language answered = Fields.answered(language, accepted);
        int count = inRange("turns", turns == null ? MOST_TURNS : turns, MOST_TURNS);
        int talks = inRange("seeds", seeds == null ? MOST_SEEDS : seeds, MOST_SEEDS);
        Difficulty hard = difficulty(difficulty);
        Written written = Written.of(text(request.yaml()), answered).at(hard);
        return SimulationJson.of(
                written.scenario(), hard, count, talks, workbench.simulate(written, count, talks, practice.parts()));
    }

    private static Difficulty difficulty(@Nullable String given) {
        return given == null ? Difficulty.NORMAL : Fields.code(Difficulty.class, "difficulty", given);
    }

    private static int inRange(String field, int given, int most) {
        if (given < 1 || given > most) {
            throw Problems.invalid(field, "The parameter \"%s\" must lie between 1 and %d.".formatted(field, most));
        }
        return given;
    }

    @PostMapping(
            path = "/previews",
            consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_YAML_VALUE})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "startPreview",
            summary = "Begin a talk with the person of a file; it is held in memory only, and for half an hour")
    ResponseEntity<PreviewJson> start(
            @RequestBody ScenarioText request,
            @RequestParam @Nullable Long seed,
            @RequestParam @Nullable String difficulty,
            @Parameter(description = ANSWERED) @RequestParam @Nullable String language,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted) {
        Language answered = Fields.answered(language, accepted);
        Difficulty hard = difficulty(difficulty);
        Preview preview = workbench.preview(
                Written.of(text(request.yaml()), answered).at(hard),
                seed == null ? USUAL_SEED : seed,
                practice.parts());
        return ResponseEntity.created(URI.create("/api/v1/scenarios/previews/" + preview.id()))
                .body(preview.opening());
    }

    @PostMapping("/previews/{id}/turns")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "takePreviewTurn",
            summary = "Say something to the person of a file, or stay quiet; what is hidden from learners is shown")
    PreviewTurnJson turn(@PathVariable UUID id, @RequestBody SessionController.NewTurn request) {
        Preview preview = workbench.preview(id);
        return preview.turn(
                SessionController.move(request),
                practice.riskCard(preview.scenario().language()));
    }

    @DeleteMapping("/previews/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "endPreview", summary = "Let go of a talk with the person of a file")
    void end(@PathVariable UUID id) {
        workbench.end(id);
    }

    private static String text(String yaml) {
        return Fields.text("yaml", yaml, MOST_CHARACTERS);
    }
}
