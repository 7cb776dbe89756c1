package tongli.understanding.meaning;

import java.util.List;
import tongli.core.Language;
import tongli.core.Span;
import tongli.understanding.Clause;
import tongli.understanding.ClauseSplitter;
import tongli.understanding.FoldedText;

/**
 * Reads what a turn wants, does and needs, by the pattern books {@code meaning-zh.txt} and {@code meaning-en.txt}, the form
 * of its sentences and the feeling read in it. Deterministic, immutable, safe for many threads. How well it reads is told
 * in {@code docs/results/meaning.md}.
 */
public final class MeaningReader {

    private final MeaningRules chinese = new MeaningRules(Language.ZH);
    private final MeaningRules english = new MeaningRules(Language.EN);

    private MeaningReader() {}

    /** With the books that come with Tongli. */
    public static MeaningReader bundled() {
        return new MeaningReader();
    }

    public TurnMeaning read(TurnToRead turn) {
        MeaningRules book = turn.language() == Language.ZH ? chinese : english;
        FoldedText folded = FoldedText.ofBeginning(turn.text());
        List<Clause> clauses = ClauseSplitter.first(folded);
        if (clauses.isEmpty()) {
            return wordless(turn);
        }
        List<Finding<Intent>> byClause = new IntentFinder(book).byClause(clauses, Feeling.of(turn.felt()));
        List<Finding<Intent>> intents = IntentFinder.merge(byClause);
        List<String> topics = TopicWords.of(folded, turn.language());
        return new TurnMeaning(
                turn.language(),
                intents,
                new ActFinder(book).find(clauses, byClause, turn.before()),
                new NeedFinder(book).find(folded, intents),
                topics,
                TopicWords.specificity(folded, topics));
    }

    /** Dots, a picture: something was said, and no words say what. */
    private static TurnMeaning wordless(TurnToRead turn) {
        Span whole = new Span(0, turn.text().length());
        return new TurnMeaning(
                turn.language(),
                List.of(new Finding<>(Intent.INFORM, 0, whole, Ground.DEFAULT)),
                List.of(new Finding<>(DialogueAct.FEEDBACK, 0, whole, Ground.DEFAULT)),
                List.of(),
                List.of(),
                0);
    }
}
