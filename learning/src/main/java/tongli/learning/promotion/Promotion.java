package tongli.learning.promotion;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;
import tongli.learning.evaluation.TaskReader;
import tongli.learning.finetune.LabelledFile;
import tongli.perception.encoder.Precision;
import tongli.perception.registry.Act;
import tongli.perception.registry.Canary;
import tongli.perception.registry.Decision;
import tongli.perception.registry.GateFigure;
import tongli.perception.registry.ModelRegistry;
import tongli.perception.registry.ModelState;
import tongli.perception.registry.RegisteredModel;
import tongli.perception.registry.Slot;
import tongli.perception.registry.Standing;

/**
 * Lets a registered model take a step towards serving, if every gate lets it pass; either is written into the registry's log with what
 * was measured. Safe for many threads; each measuring takes about the time to read the holdout twice.
 */
public final class Promotion {
    private final ModelRegistry registry;
    private final LongSupplier nanos;

    /** @param nanos a clock that only runs forward */
    public Promotion(ModelRegistry registry, LongSupplier nanos) {
        this.registry = registry;
        this.nanos = nanos;
    }

    /**
     * What is asked.
     *
     * @param share of a canary; of any other step it is not looked at
     * @param who see {@link Decision}
     */
    public record Request(RegisteredModel model, Gates gates, Step step, double share, String who, String why) {}

    /**
     * @param progress told how many texts were read
     * @return the decision, which is {@link Act#REFUSED} if a gate did not let it pass
     * @throws IOException if a file is missing, malformed or not what it was, the model does that already, or another was promoted while
     *     this one was measured; nothing is decided then
     */
    public Decision run(Request request, IntConsumer progress) throws IOException {
        RegisteredModel model = request.model();
        Slot slot = model.slot();
        Decision.check(request.who(), request.why()); // before minutes of measuring, not after
        byte[] weights = model.weights(); // whole, and for this program
        registry.recover();
        Standing before = registry.standing(slot);
        refuseIdle(request, before);
        List<GateFigure> figures = measured(request, weights, before, progress);
        if (!figures.stream().allMatch(GateFigure::passed)) {
            return registry.decide(
                    slot, Act.REFUSED, request.who(), Optional.of(model.digest()), request.why(), figures, now -> now);
        }
        return registry.decide(
                slot, act(request.step()), request.who(), Optional.of(model.digest()), request.why(), figures, now -> {
                    if (!now.serving().equals(before.serving())) {
                        throw new IOException("another model serves than when this one was measured; promote it again");
                    }
                    refuseIdle(request, now);
                    return after(request, now);
                });
    }

    private static Act act(Step step) {
        return switch (step) {
            case SHADOW -> Act.SHADOWED;
            case CANARY -> Act.CANARIED;
            case WHOLE -> Act.PROMOTED;
        };
    }

    private static Standing after(Request request, Standing now) {
        String digest = request.model().digest();
        return switch (request.step()) {
            case SHADOW -> now.withShadow(digest);
            case CANARY ->
                now.withCanary(
                        new Canary(digest, request.share(), request.gates().canary()));
            case WHOLE -> now.serving(digest);
        };
    }

    private static void refuseIdle(Request request, Standing standing) throws IOException {
        if (standing.of(request.model().digest()) == ModelState.SERVING) {
            throw new IOException("it serves already");
        }
        if (request.step() != Step.WHOLE
                && standing.serving().isEmpty()
                && !request.model().slot().ships()) {
            throw new IOException(
                    "nothing serves beside which it could be tried; promote it whole, without --shadow or --canary");
        }
    }

    private List<GateFigure> measured(Request request, byte[] weights, Standing before, IntConsumer progress)
            throws IOException {
        Gates gates = request.gates();
        Slot slot = request.model().slot();
        String task = slot.ships() ? gates.holdout().taxonomy().orElse("basic") : slot.task();
        Examination examination = Examination.of(
                request.model(),
                opening(slot, task, weights),
                task,
                serving(slot, task, before),
                holdout(gates.holdout()),
                nanos,
                progress);
        List<Gate> asked = new ArrayList<>();
        asked.add(new HoldoutGate(gates.holdout().sha256()));
        asked.add(new MacroF1Gate(gates.macroF1()));
        gates.forgetting().ifPresent(most -> asked.add(new ForgettingGate(most)));
        gates.calibration().ifPresent(most -> asked.add(new CalibrationGate(most)));
        gates.bias().forEach(slice -> asked.add(new BiasGate(slice)));
        gates.latency().ifPresent(latency -> asked.add(new LatencyGate(latency)));
        List<GateFigure> figures = new ArrayList<>();
        for (Gate gate : asked) {
            figures.addAll(gate.measure(examination));
        }
        return figures;
    }

    private Optional<Opening> serving(Slot slot, String task, Standing before) {
        if (before.serving().isPresent()) {
            String digest = before.serving().get();
            return Optional.of(() ->
                    opening(slot, task, registry.open(slot, digest).weights()).open());
        }
        return slot.ships()
                ? Optional.of(() -> TaskReader.open(Optional.empty(), task, slot.language(), Precision.INT8))
                : Optional.empty();
    }

    /** By the very bytes that were checked: a file may be another by the time that it is opened again. */
    private static Opening opening(Slot slot, String task, byte[] weights) {
        return () -> TaskReader.open(RegisteredModel.WEIGHTS, weights, task, slot.language(), Precision.INT8);
    }

    private static LabelledFile holdout(Gates.Holdout asked) throws IOException {
        LabelledFile file;
        try {
            file = LabelledFile.read(
                    asked.file(), new LabelledFile.Columns(Optional.empty(), asked.text(), List.of(asked.labels())));
        } catch (NoSuchFileException missing) {
            throw new IOException(
                    asked.file() + ": the holdout is missing; put it there, or mend holdout.file", missing);
        }
        if (!file.sha256().containsValue(asked.sha256())) {
            throw new IOException("%s: the holdout is another file than the gates name; its SHA-256 is %s"
                    .formatted(asked.file(), String.join(", ", file.sha256().values())));
        }
        return file;
    }
}
