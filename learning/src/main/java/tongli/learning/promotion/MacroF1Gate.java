package tongli.learning.promotion;

import java.util.List;
import java.util.Locale;
import tongli.learning.evaluation.Judged;
import tongli.learning.metric.PairedBootstrap;
import tongli.perception.registry.GateFigure;
import tongli.perception.registry.GateNote;

/** Macro-F1 on the holdout: its floor, and how it lies to the model that serves. */
record MacroF1Gate(Gates.MacroF1 asked) implements Gate {
    private static final String FLOOR = "macro_f1";
    private static final String BESIDE = "macro_f1.beside_serving";

    @Override
    public List<GateFigure> measure(Examination of) {
        return List.of(floor(of.judged()), beside(of));
    }

    private GateFigure floor(Judged judged) {
        if (judged.labels().size() < 2) {
            return GateFigure.missing(FLOOR, asked.floor(), true, GateNote.of("one_label"));
        }
        GateNote note = judged.leftOut().isEmpty()
                ? GateNote.of("texts", judged.texts())
                : GateNote.of("texts_lacking", judged.texts(), String.join(", ", judged.leftOut()));
        return GateFigure.atLeast(FLOOR, judged.report().macroF1(), asked.floor(), note);
    }

    private GateFigure beside(Examination of) {
        double bound = -asked.belowServing();
        if (of.beside() instanceof Beside.Serving serving) {
            return beside(of.judged(), serving, bound);
        }
        return of.beside() instanceof Beside.Unlike unlike
                ? GateFigure.missing(BESIDE, bound, true, unlike.why())
                : GateFigure.needless(BESIDE, bound, true, GateNote.of("nothing_serves"));
    }

    private GateFigure beside(Judged own, Beside.Serving serving, double bound) {
        PairedBootstrap compared = PairedBootstrap.ofMacroF1(
                own.labels(),
                own.truth(),
                serving.asserted(own.labels()),
                own.asserted(),
                asked.samples(),
                asked.seed());
        return GateFigure.atLeast(
                BESIDE,
                compared.low(),
                bound,
                GateNote.of(
                        "difference",
                        share(compared.second()),
                        share(compared.first()),
                        difference(compared.difference()),
                        difference(compared.low()),
                        difference(compared.high())));
    }

    private static String share(double f1) {
        return String.format(Locale.ROOT, "%.4f", f1);
    }

    private static String difference(double f1) {
        return String.format(Locale.ROOT, "%+.4f", f1);
    }
}
