package tongli.learning.promotion;

import java.io.IOException;
import java.util.List;
import tongli.perception.registry.GateFigure;
import tongli.perception.registry.RegisteredModel;
import tools.jackson.databind.JsonNode;

/** The holdout is no file that the model learnt from or was tuned on, by what its provenance says. */
record HoldoutGate(String sha256) implements Gate {
    @Override
    public List<GateFigure> measure(Examination of) throws IOException {
        JsonNode provenance = of.candidate().json(RegisteredModel.PROVENANCE);
        long same = provenance
                .valueStream()
                .filter(JsonNode::isString)
                .filter(value -> value.asString().contains(sha256))
                .count();
        return List.of(GateFigure.atMost(
                "holdout.learnt_from", (double) same, 0, "files of its training or tuning that are the holdout"));
    }
}
