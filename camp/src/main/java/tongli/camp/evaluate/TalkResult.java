package tongli.camp.evaluate;

import java.util.List;
import tongli.camp.people.Person;
import tongli.camp.talk.Response;

/**
 * How one talk went.
 *
 * @param seed of the episode
 * @param won the undiscounted return
 * @param trust at its end, in [0, 1]
 * @param eased by how much distress fell from the first line on
 * @param told levels told, of all topics
 * @param deepest level told of any topic
 * @param left whether the other left
 * @param said what the responder did
 */
public record TalkResult(
        Person person,
        long seed,
        double won,
        double trust,
        double eased,
        int told,
        int deepest,
        boolean left,
        List<Response> said) {
    public TalkResult {
        said = List.copyOf(said);
    }
}
