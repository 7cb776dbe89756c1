package tongli.persona.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import tongli.core.Language;
import tongli.persona.PersonaState;
import tongli.persona.scenario.Line;

/** Picks lines and thoughts that were not used yet, and remembers which it took. One a turn; not for many threads. */
final class LinePicker {

    private final Set<String> spent;
    private final List<String> thoughts;
    private final RandomGenerator random;

    LinePicker(PersonaState state, RandomGenerator random) {
        this.spent = new LinkedHashSet<>(state.spent());
        this.thoughts = new ArrayList<>(state.thoughts());
        this.random = random;
    }

    /** An unused line, at random; empty if every one was said. */
    Optional<Line> pick(List<Line> lines) {
        List<Line> left = unused(lines);
        if (left.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(take(left.get(random.nextInt(left.size()))));
    }

    /** An unused line near a place in lines ordered from mild (0) to sharp (1). */
    Optional<Line> pickAt(List<Line> lines, double sharpness) {
        List<Line> left = unused(lines);
        if (left.isEmpty()) {
            return Optional.empty();
        }
        int at = (int) Math.round(sharpness * (left.size() - 1));
        return Optional.of(take(left.get(Math.max(0, Math.min(left.size() - 1, at)))));
    }

    /** The unused line that comes nearest to something; the first of equals. */
    Optional<Line> pickNearest(List<Line> lines, ToDoubleFunction<Line> nearness) {
        Line nearest = null;
        double most = Double.NEGATIVE_INFINITY;
        for (Line line : unused(lines)) {
            double near = nearness.applyAsDouble(line);
            if (near > most) {
                nearest = line;
                most = near;
            }
        }
        return Optional.ofNullable(nearest).map(this::take);
    }

    boolean hasUnused(List<Line> lines) {
        return !unused(lines).isEmpty();
    }

    /** A new silence made of two known ones; empty when even these are used up. */
    Optional<Line> pickPair(List<Line> lines, Language language) {
        List<Line> pairs = new ArrayList<>();
        for (Line first : lines) {
            for (Line second : lines) {
                if (first != second) {
                    pairs.add(new Line(
                            first.id() + "+" + second.id(),
                            Joining.joined(language, first.say(), second.say()),
                            Optional.empty()));
                }
            }
        }
        return pick(pairs);
    }

    /** A thought not thought yet, or the one thought longest ago. */
    String think(List<String> pool) {
        List<String> fresh =
                pool.stream().filter(thought -> !thoughts.contains(thought)).toList();
        String thought = fresh.isEmpty()
                ? pool.stream()
                        .min((a, b) -> Integer.compare(thoughts.lastIndexOf(a), thoughts.lastIndexOf(b)))
                        .orElseThrow()
                : fresh.get(random.nextInt(fresh.size()));
        return remember(thought);
    }

    String remember(String thought) {
        thoughts.remove(thought);
        thoughts.add(thought);
        return thought;
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    List<String> spent() {
        return List.copyOf(spent);
    }

    List<String> thoughts() {
        return List.copyOf(thoughts);
    }

    private List<Line> unused(List<Line> lines) {
        return lines.stream().filter(line -> !spent.contains(line.id())).toList();
    }

    private Line take(Line line) {
        spent.add(line.id());
        return line;
    }
}
