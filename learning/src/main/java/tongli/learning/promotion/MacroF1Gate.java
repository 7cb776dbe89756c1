package tongli.learning.promotion;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tongli.learning.evaluation.Judged;
import tongli.learning.metric.PairedBootstrap;
import tongli.perception.registry.GateFigure;

/** Macro-F1 on the holdout: its floor, and how it lies to the model that serves. */
record MacroF1Gate(Gates.MacroF1 asked) implements Gate {
    private static final String FLOOR = "macro_f1";
    private static final String BESIDE = "macro_f1.beside_serving";

    @Override
    public List<GateFigure> measure(Examination of) {
        double own = of.judged().report().macroF1();
        return List.of(
                GateFigure.atLeast(
                        FLOOR,
                        own,
                        asked.floor(),
                        "%d texts".formatted(of.judged().texts())),
                beside(of));
    }

    private GateFigure beside(Examination of) {
        double bound = -asked.belowServing();
        Optional<Judged> serving = of.servingJudged();
        if (serving.isEmpty()) {
            return GateFigure.needless(BESIDE, bound, true, "nothing serves yet");
        }
        Judged own = of.judged();
        if (!serving.get().labels().equals(own.labels())) {
            return GateFigure.missing(
                    BESIDE, bound, true, "the model that serves tells other labels, or in another order");
        }
        PairedBootstrap compared = PairedBootstrap.ofMacroF1(
                own.labels(), own.truth(), serving.get().asserted(), own.asserted(), asked.samples(), asked.seed());
        return GateFigure.atLeast(
                BESIDE,
                compared.low(),
                bound,
                String.format(
                        Locale.ROOT,
                        "lower end of the 95 %% interval of %.4f less %.4f: %+.4f (%+.4f to %+.4f)",
                        compared.second(),
                        compared.first(),
                        compared.difference(),
                        compared.low(),
                        compared.high()));
    }
}
