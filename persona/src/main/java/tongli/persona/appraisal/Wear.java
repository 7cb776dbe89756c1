package tongli.persona.appraisal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tongli.core.Coded;

/**
 * How often each impact has been met of late.
 *
 * <p>A good move wears off when it comes again and again, and comes back to strength when it rests, or when something
 * new was told for it to answer: a listener who goes on answering each new thing is no bore. What grates is not
 * forgotten. Stateless.
 */
public final class Wear {

    /** Moves that are worth something once or twice, such as warmth: up to this wear, rest restores nothing. */
    private static final double ONCE = 0.5;

    private Wear() {}

    /**
     * @param before repeats by the impact's code
     * @param met what this turn brought
     * @param toldNew whether the persona told something for the first time
     * @param hurt whether the turn hurt; a new fault can be owned anew
     */
    public static Map<String, Integer> after(
            Map<String, Integer> before, List<Perceived> met, boolean toldNew, boolean hurt) {
        Map<String, Integer> after = new LinkedHashMap<>();
        before.forEach((code, repeats) -> {
            boolean again = met.stream().anyMatch(one -> one.impact().code().equals(code));
            boolean rests = restores(code) && (!again || toldNew);
            int left = repeats - (rests ? 1 : 0);
            if (left > 0) {
                after.put(code, left);
            }
        });
        met.forEach(one -> after.merge(one.impact().code(), 1, Integer::sum));
        if (hurt) {
            after.remove(Impact.OWNING.code());
        }
        return after;
    }

    private static boolean restores(String code) {
        return Coded.find(Impact.class, code)
                .filter(impact -> impact.wear() > ONCE && impact.wear() < 1)
                .isPresent();
    }
}
