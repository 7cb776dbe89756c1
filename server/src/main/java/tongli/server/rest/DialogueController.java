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
import tongli.core.Language;
import tongli.core.Utterance;
import tongli.server.engine.Capacity;
import tongli.server.engine.Practice;
import tongli.server.problem.Problems;
import tongli.server.rest.AnalysisController.Said;
import tongli.understanding.dialogue.DialogueAnalyst;
import tongli.understanding.dialogue.DialogueLimits;
import tongli.understanding.dialogue.PastedTalk;
import tongli.understanding.dialogue.TalkFault;
import tongli.understanding.meaning.MeaningReader;
import tongli.wire.DialogueJson;
import tongli.wire.PastedTalkJson;

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

    /** More than the words of a talk may have, for names and times come on top. */
    private static final int PASTED_CHARACTERS = 100_000;

    /** A talk as it was pasted. */
    public record PastedText(String text) {}

    private final Practice practice;
    private final MeaningReader meanings;
    private final Capacity capacity;

    DialogueController(Practice practice, MeaningReader meanings, Capacity capacity) {
        this.capacity = capacity;
        this.practice = practice;
        this.meanings = meanings;
    }

    @PostMapping("/analyze/dialogue")
    @Operation(
            operationId = "analyzeDialogue",
            summary = "What each turn of a talk feels, wants and needs, where feelings turn, and which bids went"
                    + " unanswered")
    DialogueJson dialogue(@RequestBody TalkToRead request) {
        List<Utterance> turns = turns(request.turns());
        Optional<Language> language = Fields.language(request.language());
        return capacity.within(() -> dialogue(turns, language));
    }

    private DialogueJson dialogue(List<Utterance> turns, Optional<Language> language) {
        DialogueAnalyst analyst = new DialogueAnalyst(
                practice.parts().emotions(),
                meanings,
                practice.parts().replies(),
                practice.parts().risks(),
                SEED);
        return DialogueJson.of(
                analyst.analyse(turns, language), practice.parts().riskCards());
    }

    @PostMapping("/analyze/dialogue/lines")
    @Operation(
            operationId = "takeTalkApart",
            summary = "Who says what in a talk that was typed as “name: words” or copied from a chat program")
    PastedTalkJson lines(@RequestBody PastedText request) {
        String text = Fields.text("text", request.text(), PASTED_CHARACTERS);
        return PastedTalkJson.of(PastedTalk.parse(text));
    }

    private static List<Utterance> turns(List<Said> said) {
        if (said.isEmpty()) {
            throw Problems.invalid("turns", "The field \"turns\" is empty; send at least one turn.");
        }
        List<Utterance> turns = IntStream.range(0, said.size())
                .mapToObj(i -> new Utterance(
                        speaker("turns[%d].speaker".formatted(i), said.get(i).speaker()),
                        Fields.text("turns[%d].text".formatted(i), said.get(i).text(), DialogueLimits.TURN_CHARACTERS)))
                .toList();
        TalkFault.of(turns).ifPresent(fault -> {
            throw Problems.invalid("turns", "The field \"turns\" cannot be read: %s.".formatted(fault.message()));
        });
        return turns;
    }

    private static String speaker(String field, String typed) {
        String name =
                Fields.text(field, typed, DialogueLimits.SPEAKER_CHARACTERS).strip();
        if (!TalkFault.isOneLine(name)) {
            throw Problems.invalid(field, "The field \"%s\" has a line end. Give a name on one line.".formatted(field));
        }
        return name;
    }
}
