package tongli.perception.voice.graph;

import java.util.ArrayList;
import java.util.List;
import tongli.core.Require;
import tongli.perception.encoder.GraphBuilder;

/**
 * Networks of one kind that were learnt from different speakers: the mean of their log-odds.
 *
 * @param temperature by which the mean is divided, so that probabilities mean what they say
 */
public record Committee(List<NetworkPart> members, double temperature) {
    public Committee {
        members = Require.notEmpty("members", members);
        Require.inRange("temperature", temperature, 1e-3, 1e3);
    }

    /** @return the name of logarithms of probabilities, shape (labels) */
    String write(GraphBuilder graph, String name, String views, String steps) {
        List<String> odds = new ArrayList<>();
        for (NetworkPart member : members) {
            odds.add(member.write(graph, name + "." + odds.size(), views, steps));
        }
        return logProbabilities(graph, odds, temperature);
    }

    static String logProbabilities(GraphBuilder graph, List<String> odds, double temperature) {
        String mean = graph.node("Mean", odds);
        String cooled = graph.node("Div", List.of(mean, graph.number(temperature)));
        return graph.node("LogSoftmax", List.of(cooled), GraphBuilder.integer("axis", -1));
    }
}
