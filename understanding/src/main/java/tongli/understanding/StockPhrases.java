package tongli.understanding;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tongli.core.Language;
import tongli.core.SentenceEncoder;

/**
 * How much of a reply could be said to anybody: each clause is held against authored stock phrases and against authored
 * plain ones, by meaning; a word of the other's makes it this person's. Immutable, safe for many threads.
 */
final class StockPhrases {

    /** A clause is held against so many nearest phrases of either kind: one alone may be near by chance. */
    private static final int NEAREST = 3;

    /** Hostile length must not hold the machine; what comes after so many clauses is not looked at. */
    private static final int CLAUSES = 12;

    /** A sound or a name says nothing of this kind. */
    private static final int LEAST_WEIGHT = 2;

    /** Each word that the other said themselves, and whoever else it speaks of, makes a clause so much less anybody's. */
    private static final double PERSONAL = 0.5;

    /** "They" are anybody's as well. */
    private static final Pattern SOMEBODY = Pattern.compile("[他她]|\\b(he|she|him|his|her|hers)\\b");

    private static final Map<Language, StockPhrases> BUNDLED = bundled();

    private final PhraseVectors stock;
    private final PhraseVectors plain;
    private final double midpoint;
    private final double slope;

    /**
     * @param midpoint how much nearer to stock phrases than to plain ones a clause must lie to be as likely one as the other
     * @param slope of the logistic curve around it
     */
    private StockPhrases(PhraseVectors stock, PhraseVectors plain, double midpoint, double slope) {
        this.stock = stock;
        this.plain = plain;
        this.midpoint = midpoint;
        this.slope = slope;
    }

    /** The phrases of a language. */
    static StockPhrases of(Language language) {
        StockPhrases phrases = BUNDLED.get(language);
        if (phrases == null) {
            throw new IllegalArgumentException("no stock phrases in " + language.code());
        }
        return phrases;
    }

    /**
     * Midpoints lie between nine in ten of the stock learner's formulas and all but one in twenty of the reflections that
     * the bundled scenarios' authors wrote.
     */
    private static Map<Language, StockPhrases> bundled() {
        Map<Language, StockPhrases> phrases = new EnumMap<>(Language.class);
        phrases.put(Language.ZH, new StockPhrases(vectors("stock-zh"), vectors("plain-zh"), 0.06, 60));
        phrases.put(Language.EN, new StockPhrases(vectors("stock-en"), vectors("plain-en"), 0.10, 40));
        return phrases;
    }

    private static PhraseVectors vectors(String name) {
        return PhraseVectors.read("phrases/" + name);
    }

    /**
     * The share of a reply that could be said to anybody, in [0, 1]: the mean over its clauses, by how much each says.
     *
     * @param known content words of what the other said
     */
    double share(List<Clause> clauses, String reply, Set<String> known, SentenceEncoder encoder, Language language) {
        List<Clause> looked = looked(clauses);
        if (looked.isEmpty()) {
            return 0;
        }
        List<float[]> vectors = encoder.encodeAll(texts(looked, reply), language);
        if (vectors.get(0).length != stock.width()) {
            return 0; // another encoder than the one that the phrases' vectors are of
        }
        double stockWeight = 0;
        double weight = 0;
        for (int i = 0; i < looked.size(); i++) {
            Clause clause = looked.get(i);
            int personal = ContentWords.shared(clause.text(), known, language)
                    + (SOMEBODY.matcher(clause.text()).find() ? 1 : 0);
            stockWeight += clause.weight() * likelihood(vectors.get(i)) * StrictMath.pow(PERSONAL, personal);
            weight += clause.weight();
        }
        return stockWeight / weight;
    }

    /** The clauses that are looked at. */
    static List<Clause> looked(List<Clause> clauses) {
        return clauses.stream()
                .filter(clause -> clause.weight() >= LEAST_WEIGHT)
                .limit(CLAUSES)
                .toList();
    }

    static List<String> texts(List<Clause> looked, String reply) {
        return looked.stream().map(clause -> clause.span().of(reply)).toList();
    }

    private double likelihood(float[] clause) {
        double margin = stock.nearest(clause, NEAREST) - plain.nearest(clause, NEAREST);
        return 1 / (1 + StrictMath.exp(-slope * (margin - midpoint)));
    }
}
