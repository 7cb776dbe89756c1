package tongli.understanding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tongli.core.Language;
import tongli.core.Span;

/**
 * What matters in an answer to somebody who speaks of not wanting to live, and in no other: reasons to live, which are kindly
 * meant and add guilt, and words that only thank them and stay, which are then no stock phrases. By the patterns of
 * {@code beside-risk-zh.txt} and {@code beside-risk-en.txt}. Immutable, safe for many threads.
 */
public final class BesideRisk {

    private static final Map<Language, BesideRisk> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new BesideRisk(language));
        }
    }

    private final PatternBook book;
    private final MoveRules rules;

    private BesideRisk(Language language) {
        this.book = PatternBook.load("beside-risk-%s.txt".formatted(language.code()));
        this.rules = new MoveRules(language);
    }

    public static BesideRisk in(Language language) {
        BesideRisk beside = ALL.get(language);
        if (beside == null) {
            throw new IllegalArgumentException("no answers to risk are read in " + language.code());
        }
        return beside;
    }

    /** Where a reply holds on to them by reasons; in order. Clauses, or a sentence where only the whole of it does. */
    public List<Span> pleas(String reply) {
        List<Span> found = new ArrayList<>();
        for (List<Clause> sentence : sentences(reply)) {
            List<Span> clauses = sentence.stream()
                    .filter(clause -> book.has("PLEADS", clause.text()))
                    .map(Clause::span)
                    .toList();
            String whole = sentence.stream().map(Clause::text).collect(Collectors.joining(","));
            if (!book.has("PLEADS", whole)) {
                // "people keep telling you to think of them" holds on to nobody, whatever a clause of it says
                continue;
            }
            found.addAll(
                    clauses.isEmpty()
                            ? List.of(new Span(
                                    sentence.get(0).span().start(),
                                    sentence.get(sentence.size() - 1).span().end()))
                            : clauses);
        }
        return found;
    }

    /** Whether a reply thanks them for telling or says that one is there, and says nothing that is ready-made beside it. */
    public boolean stays(String reply) {
        List<Clause> clauses = ClauseSplitter.split(FoldedText.of(reply));
        return clauses.stream().anyMatch(this::stays)
                && clauses.stream().allMatch(clause -> stays(clause) || !rules.says("FORMULA", clause.text()));
    }

    private boolean stays(Clause clause) {
        return book.has("STAYS", clause.text());
    }

    private static Iterable<List<Clause>> sentences(String reply) {
        Map<Integer, List<Clause>> sentences = new LinkedHashMap<>();
        ClauseSplitter.split(FoldedText.of(reply))
                .forEach(clause -> sentences
                        .computeIfAbsent(clause.sentence(), one -> new ArrayList<>())
                        .add(clause));
        return sentences.values();
    }
}
