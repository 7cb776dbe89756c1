package tongli.learning.promotion;

import java.util.List;
import tongli.perception.registry.GateFigure;
import tongli.perception.registry.GateNote;

/** Expected calibration error on the holdout, in 15 bins. */
record CalibrationGate(double most) implements Gate {
    @Override
    public List<GateFigure> measure(Examination of) {
        return List.of(GateFigure.atMost(
                "calibration",
                of.judged().calibrationError(),
                most,
                GateNote.of("calibration", of.judged().texts())));
    }
}
