package tongli.server.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tongli.core.BasicEmotion;
import tongli.core.Blank;
import tongli.core.Language;
import tongli.core.PlainText;
import tongli.core.Strategy;
import tongli.expression.FacialActions;
import tongli.expression.words.MeaningScorer;
import tongli.expression.words.Realiser;
import tongli.expression.words.Wording;
import tongli.expression.words.WordingRequest;
import tongli.expression.words.WordingScorer;
import tongli.perception.language.LanguageDetector;
import tongli.server.engine.Capacity;
import tongli.server.engine.Practice;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemException;
import tongli.server.problem.ProblemKind;
import tongli.server.problem.Problems;
import tongli.understanding.meaning.Intent;

/** How a feeling looks, and how an answer could be worded. Nothing is kept. */
@RestController
@RequestMapping(path = "/api/v1/express", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Expression", description = "Words, voices and faces that Tongli gives to a feeling; nothing is kept")
public final class ExpressionController {

    private static final int MOST_BEFORE = 50;

    /** A feeling and how strongly it is felt, or a mixture of feelings by their codes. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FaceToShow(
            @Nullable String emotion,
            @Nullable Double strength,
            @Nullable Map<String, Double> mixture) {}

    /** Action units of FACS, with intensities from 0 to 1; none for a face at rest. */
    public record FaceShown(@JsonProperty("action_units") Map<String, Double> actionUnits) {}

    /** What is to be answered, and how. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AnswerToWord(
            String strategy,
            @Nullable String language,
            @Nullable String emotion,
            @Nullable String intent,
            @Nullable String said,
            @Nullable List<String> before,
            @Nullable Boolean program) {}

    /** One way to word it. */
    public record WordedLine(String text, boolean quotes, double score) {}

    /** The wordings, the best first. */
    public record AnswerWorded(String language, String strategy, String emotion, List<WordedLine> wordings) {}

    private final Practice practice;
    private final Capacity capacity;
    private final LanguageDetector detector = new LanguageDetector();

    ExpressionController(Practice practice, Capacity capacity) {
        this.practice = practice;
        this.capacity = capacity;
    }

    @PostMapping("/face")
    @Operation(
            operationId = "expressFace",
            summary = "The face of a feeling, as action units",
            description = "By EMFACS; a mixture shows the units of all its parts, and what is missing of 1 is neutral.")
    FaceShown face(@RequestBody FaceToShow request) {
        return new FaceShown(
                FacialActions.of(FeelingFields.mixture(request.emotion(), request.strength(), request.mixture())));
    }

    @PostMapping("/words")
    @Operation(
            operationId = "expressWords",
            summary = "What could be said in answer, the best first",
            description =
                    "Every word is an author's or the other's own; the wordings nearest in meaning to what was said come first.")
    AnswerWorded words(@RequestBody AnswerToWord request) {
        Strategy strategy = Fields.code(Strategy.class, "strategy", request.strategy());
        BasicEmotion emotion = request.emotion() == null
                ? BasicEmotion.NEUTRAL
                : Fields.code(BasicEmotion.class, "emotion", request.emotion());
        Intent intent = request.intent() == null ? Intent.VENT : Fields.code(Intent.class, "intent", request.intent());
        String said = read("said", request.said() == null ? "" : request.said());
        List<String> before = before(Optional.ofNullable(request.before()).orElse(List.of()));
        Language language = Fields.language(request.language()).orElseGet(() -> detector.detectOr(said, Language.EN));
        WordingRequest wanted;
        try {
            wanted = new WordingRequest(
                    language,
                    strategy,
                    emotion,
                    said,
                    intent == Intent.SEEK_ADVICE,
                    !Boolean.TRUE.equals(request.program()),
                    before);
        } catch (IllegalArgumentException refused) {
            throw Problems.invalid("strategy", "The field \"strategy\": %s.".formatted(refused.getMessage()));
        }
        return new AnswerWorded(
                language.code(),
                strategy.code(),
                emotion.code(),
                capacity.within(() -> realiser(wanted).rank(wanted)).stream()
                        .map(ExpressionController::json)
                        .toList());
    }

    private Realiser realiser(WordingRequest wanted) {
        boolean nothingToBeNear =
                Blank.is(wanted.said()) && wanted.before().stream().allMatch(Blank::is);
        return new Realiser(
                nothingToBeNear
                        ? WordingScorer.inOrder()
                        : new MeaningScorer(practice.parts().encoder()));
    }

    private static WordedLine json(Wording wording) {
        return new WordedLine(wording.text(), wording.quotes(), wording.score());
    }

    private static List<String> before(List<String> sent) {
        if (sent.size() > MOST_BEFORE) {
            throw Problems.invalid(
                    "before",
                    "The field \"before\" has %d lines; at most %d are read. Send the latest."
                            .formatted(sent.size(), MOST_BEFORE));
        }
        return sent.stream().map(one -> read("before", one)).toList();
    }

    /** May be blank. */
    private static String read(String field, String typed) {
        String text = PlainText.of(typed);
        int characters = PlainText.characters(text);
        if (characters > WordingRequest.MAX_CHARACTERS) {
            throw new ProblemException(Problem.of(
                            ProblemKind.TEXT_TOO_LONG,
                            "The field \"%s\" has %,d characters; at most %,d are read at once. Shorten or split it."
                                    .formatted(field, characters, WordingRequest.MAX_CHARACTERS))
                    .on(field));
        }
        return text;
    }
}
