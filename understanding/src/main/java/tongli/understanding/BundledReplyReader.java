package tongli.understanding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tongli.core.Fingerprint;
import tongli.core.Language;
import tongli.core.Misstep;
import tongli.core.Recent;
import tongli.core.SentenceEncoder;
import tongli.core.Span;
import tongli.core.Utterance;

/**
 * Reads replies by the pattern files that lie beside it and, given an encoder, by a model trained on authored pairs.
 * Deterministic; safe for many threads when its encoder is. Owns the model; close it when no call is under way.
 */
public final class BundledReplyReader implements ReplyReader, AutoCloseable {

    /** How many of the learner's earlier turns count as recent. */
    private static final int RECENT_TURNS = 3;

    private static final int RECENT_LINES = 8;

    private static final int TALKS_KEPT = 64;

    private final Optional<SentenceEncoder> encoder;
    private final Optional<ReplyModel> model;
    private final Map<Language, MoveRules> rules = new EnumMap<>(Language.class);
    private final Map<Language, MoveFinder> finders = new EnumMap<>(Language.class);

    /** One talk is read many times over while wordings are weighed, and as many talks go on as there are processors to weigh. */
    private final Recent<Fingerprint, Before> lastRead = new Recent<>(TALKS_KEPT);

    public BundledReplyReader(SentenceEncoder encoder) {
        this(Optional.of(encoder), Optional.of(ReplyModel.bundled()));
    }

    BundledReplyReader(Optional<SentenceEncoder> encoder, Optional<ReplyModel> model) {
        this.encoder = encoder;
        this.model = model;
        RiskRules risks = new RiskRules();
        for (Language language : Language.values()) {
            MoveRules book = new MoveRules(language);
            rules.put(language, book);
            finders.put(language, new MoveFinder(language, book, risks));
        }
    }

    /** Without an encoder: fast, and blind to what its patterns do not name. */
    public static BundledReplyReader rulesOnly() {
        return new BundledReplyReader(Optional.empty(), Optional.empty());
    }

    @Override
    public ReplyReading read(ReplyContext context) {
        Language language = context.language();
        MoveRules book = of(rules, language);
        String reply = context.reply();
        ReplyText text = ReplyText.of(reply);
        List<Clause> clauses = text.clauses();
        encoder.ifPresent(it -> meanings(context, clauses, it));
        Before before = before(context);
        Set<String> known = before.known;
        ReplyEvidence evidence = evidence(context, clauses);
        KeptPromises kept = new KeptPromises(clauses, book);
        OwnedFaults faults = new OwnedFaults(book, clauses, evidence);
        List<Move> moves = of(finders, language).find(text, known, evidence, kept, faults);
        if (moves.isEmpty()) {
            moves = List.of(new Move(MoveKind.OTHER, new Span(0, reply.length()), 1));
        }
        List<ReplyReading.MisstepSpan> missteps = missteps(book, context, before, text, moves, evidence, faults, kept);
        Optional<Double> closeness = encoder.map(it -> Specificity.closeness(context, it));
        boolean standsByThem =
                missteps.isEmpty() && clauses.stream().anyMatch(clause -> book.standsByThem(clause.text()));
        return new ReplyReading(
                language,
                reply,
                moves,
                missteps,
                Specificity.of(context, clauses, moves, known, closeness),
                clauses.stream().anyMatch(clause -> book.says("TENTATIVE", clause.text())),
                ReplyFlags.of(context, clauses, moves, known, encoder, evidence),
                undertone(context, clauses, known, evidence, standsByThem),
                Affront.worst(text.affronts()),
                new Hearing(evidence.whole(), closeness.orElse(0.0)));
    }

    /** Encodes at once what is asked for one by one below, where an encoder remembers what it encoded. */
    private static void meanings(ReplyContext context, List<Clause> clauses, SentenceEncoder encoder) {
        List<String> texts = new ArrayList<>(StockPhrases.texts(StockPhrases.looked(clauses), context.reply()));
        texts.addAll(Specificity.compared(context));
        if (!texts.isEmpty()) {
            encoder.encodeAll(texts, context.language());
        }
    }

    private List<ReplyReading.MisstepSpan> missteps(
            MoveRules book,
            ReplyContext context,
            Before before,
            ReplyText text,
            List<Move> moves,
            ReplyEvidence evidence,
            OwnedFaults faults,
            KeptPromises kept) {
        MisstepFinder finder = new MisstepFinder(book);
        List<Clause> clauses = text.clauses();
        List<ReplyReading.MisstepSpan> judged = MisstepJudge.judge(
                finder.find(context, clauses, moves, before.moves, faults),
                () -> new IgnoringFinder(book).find(context, clauses, moves),
                clauses,
                evidence);
        if (!text.affronts().isEmpty()) {
            // beside a threat nothing else is worth a word
            return judged.stream()
                    .filter(one -> one.misstep() == Misstep.JUDGING)
                    .toList();
        }
        if (finder.onlyAsksHowTheyAre(clauses)) {
            return List.of();
        }
        Pardons pardons = new Pardons(book, context, clauses, moves, faults, kept);
        return judged.stream().filter(one -> !pardons.pardon(one)).toList();
    }

    private ReplyEvidence evidence(ReplyContext context, List<Clause> clauses) {
        if (model.isEmpty() || clauses.isEmpty()) {
            return ReplyEvidence.NONE;
        }
        MoveRules book = of(rules, context.language());
        int formulas = 0;
        while (formulas < clauses.size()
                && book.says("FORMULA", clauses.get(formulas).text())) {
            formulas++;
        }
        return ReplyEvidence.of(
                model.get(), context.answered(), context.reply(), clauses, formulas, context.language());
    }

    /** @param standsByThem what is said for them stings nobody, whatever a model hears in it */
    private Undertone undertone(
            ReplyContext context,
            List<Clause> clauses,
            Set<String> known,
            ReplyEvidence evidence,
            boolean standsByThem) {
        Language language = context.language();
        double phrases = encoder.map(
                        it -> StockPhrases.of(language).share(clauses, context.reply(), known, it, language))
                .orElse(0.0);
        return new Undertone(standsByThem ? 0 : evidence.harm(), Math.max(evidence.stock(), phrases));
    }

    @Override
    public void close() {
        model.ifPresent(ReplyModel::close);
    }

    /** Content words of what the other said in the last few lines. */
    private static Set<String> known(ReplyContext context) {
        Set<String> known = new LinkedHashSet<>();
        List<Utterance> history = context.history();
        for (int i = 0; i < history.size(); i++) {
            Utterance line = history.get(i);
            boolean recent = i >= history.size() - RECENT_LINES && line.isFromTheOther();
            if (recent || line.speaker().equals(Utterance.SITUATION)) {
                known.addAll(ContentWords.of(FoldedText.of(line.text()).text(), context.language()));
            }
        }
        return known;
    }

    private Before before(ReplyContext context) {
        List<String> said = new ArrayList<>(List.of(context.language().code()));
        for (Utterance line : context.history()) {
            said.add(line.speaker());
            said.add(line.text());
        }
        Fingerprint talk = Fingerprint.of(said);
        return lastRead.get(talk).orElseGet(() -> {
            Set<String> known = Collections.unmodifiableSet(known(context));
            Before before = new Before(known, earlierMoves(context, known));
            lastRead.put(talk, before);
            return before;
        });
    }

    /** Moves of the learner's last turns, newest first, by rules alone: close enough for counting questions. */
    private List<List<Move>> earlierMoves(ReplyContext context, Set<String> known) {
        List<List<Move>> earlier = new ArrayList<>();
        List<Utterance> history = context.history();
        for (int i = history.size() - 1; i >= 0 && earlier.size() < RECENT_TURNS; i--) {
            if (history.get(i).speaker().equals(Utterance.LEARNER)) {
                ReplyText said = ReplyText.of(history.get(i).text());
                earlier.add(of(finders, context.language()).find(said, known));
            }
        }
        return List.copyOf(earlier);
    }

    /**
     * What went before a reply.
     *
     * @param known content words of what the other said
     * @param moves of the learner's last turns
     */
    private record Before(Set<String> known, List<List<Move>> moves) {}

    private static <T> T of(Map<Language, T> byLanguage, Language language) {
        T found = byLanguage.get(language);
        if (found == null) {
            throw new IllegalArgumentException("no reader for " + language.code());
        }
        return found;
    }
}
