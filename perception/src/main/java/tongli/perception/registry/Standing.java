package tongli.perception.registry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tongli.core.Require;

/**
 * Which models of a slot do what, as its pointer file has it. Immutable.
 *
 * @param serving empty where what ships serves, or nothing does
 * @param before what served before, the latest last; an empty text stands for what ships, or nothing
 * @param retired what served once, and is not in {@code before}
 * @param decision the number of the decision that made it so; 0 before any
 */
public record Standing(
        Slot slot,
        Optional<String> serving,
        List<String> before,
        Optional<Canary> canary,
        Optional<String> shadow,
        List<String> retired,
        long decision) {
    private static final String NONE = "";
    /** Of those that served before; who goes back further names the model. */
    private static final int STEPS_BACK = 50;

    public Standing {
        before = List.copyOf(before);
        retired = List.copyOf(retired);
        serving.ifPresent(Digest::check);
        shadow.ifPresent(Digest::check);
        before.stream().filter(one -> !one.equals(NONE)).forEach(Digest::check);
        retired.forEach(Digest::check);
        Require.inRange("decision", decision, 0, Long.MAX_VALUE);
    }

    /** Before any decision. */
    public static Standing empty(Slot slot) {
        return new Standing(slot, Optional.empty(), List.of(), Optional.empty(), Optional.empty(), List.of(), 0);
    }

    public ModelState of(String model) {
        if (serving.filter(model::equals).isPresent()) {
            return ModelState.SERVING;
        }
        if (canary.filter(one -> one.model().equals(model)).isPresent()) {
            return ModelState.CANARY;
        }
        if (shadow.filter(model::equals).isPresent()) {
            return ModelState.SHADOW;
        }
        return before.contains(model) || retired.contains(model) ? ModelState.RETIRED : ModelState.CANDIDATE;
    }

    Standing decided(long number) {
        return new Standing(slot, serving, before, canary, shadow, retired, number);
    }

    /** With a model that only listens. */
    public Standing withShadow(String model) {
        return new Standing(slot, serving, before, without(model), Optional.of(model), retired, decision);
    }

    /** With a model that answers a share. */
    public Standing withCanary(Canary one) {
        return new Standing(
                slot,
                serving,
                before,
                Optional.of(one),
                shadow.filter(other -> !other.equals(one.model())),
                retired,
                decision);
    }

    private Optional<Canary> without(String model) {
        return canary.filter(one -> !one.model().equals(model));
    }

    /** Without the canary; a shadow goes on. */
    public Standing withoutCanary() {
        return new Standing(slot, serving, before, Optional.empty(), shadow, retired, decision);
    }

    /** Without the one that listens; what answers is as it was. */
    public Standing withoutShadow() {
        return new Standing(slot, serving, before, canary, Optional.empty(), retired, decision);
    }

    /** With neither canary nor shadow. */
    public Standing withoutTrials() {
        return new Standing(slot, serving, before, Optional.empty(), Optional.empty(), retired, decision);
    }

    /** With that model answering everything; what answered until now is what a rollback goes back to. */
    public Standing serving(String model) {
        List<String> stack = new ArrayList<>(before);
        stack.add(serving.orElse(NONE));
        Set<String> gone = new LinkedHashSet<>(retired);
        while (stack.size() > STEPS_BACK) {
            gone.add(stack.remove(0));
        }
        gone.remove(NONE);
        gone.remove(model);
        return new Standing(
                slot, Optional.of(model), stack, Optional.empty(), Optional.empty(), List.copyOf(gone), decision);
    }

    /** Whether there is anything to go back from. */
    public boolean canGoBack() {
        return canary.isPresent() || serving.isPresent();
    }

    /**
     * As it was before the last step: without the canary if there is one, else with what served before. A shadow goes with either.
     *
     * @throws IllegalStateException if nothing was promoted
     */
    public Standing back() {
        if (canary.isPresent()) {
            return withoutTrials();
        }
        String left = serving.orElseThrow(() -> new IllegalStateException("nothing was promoted in " + slot.name()));
        List<String> stack = new ArrayList<>(before);
        String earlier = stack.isEmpty() ? NONE : stack.remove(stack.size() - 1);
        Set<String> gone = new LinkedHashSet<>(retired);
        gone.add(left);
        gone.remove(earlier);
        return new Standing(
                slot,
                earlier.equals(NONE) ? Optional.empty() : Optional.of(earlier),
                stack,
                Optional.empty(),
                Optional.empty(),
                List.copyOf(gone),
                decision);
    }
}
