package tongli.understanding.meaning;

import java.util.List;
import java.util.Optional;
import tongli.core.Language;
import tongli.core.Span;
import tongli.perception.text.TextPair;
import tongli.understanding.Clause;
import tongli.understanding.ClauseSplitter;
import tongli.understanding.FoldedText;

/**
 * Reads what a turn wants, does and needs: by the pattern books {@code meaning-zh.txt} and {@code meaning-en.txt}, the form of
 * its sentences and the feeling read in it, and by a model that was taught with turns of many writers. How well it reads is
 * told in {@code docs/results/meaning.md}.
 *
 * <p>The model reads the first {@value #SENTENCES_AT_MOST} sentences of a turn, or as many as a budget for the whole talk leaves; what
 * comes after is read by rules. The needs of a long turn are therefore read from its first sentences by the model, and from all of
 * it by words. Deterministic, safe for many threads; close it when no call is under way.
 */
public final class MeaningReader implements AutoCloseable {
    private static final int SENTENCES_AT_MOST = 12;

    /** The model sees no turn before this one; authored, not measured. */
    private static final double OUT_OF_PLACE = 0.25;

    private final MeaningRules chinese = new MeaningRules(Language.ZH);
    private final MeaningRules english = new MeaningRules(Language.EN);
    private final Optional<MeaningModel> model;

    private MeaningReader(Optional<MeaningModel> model) {
        this.model = model;
    }

    /** With the books and models that come with Tongli. */
    public static MeaningReader bundled() {
        return new MeaningReader(Optional.of(new MeaningModel()));
    }

    /** By the books alone, which holds nothing native. */
    public static MeaningReader rulesOnly() {
        return new MeaningReader(Optional.empty());
    }

    public TurnMeaning read(TurnToRead turn) {
        return read(turn, new SentenceBudget(SENTENCES_AT_MOST));
    }

    /** @param budget of the model, which the turns of a talk share in their order */
    public TurnMeaning read(TurnToRead turn, SentenceBudget budget) {
        MeaningRules book = turn.language() == Language.ZH ? chinese : english;
        FoldedText folded = FoldedText.ofBeginning(turn.text());
        List<Clause> clauses = ClauseSplitter.first(folded);
        if (clauses.isEmpty()) {
            return wordless(turn);
        }
        List<Finding<Intent>> byRules = new IntentFinder(book).byClause(clauses, Feeling.of(turn.felt()));
        List<Sentence> sentences = Sentence.of(turn.text(), clauses, turn.language());
        List<MeaningModel.Reading> learnt = learnt(turn, sentences, budget);
        if (!turn.mayListen()) {
            learnt = learnt.stream()
                    .map(reading -> reading.whereNobodyListens(OUT_OF_PLACE))
                    .toList();
        }
        List<Finding<Intent>> byPlace = IntentVote.of(sentences, learnt, byRules);
        List<Finding<Intent>> intents = IntentFinder.merge(byPlace);
        List<Finding<Need>> needs = new NeedFinder(book).find(folded, intents);
        List<String> topics = TopicWords.of(folded, turn.language());
        return new TurnMeaning(
                turn.language(),
                intents,
                new ActFinder(book).find(clauses, byPlace, turn.before()),
                learnt.isEmpty() ? needs : NeedVote.of(sentences, learnt, needs),
                topics,
                TopicWords.specificity(folded, topics));
    }

    private List<MeaningModel.Reading> learnt(TurnToRead turn, List<Sentence> sentences, SentenceBudget budget) {
        int readable = budget.take(Math.min(sentences.size(), SENTENCES_AT_MOST));
        return model.map(taught -> taught.read(
                        sentences.stream()
                                .limit(readable)
                                .map(sentence -> new TextPair(
                                        sentence.around(turn.text()),
                                        sentence.span().of(turn.text())))
                                .toList(),
                        turn.language()))
                .orElse(List.of());
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

    @Override
    public void close() {
        model.ifPresent(MeaningModel::close);
    }
}
