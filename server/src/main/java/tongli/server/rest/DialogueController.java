package tongli.server.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tongli.core.PlainText;
import tongli.core.Utterance;
import tongli.server.engine.Practice;
import tongli.server.problem.Problems;
import tongli.server.rest.AnalysisController.Said;
import tongli.understanding.dialogue.DialogueAnalyst;
import tongli.understanding.dialogue.DialogueLimits;
import tongli.understanding.meaning.MeaningReader;
import tongli.wire.DialogueJson;

/** A whole talk: what each turn means, and how feelings move over it. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Analysis")
public final class DialogueController {

    /** So that the same talk gives the same intervals. */
    private static final long SEED = 7;

    /** A talk, oldest turn first; the language is found out turn by turn unless given. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TalkToRead(List<Said> turns, @Nullable String language) {}

    private final Practice practice;
    private final MeaningReader meanings = MeaningReader.bundled();

    DialogueController(Practice practice) {
        this.practice = practice;
    }

    @PostMapping("/analyze/dialogue")
    @Operation(
            operationId = "analyzeDialogue",
            summary = "What each turn of a talk feels, wants and needs, where feelings turn, and which bids went"
                    + " unanswered")
    DialogueJson dialogue(@RequestBody TalkToRead request) {
        List<Utterance> turns = turns(request.turns());
        var language = Fields.language(request.language());
        DialogueAnalyst analyst = new DialogueAnalyst(
                practice.parts().emotions(), meanings, practice.parts().replies(), SEED);
        return DialogueJson.of(analyst.analyse(turns, language));
    }

    private static List<Utterance> turns(List<Said> said) {
        if (said.isEmpty()) {
            throw Problems.invalid("turns", "The field \"turns\" is empty; send at least one turn.");
        }
        if (said.size() > DialogueLimits.TURNS) {
            throw Problems.invalid(
                    "turns",
                    "The field \"turns\" has %,d entries; at most %,d are read. Send the part that matters."
                            .formatted(said.size(), DialogueLimits.TURNS));
        }
        List<Utterance> turns = IntStream.range(0, said.size())
                .mapToObj(i -> new Utterance(
                        speaker("turns[%d].speaker".formatted(i), said.get(i).speaker()),
                        Fields.text("turns[%d].text".formatted(i), said.get(i).text(), DialogueLimits.TURN_CHARACTERS)))
                .toList();
        int characters = turns.stream()
                .mapToInt(turn -> PlainText.characters(turn.text()))
                .sum();
        if (characters > DialogueLimits.CHARACTERS) {
            throw Problems.invalid(
                    "turns",
                    "The texts of \"turns\" have %,d characters together; at most %,d are read. Send fewer turns."
                            .formatted(characters, DialogueLimits.CHARACTERS));
        }
        long speakers = turns.stream().map(Utterance::speaker).distinct().count();
        if (speakers > DialogueLimits.SPEAKERS) {
            throw Problems.invalid(
                    "turns",
                    "The field \"turns\" has %,d speakers; at most %d can be followed."
                            .formatted(speakers, DialogueLimits.SPEAKERS));
        }
        return turns;
    }

    private static String speaker(String field, String typed) {
        String name =
                Fields.text(field, typed, DialogueLimits.SPEAKER_CHARACTERS).strip();
        if (name.indexOf('\n') >= 0) {
            throw Problems.invalid(field, "The field \"%s\" has a line end. Give a name on one line.".formatted(field));
        }
        return name;
    }
}
