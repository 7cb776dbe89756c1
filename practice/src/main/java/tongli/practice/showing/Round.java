package tongli.practice.showing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import tongli.core.BasicEmotion;

/**
 * One round of showings, as far as it has come. Immutable.
 *
 * @param dealt all its showings, in order
 * @param named what those so far were taken for, in the same order
 * @param stored whether it may be kept beyond the program
 */
public record Round(UUID id, RoundPlan plan, List<Dealt> dealt, List<Named> named, boolean stored, Instant createdAt) {

    /** @throws IllegalArgumentException if there are more names than showings, or not as many showings as planned */
    public Round {
        dealt = List.copyOf(dealt);
        named = List.copyOf(named);
        if (dealt.size() != plan.count() || named.size() > dealt.size()) {
            throw new IllegalArgumentException(
                    "round %s: %d dealt and %d named of %d".formatted(id, dealt.size(), named.size(), plan.count()));
        }
    }

    public boolean isDone() {
        return named.size() == dealt.size();
    }

    /** When it was begun, or a feeling last named. */
    public Instant updatedAt() {
        return named.isEmpty() ? createdAt : named.get(named.size() - 1).at();
    }

    /** What is to be named next; empty when all were. */
    public Optional<Showing> current() {
        return isDone() ? Optional.empty() : Optional.of(showing(named.size() + 1));
    }

    /**
     * @param number from 1, up to the current one: later ones depend on what is named till then
     * @throws IllegalArgumentException if it has not come yet
     */
    public Showing showing(int number) {
        if (number < 1 || number > Math.min(named.size() + 1, dealt.size())) {
            throw new IllegalArgumentException(
                    "round %s has shown no %d yet; it is at %d".formatted(id, number, named.size() + 1));
        }
        return new Showing(number, dealt.get(number - 1), plan.channel(), strength(number));
    }

    private double strength(int number) {
        return plan.strength() == ShownStrength.ADAPTIVE
                ? staircase(number - 1).strength()
                : plan.strength().first();
    }

    /** The strength from which on most feelings are named; empty where it was not sought, or not found. */
    public OptionalDouble threshold() {
        return plan.strength() == ShownStrength.ADAPTIVE
                ? staircase(named.size()).threshold()
                : OptionalDouble.empty();
    }

    /** Calm is the same at every strength, and so moves nothing. */
    private Staircase staircase(int answers) {
        Staircase staircase = Staircase.from(plan.strength().first());
        for (int i = 0; i < answers; i++) {
            BasicEmotion truth = dealt.get(i).feeling();
            if (truth != BasicEmotion.NEUTRAL) {
                staircase = staircase.after(named.get(i).feeling() == truth);
            }
        }
        return staircase;
    }

    /** @param number from 1, of one that was named */
    public Result result(int number) {
        return new Result(showing(number), named.get(number - 1));
    }

    /** Of all that were named, in order. */
    public List<Result> results() {
        List<Result> results = new ArrayList<>();
        for (int number = 1; number <= named.size(); number++) {
            results.add(result(number));
        }
        return results;
    }

    /** This round with the current showing named. */
    public Round plus(Named one) {
        List<Named> more = new ArrayList<>(named);
        more.add(one);
        return new Round(id, plan, dealt, more, stored, createdAt);
    }
}
