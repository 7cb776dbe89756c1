package tongli.learning.promotion;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import tongli.perception.registry.GateFigure;
import tongli.perception.registry.GateNote;
import tongli.perception.registry.RegisteredModel;

/** The holdout is no file that the model learnt from or was tuned on, by what its provenance says; it has to say something. */
record HoldoutGate(String sha256) implements Gate {
    private static final String NAME = "holdout.learnt_from";

    /** As training writes it: {@code train_sha256 FILE}, of a stream {@code sha256 FILE}, of an average {@code 2.train_sha256 FILE}. */
    private static final Pattern LEARNT_FROM = Pattern.compile("(\\d+\\.)*(train_)?sha256( .*)?");

    @Override
    public List<GateFigure> measure(Examination of) throws IOException {
        var said = of.candidate().json(RegisteredModel.PROVENANCE).properties().stream()
                .filter(entry -> entry.getValue().isString())
                .toList();
        if (said.stream().noneMatch(entry -> LEARNT_FROM.matcher(entry.getKey()).matches())) {
            return List.of(GateFigure.missing(NAME, 0, false, GateNote.of("learnt_from_nothing")));
        }
        long same = said.stream()
                .filter(entry -> entry.getValue().asString().contains(sha256))
                .count();
        return List.of(GateFigure.atMost(NAME, (double) same, 0, GateNote.of("learnt_from")));
    }
}
