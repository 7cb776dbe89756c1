package tongli.understanding.meaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tongli.core.Span;
import tongli.understanding.FoldedText;
import tongli.understanding.PatternBook;

/** The needs behind a turn: by its words, and by what it wants where the words name none. Immutable. */
final class NeedFinder {

    /** Less is not worth saying. */
    private static final double LEAST = 0.35;

    /** Words and intent that agree. */
    private static final double AGREED = 0.08;

    /** Turns that only keep the talk going seldom ask for anything. */
    private static final double SMALL_TALK = 0.4;

    private static final Set<Intent> KEEPS_GOING = EnumSet.of(
            Intent.THANK, Intent.AGREE, Intent.GREET, Intent.GOODBYE, Intent.SUPPORT, Intent.ADVISE, Intent.INFORM);

    private record Usual(Need need, double score) {}

    private static final Map<Intent, Usual> USUAL = new EnumMap<>(Map.of(
            Intent.VENT, new Usual(Need.TO_BE_HEARD, 0.45),
            Intent.COMPLAIN, new Usual(Need.FAIRNESS, 0.45),
            Intent.SEEK_ADVICE, new Usual(Need.CLARITY, 0.45),
            Intent.SEEK_INFORMATION, new Usual(Need.CLARITY, 0.6),
            Intent.SEEK_REASSURANCE, new Usual(Need.SAFETY, 0.4),
            Intent.SET_BOUNDARY, new Usual(Need.AUTONOMY, 0.55),
            Intent.REFUSE, new Usual(Need.AUTONOMY, 0.45),
            Intent.TEST, new Usual(Need.TO_BE_HEARD, 0.45),
            Intent.SHARE_GOOD_NEWS, new Usual(Need.CLOSENESS, 0.5),
            Intent.APOLOGISE, new Usual(Need.CLOSENESS, 0.4)));

    private final MeaningRules rules;

    NeedFinder(MeaningRules rules) {
        this.rules = rules;
    }

    List<Finding<Need>> find(FoldedText folded, List<Finding<Intent>> intents) {
        Map<Need, Finding<Need>> found = new EnumMap<>(Need.class);
        boolean small = intents.stream().allMatch(intent -> KEEPS_GOING.contains(intent.label()));
        rules.hits(Need.class, "need.", folded.text()).forEach((need, hit) -> {
            double sure = small ? hit.confidence() * SMALL_TALK : hit.confidence();
            found.put(need, new Finding<>(need, sure, place(folded, hit), Ground.WORDS));
        });
        for (Finding<Intent> intent : intents) {
            Usual usual = USUAL.get(intent.label());
            if (usual != null) {
                found.merge(
                        usual.need(),
                        new Finding<>(usual.need(), usual.score(), intent.span(), Ground.INTENT),
                        NeedFinder::together);
            }
        }
        List<Finding<Need>> needs = new ArrayList<>(found.values());
        needs.removeIf(need -> need.score() < LEAST);
        needs.sort(
                Comparator.comparingDouble((Finding<Need> need) -> need.score()).reversed());
        return needs;
    }

    /** @param said by words, or by another intent that usually wants the same */
    private static Finding<Need> together(Finding<Need> said, Finding<Need> usual) {
        if (said.ground() != Ground.WORDS) {
            return said.score() >= usual.score() ? said : usual;
        }
        return new Finding<>(said.label(), Math.min(1, said.score() + AGREED), said.span(), Ground.WORDS);
    }

    private static Span place(FoldedText folded, PatternBook.Hit hit) {
        return folded.original(hit.span().start(), hit.span().end());
    }
}
