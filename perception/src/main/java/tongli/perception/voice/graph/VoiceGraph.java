package tongli.perception.voice.graph;

import java.util.ArrayList;
import java.util.List;
import tongli.core.Require;
import tongli.perception.encoder.GraphBuilder;
import tongli.perception.voice.emotion.VoiceSteps;
import tongli.perception.voice.network.VoiceNetworks;

/**
 * Committees of one or more kinds as one ONNX graph: the mean of the logarithms of their probabilities, over a temperature.
 *
 * @param committees each of one kind of network
 * @param width of a view, as {@link tongli.perception.voice.emotion.VoiceNumbers} says
 */
public record VoiceGraph(List<Committee> committees, double temperature, int width) {
    /** Logarithms of probabilities, shape (labels). */
    private static final String ANSWER = "log_probabilities";

    public VoiceGraph {
        committees = Require.notEmpty("committees", committees);
        Require.inRange("temperature", temperature, 1e-3, 1e3);
    }

    /** The file. */
    public byte[] toBytes() {
        GraphBuilder graph = new GraphBuilder();
        String views = graph.input(VoiceNetworks.VIEWS, "views", Integer.toString(width));
        String steps = graph.input(VoiceNetworks.STEPS, "steps", Integer.toString(VoiceSteps.WIDTH));
        List<String> logs = new ArrayList<>();
        for (Committee committee : committees) {
            logs.add(committee.write(graph, "committee" + logs.size(), views, steps));
        }
        graph.output(ANSWER, Committee.logProbabilities(graph, logs, temperature), "labels");
        return graph.toBytes();
    }
}
