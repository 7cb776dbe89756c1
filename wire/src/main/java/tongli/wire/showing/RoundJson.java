package tongli.wire.showing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tongli.core.Language;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.practice.showing.Result;
import tongli.practice.showing.Round;
import tongli.practice.showing.RoundReport;

/**
 * A round of showings, as far as it has come.
 *
 * @param mixed whether face and voice sometimes show two feelings
 * @param showing what is to be named next; null when all were
 * @param results of those that were named
 * @param report null before the last was named
 */
public record RoundJson(
        UUID id,
        String language,
        String modality,
        String strength,
        int count,
        boolean mixed,
        @JsonProperty("created_at") String createdAt,
        @JsonProperty("updated_at") String updatedAt,
        boolean stored,
        @Nullable ShowingJson showing,
        List<ShowingResultJson> results,
        @Nullable RoundReportJson report) {

    /** @param people who show feelings, by the ids of their scenarios */
    public static RoundJson of(Round round, ScenarioLibrary people, VoicePlace voices) {
        Language language = round.plan().language();
        return new RoundJson(
                round.id(),
                language.code(),
                round.plan().channel().code(),
                round.plan().strength().code(),
                round.plan().count(),
                round.plan().mixed(),
                round.createdAt().toString(),
                round.updatedAt().toString(),
                round.stored(),
                round.current()
                        .map(showing -> ShowingJson.of(showing, people, language, voices))
                        .orElse(null),
                round.results().stream()
                        .map(result -> result(result, people, language, voices))
                        .toList(),
                round.isDone() ? RoundReportJson.of(RoundReport.of(round)) : null);
    }

    /** What came of one name. */
    public static ShowingResultJson result(
            Result result, ScenarioLibrary people, Language language, VoicePlace voices) {
        return ShowingResultJson.of(result, ShowingJson.of(result.showing(), people, language, voices), language);
    }
}
