package tongli.practice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tongli.core.Assessment;
import tongli.core.Remark;
import tongli.core.Span;
import tongli.core.Strength;
import tongli.practice.SessionReport.StrengthShown;

/** Gathers what went well over a talk: each strength once, told by the turn in which it brought the persona nearest. */
final class ShownStrengths {

    private record Found(int turn, Assessment reply, Remark<Strength> remark, double gain) {}

    private ShownStrengths() {}

    /** Those shown in most turns first. */
    static List<StrengthShown> of(Session session) {
        Map<Strength, List<Found>> found = new EnumMap<>(Strength.class);
        for (Turn turn : session.turns()) {
            turn.assessment()
                    .ifPresent(reply -> reply.strengths()
                            .forEach(remark -> found.computeIfAbsent(remark.code(), code -> new ArrayList<>())
                                    .add(new Found(
                                            turn.number(),
                                            reply,
                                            remark,
                                            session.effectOf(turn.number()).gain()))));
        }
        return found.values().stream()
                .map(ShownStrengths::shown)
                .sorted(Comparator.<StrengthShown>comparingInt(
                                shown -> -shown.turns().size())
                        .thenComparingInt(shown -> shown.turns().get(0)))
                .toList();
    }

    /** @param found of one strength, at least one, oldest first */
    private static StrengthShown shown(List<Found> found) {
        Found best = found.get(0);
        for (Found one : found) {
            best = one.gain() > best.gain() ? one : best;
        }
        return new StrengthShown(
                best.remark().code(),
                found.stream().map(Found::turn).distinct().toList(),
                best.turn(),
                words(best),
                best.remark().message());
    }

    private static String words(Found found) {
        Span span = found.remark().span();
        return span.length() == 0
                ? found.reply().reply()
                : span.of(found.reply().reply());
    }
}
