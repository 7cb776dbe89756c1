package tongli.understanding;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tongli.core.Language;

/**
 * What one clause may be doing, by patterns, punctuation and the words it shares with what it answers. Every guess has
 * a confidence. Immutable.
 */
final class MoveRules {

    /** Kinds that may be put as a question and stay what they are. */
    private static final Set<MoveKind> ASKABLE = Set.of(
            MoveKind.RISK_QUESTION,
            MoveKind.PERMISSION,
            MoveKind.JUDGING,
            MoveKind.ADVICE,
            MoveKind.MINIMISING,
            MoveKind.CONFRONTATION,
            MoveKind.PRACTICAL_CARE,
            MoveKind.NON_APOLOGY,
            MoveKind.DIAGNOSING,
            MoveKind.SELF_DISCLOSURE,
            MoveKind.NORMALISING,
            MoveKind.FORMULA,
            MoveKind.GREETING);

    private static final Pattern CHINESE_ASKING_END =
            Pattern.compile("(吗|(?<!什|那|这|怎)么|^(那|你|您|然后|后来).{0,4}呢|(?<!都|也|还|就|从|并|可|又)没)$");
    private static final Pattern ENGLISH_ASKING_START = Pattern.compile(
            "^(and |so |but |or ){0,6}(what|how|why|who|where|when|which|do|does|did|are|is|was|were|have|has|can|could|would|will)\\b"
                    + "(?! (matters|you|a|an|hurts|stings|i|it)\\b(?! (do|did|think|feel|want|mean)))");
    private static final Pattern SUBORDINATE =
            Pattern.compile("^(and |so |but ){0,6}(when|where|which|how|can|will)\\b");
    private static final Pattern CHINESE_INVITE =
            Pattern.compile("^(你|您|来|那|先)?(跟我|和我|给我|慢慢)?(说说|讲讲|聊聊)(你|那|这|看|吧|.{2,})");
    private static final Pattern ENGLISH_INVITE =
            Pattern.compile("^(please |so )?(tell me (more|about|what|how)|talk me through|go on$|say more)");
    private static final Pattern ENGLISH_YOU = Pattern.compile("\\byou(r|rs|rself)?\\b");
    private static final Pattern CHINESE_THEM = Pattern.compile("^(?!.*我)(.*(你|您|他|她|它|人家|阿姨|叔叔|爸|妈|孩子).*)$");
    private static final Pattern ENGLISH_THEM =
            Pattern.compile("^(he|she|they|his|her|their|nobody|somebody|someone|everyone)('|\\b)");
    private static final Pattern INDEFINITE =
            Pattern.compile("(什么|怎么|谁|哪|多少|啥)(.{0,4})?(都|也)|不管|无论|没什么|没怎么|不知道|再怎么|怎么说呢|怎么着|多么");
    private static final Pattern CHINESE_TENTATIVE_ASK = Pattern.compile("是不是|吧$|像是|好像|会不会|大概|怕是|恐怕|也许|可能");

    private final PatternBook book;
    private final Language language;

    MoveRules(Language language) {
        this.language = language;
        this.book = PatternBook.load("moves-" + language.code() + ".txt");
    }

    /** Whether a named set of words, such as {@code HEAVY}, occurs in folded text. */
    boolean says(String words, String folded) {
        return book.has(words, folded);
    }

    /** Whether a clause says sorry, or owns a fault, and nothing in it takes that back. */
    boolean saysPlainSorry(Clause clause) {
        String text = clause.text();
        return (says("SORRY", text) || says("OWNING", text)) && !says("SORRY_TAKEN_BACK", text);
    }

    /** "I'm sorry to hear that.", 抱歉，是我忘了: no argument, whatever the model hears in it. */
    boolean onlySaysSorry(List<Clause> clauses) {
        return clauses.stream().anyMatch(this::saysPlainSorry)
                && clauses.stream().allMatch(clause -> saysPlainSorry(clause) || isFiller(clause));
    }

    /** "There I go again", 是我没分寸: owns what they did or said themselves, or takes it back, and nothing of that. */
    boolean ownsFault(List<Clause> clauses) {
        return clauses.stream().anyMatch(clause -> says("OWNS_FAULT", clause.text()))
                && clauses.stream().noneMatch(clause -> says("SORRY_TAKEN_BACK", clause.text()));
    }

    /** Guesses at what they feel, sides with them, or takes the blame from them: whatever else a model hears in it. */
    boolean standsByThem(String clause) {
        return says("GUESSES_FEELING", clause) || says("WRONGED", clause) || says("NO_FAULT_OF_THEIRS", clause);
    }

    private boolean isFiller(Clause clause) {
        return clause.weight() <= 2 && !says("SORRY_TAKEN_BACK", clause.text());
    }

    /**
     * Guesses at what {@code clause} does; never empty.
     *
     * @param answered content words of what the reply answers
     */
    Map<MoveKind, Double> guess(Clause clause, Set<String> answered) {
        Map<MoveKind, Double> found = new EnumMap<>(MoveKind.class);
        for (PatternBook.Hit hit : book.hits(clause.text())) {
            kind(hit.code()).ifPresent(kind -> found.merge(kind, hit.confidence(), Math::max));
        }
        if (says("OWNS_FAULT", clause.text())) {
            found.put(MoveKind.APOLOGY, MoveVote.PLAIN);
        } else if (says("OF_OTHERS", clause.text()) || says("NO_FAULT_OF_THEIRS", clause.text())) {
            found.remove(MoveKind.APOLOGY); // "what she said was too much" owns nothing
        }
        if (asks(clause)) {
            asking(clause, found, answered);
        } else {
            telling(clause, found, answered);
        }
        return found;
    }

    private static Optional<MoveKind> kind(String code) {
        try {
            return Optional.of(MoveKind.valueOf(code));
        } catch (IllegalArgumentException wordsForRules) {
            return Optional.empty();
        }
    }

    private boolean asks(Clause clause) {
        if (clause.asked() && clause.last()) {
            return true;
        }
        return language == Language.ZH
                ? CHINESE_ASKING_END.matcher(clause.text()).find() && clause.weight() > 1
                : clause.asked()
                                && (says("CLOSED_WORD", clause.text())
                                        || ENGLISH_ASKING_START
                                                .matcher(clause.text())
                                                .find())
                                && !SUBORDINATE.matcher(clause.text()).find()
                        || ENGLISH_ASKING_START.matcher(clause.text()).find() && clause.last();
    }

    private void asking(Clause clause, Map<MoveKind, Double> found, Set<String> answered) {
        String text = clause.text();
        boolean reflective =
                found.keySet().stream().anyMatch(MoveKind::isReflection) || says("FEELING", text) || says("BODY", text);
        boolean complex = found.containsKey(MoveKind.COMPLEX_REFLECTION);
        found.keySet().retainAll(ASKABLE);
        boolean challenge = says("CHALLENGE_ASKED", text) && found.containsKey(MoveKind.JUDGING);
        boolean plain = found.getOrDefault(MoveKind.JUDGING, 0.0) >= MoveVote.PLAIN;
        if (!plain && !challenge && says("OPEN_WORD", text)) {
            found.remove(MoveKind.JUDGING);
        }
        if (says("OPEN_WORD", text) && !challenge) {
            found.put(MoveKind.OPEN_QUESTION, found.isEmpty() ? 0.88 : 0.8);
        } else if (reflective && guesses(text)) {
            found.put(complex ? MoveKind.COMPLEX_REFLECTION : MoveKind.SIMPLE_REFLECTION, 0.78);
        } else if (declares(text)
                && (reflective || ContentWords.shared(text, answered, language) > 0)
                && clause.weight() > 2) {
            found.put(complex ? MoveKind.COMPLEX_REFLECTION : MoveKind.SIMPLE_REFLECTION, 0.7);
        } else {
            found.put(MoveKind.CLOSED_QUESTION, 0.78);
        }
    }

    private void telling(Clause clause, Map<MoveKind, Double> found, Set<String> answered) {
        String text = clause.text();
        boolean invites = (language == Language.ZH ? CHINESE_INVITE : ENGLISH_INVITE)
                .matcher(text)
                .find();
        boolean asksUnmarked = language == Language.ZH
                && says("OPEN_WORD", text)
                && !INDEFINITE.matcher(text).find()
                && (text.startsWith("你") || text.startsWith("您") || text.startsWith("那"))
                && clause.last();
        if (invites) {
            found.put(MoveKind.OPEN_QUESTION, 0.9);
        } else if (asksUnmarked) {
            found.merge(MoveKind.OPEN_QUESTION, 0.76, Math::max);
        }
        if (found.isEmpty()) {
            int shared = ContentWords.shared(text, answered, language);
            if (shared > 0 && !aboutSelf(text)) {
                found.put(MoveKind.SIMPLE_REFLECTION, shared > 1 ? 0.62 : 0.5);
            } else {
                found.put(MoveKind.OTHER, 0.4);
            }
        } else if (found.containsKey(MoveKind.SIMPLE_REFLECTION) && says("BODY", text) && !aboutSelf(text)) {
            found.merge(MoveKind.COMPLEX_REFLECTION, 0.75, Math::max);
        }
    }

    boolean aboutThem(String text) {
        return language == Language.ZH
                ? text.indexOf('你') >= 0 || text.indexOf('您') >= 0
                : ENGLISH_YOU.matcher(text).find();
    }

    /** Tells of the other, their people or their things: "she is holding your hand", "the whole bed to yourself". */
    boolean speaksOfThem(String text) {
        if (aboutSelf(text)) {
            return false;
        }
        return language == Language.ZH
                ? CHINESE_THEM.matcher(text).find()
                : aboutThem(text) || ENGLISH_THEM.matcher(text).find();
    }

    private boolean guesses(String text) {
        return language == Language.ZH
                ? CHINESE_TENTATIVE_ASK.matcher(text).find()
                : says("TENTATIVE", text) || text.startsWith("was it ") || text.startsWith("is it ");
    }

    private boolean declares(String text) {
        return !says("CLOSED_WORD", text) && !says("OPEN_WORD", text);
    }

    boolean aboutSelf(String text) {
        return language == Language.ZH
                ? text.startsWith("我")
                : text.startsWith("i ") || text.startsWith("i'") || text.startsWith("my ") || text.startsWith("we ");
    }

    /** The code of a kind as the pattern files write it; here so that a test can hold the files to it. */
    static boolean isKnown(String code) {
        return kind(code).isPresent() || WORD_SETS.contains(code);
    }

    private static final Set<String> WORD_SETS = Set.of(
            "LEAVE",
            "FEELING",
            "BODY",
            "HEAVY",
            "HOPE",
            "ASKS_ADVICE",
            "SERVICE",
            "AT_A_DESK",
            "TENTATIVE",
            "OPEN_WORD",
            "CLOSED_WORD",
            "CHALLENGE_ASKED",
            "KEEPABLE",
            "ONLY_AGAIN",
            "PROMISE_ALONE",
            "ASKS_HOW",
            "SORRY",
            "OWNING",
            "SORRY_TAKEN_BACK",
            "OWNS_FAULT",
            "NO_FAULT_OF_THEIRS",
            "OF_OTHERS",
            "GRUDGES",
            "GUESSES_FEELING",
            "WRONGED",
            "SHRINKS",
            "CONGRATULATES",
            "LOSS",
            "GOOD_NEWS",
            "CONDOLES",
            "MEANS",
            "FELT",
            "VALIDATING");
}
