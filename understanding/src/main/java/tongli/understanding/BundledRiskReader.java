package tongli.understanding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tongli.core.Language;
import tongli.core.RiskLevel;
import tongli.core.RiskReading;
import tongli.core.RiskReading.RiskSignal;
import tongli.core.RiskSpeaker;
import tongli.core.Span;
import tongli.perception.language.LanguageDetector;
import tongli.understanding.RiskModel.Odds;

/**
 * Reads risk by {@link RiskRules rules that anyone can read} and, beside them, a {@link RiskModel model} that hears what is said
 * round a corner; {@link RiskBars} says which counts when. A long text is read in stretches, and what the rules hear in sentences of its own too; the worst
 * of them counts. Each is read by itself and as an answer: {@link LineBefore} says how far a line before counts, and it never makes
 * nothing of what is the writer's own by itself.
 *
 * <p>What the model alone hears has the signal {@value #AS_A_WHOLE}, at the sentence that shows it best. A text in neither
 * language is read by the rules alone. Owns the model, which loads when it is first asked; close it when no call is under way.
 */
public final class BundledRiskReader implements RiskReader, AutoCloseable {
    /** No word alone; the text reads so. */
    public static final String AS_A_WHOLE = "as_a_whole";

    private final LanguageDetector detector = new LanguageDetector();
    private final RiskRules rules = new RiskRules();
    private final RiskModel model;

    private BundledRiskReader(RiskModel model) {
        this.model = model;
    }

    /** Rules and model. */
    public static BundledRiskReader bundled() {
        return new BundledRiskReader(RiskModel.bundled());
    }

    @Override
    public RiskReading readAnswer(String answered, String text, Optional<Language> language) {
        RiskReading ruled = rules.read(text, language);
        List<Span> stretches = Stretches.of(text);
        Optional<Language> known =
                language.or(() -> detector.isNeither(text) ? Optional.empty() : detector.detect(text));
        if (stretches.isEmpty() || known.isEmpty()) {
            return ruled;
        }
        RiskBars bars = RiskBars.of(known.get());
        List<Span> places = Stream.concat(stretches.stream(), plainSentences(text, ruled).stream())
                .distinct()
                .toList();
        LineBefore before = LineBefore.of(answered, known.get(), rules, model);
        Verdict verdict = verdicts(before, text, places, known.get(), odds -> bars.judge(ruled, odds))
                .max(Comparator.comparingInt(one -> one.judged.rank()))
                .orElseThrow();
        RiskBars.Judged judged = verdict.judged;
        boolean more = judged.isOwn()
                && (ruled.speaker() != RiskSpeaker.SELF || judged.level().compareTo(ruled.level()) > 0);
        List<RiskSignal> signals = more
                ? Stream.concat(
                                ruled.signals().stream(),
                                Stream.of(new RiskSignal(
                                        AS_A_WHOLE,
                                        shown(verdict.after, text, verdict.stretch, known.get(), judged.level()))))
                        .toList()
                : judged.level() == RiskLevel.NONE ? List.of() : ruled.signals();
        boolean uncertain = ruled.uncertain() && judged.level() == RiskLevel.NONE;
        return new RiskReading(text, judged.level(), judged.speaker(), signals, uncertain);
    }

    /** Those that the rules take for the writer's own plain words: ordinary talk around them is not to drown them. */
    private static List<Span> plainSentences(String text, RiskReading ruled) {
        if (!ruled.concernsTheWriter()) {
            return List.of();
        }
        return Stretches.sentences(text, new Span(0, text.length())).stream()
                .filter(sentence -> ruled.signals().stream()
                        .anyMatch(signal -> signal.span().start() < sentence.end()
                                && sentence.start() < signal.span().end()))
                .toList();
    }

    private Stream<Verdict> verdicts(
            LineBefore before,
            String text,
            List<Span> places,
            Language language,
            Function<Odds, RiskBars.Judged> bars) {
        List<Odds> alone = odds("", text, places, language);
        List<Odds> answering = before.isBlank() ? alone : odds(before.words(), text, places, language);
        return IntStream.range(0, places.size())
                .mapToObj(i -> new Verdict(
                        before.judge(bars, alone.get(i), answering.get(i)),
                        places.get(i),
                        bars.apply(alone.get(i)).isOwn() ? "" : before.words()));
    }

    /** @param after the line that it was heard after; empty if the words say so by themselves */
    private record Verdict(RiskBars.Judged judged, Span stretch, String after) {}

    /** The sentence of a stretch that shows it best; all of it where it is one sentence. */
    private Span shown(String answered, String text, Span stretch, Language language, RiskLevel level) {
        List<Span> sentences = Stretches.sentences(text, stretch);
        if (sentences.size() < 2) {
            return stretch;
        }
        ToDoubleFunction<Odds> sought = level == RiskLevel.WATCH ? Odds::any : Odds::own;
        List<Odds> odds = odds(answered, text, sentences, language);
        return IntStream.range(0, odds.size())
                .boxed()
                .max(Comparator.comparingDouble(i -> sought.applyAsDouble(odds.get(i))))
                .map(sentences::get)
                .orElse(stretch);
    }

    private List<Odds> odds(String answered, String text, List<Span> spans, Language language) {
        return model.read(answered, spans.stream().map(span -> span.of(text)).collect(Collectors.toList()), language);
    }

    @Override
    public void close() {
        model.close();
    }
}
