package tongli.perception.voice.graph;

import tongli.perception.encoder.GraphBuilder;

/** A trained network that answers with a log-odd for each label. */
public sealed interface NetworkPart permits PerceptronPart, RecurrentPart {
    /**
     * Writes its nodes.
     *
     * @param name for its weights
     * @param views name of the numbers, shape (views, 88)
     * @param steps name of the steps, shape (steps, width)
     * @return the name of what it answers, shape (labels)
     */
    String write(GraphBuilder graph, String name, String views, String steps);
}
