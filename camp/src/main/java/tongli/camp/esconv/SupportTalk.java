package tongli.camp.esconv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tongli.camp.talk.Response;
import tongli.camp.talk.Sight;
import tongli.camp.train.Demonstrations;

/**
 * A written talk between somebody who seeks support and somebody who gives it.
 *
 * <p>Source: Liu et al., "Towards Emotional Support Dialog Systems", ACL 2021, whose data is ESConv.
 *
 * @param turns oldest first
 */
public record SupportTalk(List<SupportTurn> turns) {
    public SupportTalk {
        turns = List.copyOf(turns);
    }

    /**
     * What the supporters did, and what of {@link Sight} could be told of it in a written talk: whether the other asked something, how long their
     * lines were, how much of the talk had passed, and what the supporter had done before.
     *
     * <p>Lines whose strategy is a greeting or another one stand for nothing that a policy can do, and are left out.
     */
    public static Demonstrations shown(List<SupportTalk> talks) {
        List<double[]> observations = new ArrayList<>();
        List<Integer> actions = new ArrayList<>();
        for (SupportTalk talk : talks) {
            talk.show(observations, actions);
        }
        return new Demonstrations(observations, actions);
    }

    private void show(List<double[]> observations, List<Integer> actions) {
        long whole = turns.stream().filter(SupportTurn::supporter).count();
        List<Response> said = new ArrayList<>();
        String heard = "";
        int passed = 0;
        for (SupportTurn turn : turns) {
            if (!turn.supporter()) {
                heard = heard.isEmpty() ? turn.text() : heard + " " + turn.text();
                continue;
            }
            Optional<Response> did = Named.response(turn);
            if (did.isPresent()) {
                observations.add(Sight.heard(heard, (double) passed / whole, said));
                actions.add(did.get().index());
                said.add(did.get());
            }
            passed++;
            heard = "";
        }
    }
}
