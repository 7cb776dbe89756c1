package tongli.wire;

import java.util.List;
import tongli.core.Language;
import tongli.persona.authoring.Draft;

/**
 * A scenario file, looked over.
 *
 * @param usable whether it has no fault, so that one can talk with the person
 * @param found how many remarks there are, also those that are not named
 * @param remarks the first of them, in the language asked for
 */
public record ScenarioLookJson(boolean usable, int found, List<ScenarioRemarkJson> remarks) {

    /** A person mends no more at once. */
    private static final int NAMED = 200;

    public static ScenarioLookJson of(Draft draft, Language language) {
        return new ScenarioLookJson(
                draft.scenario().isPresent(),
                draft.remarks().size(),
                draft.remarks().stream()
                        .limit(NAMED)
                        .map(remark -> ScenarioRemarkJson.of(remark, language))
                        .toList());
    }
}
