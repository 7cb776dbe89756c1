package tongli.server.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tongli.coaching.AssessmentRequest;
import tongli.core.Blank;
import tongli.core.EmotionQuery;
import tongli.core.Language;
import tongli.core.Taxonomy;
import tongli.core.Tier;
import tongli.core.Utterance;
import tongli.perception.emotion.EmotionTiers;
import tongli.perception.emotion.FastEmotionReader;
import tongli.perception.language.LanguageDetector;
import tongli.perception.privacy.Deidentifier;
import tongli.perception.registry.Slot;
import tongli.perception.registry.serving.NotServedException;
import tongli.practice.LearnerText;
import tongli.server.engine.Capacity;
import tongli.server.engine.Practice;
import tongli.server.model.Models;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemException;
import tongli.server.problem.ProblemKind;
import tongli.server.problem.Problems;
import tongli.server.security.SecurityPerson;
import tongli.understanding.RiskReader;
import tongli.wire.AssessmentJson;
import tongli.wire.DeidentifiedJson;
import tongli.wire.EmotionJson;
import tongli.wire.OwnReadingJson;
import tongli.wire.RiskJson;

/** The parts one by one: what is felt, whose life is spoken of, how a reply meets what was said. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Analysis", description = "Feeling, risk and assessment of texts; nothing is kept")
public final class AnalysisController {

    private static final int HISTORY_LINES = 200;

    /** A text to read; language is detected, taxonomy is basic, tier is full and evidence is left out unless asked for. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TextToRead(
            String text,
            @Nullable String language,
            @Nullable String taxonomy,
            @Nullable Boolean explain,
            @Nullable String tier) {}

    /** A text to read for a task of the installation's own. @param task such as mood */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OwnTextToRead(
            String text, String task, @Nullable String language) {}

    /** A text to screen. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TextToScreen(String text, @Nullable String language) {}

    /** A text from which names and numbers of persons are to go. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TextToDeidentify(String text, @Nullable String language) {}

    /** What one person said. */
    public record Said(String speaker, String text) {}

    /** A reply and what it answers: one line of context, or the talk before it, oldest first. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReplyToAssess(
            @Nullable String context,
            String reply,
            @Nullable String language,
            @Nullable List<Said> history) {}

    private final Practice practice;
    private final Capacity capacity;
    private final Models models;
    private final FastEmotionReader fast = FastEmotionReader.bundled();
    private final Deidentifier deidentifier = new Deidentifier();
    private final LanguageDetector detector = new LanguageDetector();

    AnalysisController(Practice practice, Capacity capacity, Models models) {
        this.models = models;
        this.capacity = capacity;
        this.practice = practice;
    }

    @PostMapping("/analyze/text")
    @Operation(operationId = "analyzeText", summary = "What is felt in a text, how sure Tongli is, and why")
    EmotionJson text(@RequestBody TextToRead request) {
        String text = Fields.text("text", request.text(), EmotionQuery.MAX_CHARACTERS);
        Taxonomy taxonomy = request.taxonomy() == null
                ? Taxonomy.BASIC
                : Fields.code(Taxonomy.class, "taxonomy", request.taxonomy());
        Tier tier = request.tier() == null ? Tier.FULL : Fields.code(Tier.class, "tier", request.tier());
        if (tier == Tier.FAST && !FastEmotionReader.reads(taxonomy)) {
            throw Problems.invalid(
                    "tier", "The tier \"fast\" tells no fine labels; take \"cascade\" or another taxonomy.");
        }
        EmotionQuery query = new EmotionQuery(
                text, Fields.language(request.language()), taxonomy, Boolean.TRUE.equals(request.explain()));
        return EmotionJson.of(capacity.within(
                () -> new EmotionTiers(fast, models.served().emotions(key(text)))
                        .reader(tier)
                        .read(query)));
    }

    @PostMapping("/analyze/own")
    @Operation(
            operationId = "analyzeOwn",
            summary = "What a model of the installation's own says of a text",
            description =
                    "Of those that an operator promoted, in labels of their own. Where a text's language is left to be found"
                            + " out, and the task is served in one language only, it is read in that.")
    OwnReadingJson own(@RequestBody OwnTextToRead request) {
        String text = Fields.text("text", request.text(), EmotionQuery.MAX_CHARACTERS);
        EmotionQuery query = new EmotionQuery(text, Fields.language(request.language()), Taxonomy.BASIC, false);
        String task = Slot.find(request.task() + ".zh").map(Slot::task).orElse("");
        if (!models.served().tasks().contains(task)) {
            throw Problems.invalid(
                    "task",
                    "The field \"task\" must be one of %s, which an operator promoted a model for."
                            .formatted(models.served().tasks()));
        }
        try {
            return OwnReadingJson.of(capacity.within(() -> models.served().read(task, query, key(text))));
        } catch (NotServedException none) {
            throw new ProblemException(Problem.of(ProblemKind.NO_MODEL_SERVES));
        }
    }

    /** Whoever is signed in is always answered by the same of two models; where nobody is, the same text is. */
    private static String key(String text) {
        return SecurityPerson.signedIn().map(who -> who.id().toString()).orElse(text);
    }

    @PostMapping("/analyze/risk")
    @Operation(
            operationId = "analyzeRisk",
            summary = "Whether a text speaks of self-harm, how soon, and whose; never a diagnosis")
    RiskJson risk(@RequestBody TextToScreen request) {
        String text = Fields.text("text", request.text(), RiskReader.MAX_CHARACTERS);
        Optional<Language> language = Fields.language(request.language());
        return RiskJson.of(capacity.within(() -> practice.parts().risks().read(text, language)));
    }

    @PostMapping("/deidentify")
    @Operation(
            operationId = "deidentify",
            summary = "A text with placeholders for names, numbers and addresses of persons",
            description =
                    "Placeholders are in the language of the text, or in the one that is named. Some names are missed;"
                            + " the text is kept nowhere, nor is what was taken out.")
    DeidentifiedJson deidentify(@RequestBody TextToDeidentify request) {
        String text = Fields.text("text", request.text(), Deidentifier.MAX_CHARACTERS);
        Optional<Language> language = Fields.language(request.language());
        return DeidentifiedJson.of(capacity.within(() -> deidentifier.of(text, language)));
    }

    @PostMapping("/assess")
    @Operation(operationId = "assess", summary = "How a reply meets what was said, why, and how it could be worded")
    AssessmentJson assess(@RequestBody ReplyToAssess request) {
        String reply = Fields.text("reply", request.reply(), LearnerText.MAX_CHARACTERS);
        Optional<Language> known = Fields.language(request.language());
        Language language = known.orElseGet(() -> detector.detectOr(reply, Language.EN));
        AssessmentRequest asked;
        if (request.history() != null && !request.history().isEmpty()) {
            if (request.context() != null && !Blank.is(request.context())) {
                throw Problems.invalid(
                        "context",
                        "The fields \"context\" and \"history\" both say what came before; leave one of the two out.");
            }
            List<Utterance> lines = lines(request.history());
            asked = new AssessmentRequest(language, lines, reply, Optional.empty());
        } else {
            String context = request.context() == null || Blank.is(request.context())
                    ? ""
                    : Fields.text("context", request.context(), LearnerText.MAX_CHARACTERS);
            asked = AssessmentRequest.of(language, context, reply);
        }
        AssessmentRequest whole = asked.inLanguageFoundOut(known.isEmpty());
        return AssessmentJson.of(
                capacity.within(() -> practice.parts().assessor().assess(whole)));
    }

    private static List<Utterance> lines(List<Said> history) {
        if (history.size() > HISTORY_LINES) {
            throw Problems.invalid(
                    "history",
                    "The field \"history\" has %d lines; at most %d are read. Send the latest."
                            .formatted(history.size(), HISTORY_LINES));
        }
        return IntStream.range(0, history.size())
                .mapToObj(i -> new Utterance(
                        Fields.text(
                                "history[%d].speaker".formatted(i),
                                history.get(i).speaker(),
                                LearnerText.MAX_CHARACTERS),
                        Fields.text(
                                "history[%d].text".formatted(i), history.get(i).text(), LearnerText.MAX_CHARACTERS)))
                .toList();
    }
}
