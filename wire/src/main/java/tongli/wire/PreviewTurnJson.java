package tongli.wire;

import java.util.List;
import java.util.Map;
import tongli.persona.PersonaState;
import tongli.persona.authoring.SpokenLines;
import tongli.practice.Session;
import tongli.practice.Turn;

/**
 * A turn of a talk with the person of a file that nobody has saved.
 *
 * @param lines those of the file that were said; none when practice stopped
 * @param told the deepest level told of each topic; 0 is none
 */
public record PreviewTurnJson(TurnJson turn, List<SpokenLineJson> lines, Map<String, Integer> told) {

    /**
     * @param before the session without the turn
     * @param card the people to call, shown only where practice stopped
     */
    public static PreviewTurnJson of(Session before, Turn turn, SpokenLines spoken, RiskCardJson card) {
        PersonaState state = before.last().state();
        PersonaState after = turn.persona().map(answer -> answer.state()).orElse(state);
        return new PreviewTurnJson(
                TurnJson.of(turn, card), SpokenLineJson.of(spoken.between(state.spent(), after.spent())), after.told());
    }
}
