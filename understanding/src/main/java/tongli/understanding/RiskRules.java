package tongli.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tongli.core.Language;
import tongli.core.RiskLevel;
import tongli.core.RiskReading;
import tongli.core.RiskReading.RiskSignal;
import tongli.core.RiskSpeaker;
import tongli.core.Span;
import tongli.perception.language.LanguageDetector;

/**
 * Reads risk by the patterns of {@code risk-zh.txt} and {@code risk-en.txt}: undoes disguises, strikes out idioms, looks
 * for signs in each sentence, then asks whose life the sentence speaks of ({@link WhoseRisk}). Errs towards the writer: a
 * sign with nobody named is theirs, unless it is asked. A caring question, quoted words and what may be a mere way of
 * speaking are at most {@link RiskLevel#WATCH}; means at hand make a wish, or hopelessness, {@link RiskLevel#IMMINENT}. Safe for many
 * threads.
 */
public final class RiskRules implements RiskReader {

    /** The section of ways of speaking that may yet be meant. */
    static final String FIGURE = "figure_of_speech";

    private static final String HOPELESS = "hopeless";

    /** To ask after these is not yet to ask about suicide. */
    private static final Set<String> FAINT = Set.of(HOPELESS, FIGURE);

    private static final Pattern SENTENCE_END = Pattern.compile("(?:[。!?;…\\n]|\\.(?=\\s|$))[!?。;….]*[\"']?");

    private final LanguageDetector detector = new LanguageDetector();
    private final PatternBook chinese = PatternBook.load("risk-zh.txt");
    private final PatternBook english = PatternBook.load("risk-en.txt");
    private final WhoseRisk chineseWhose = new WhoseRisk(Language.ZH, chinese);
    private final WhoseRisk englishWhose = new WhoseRisk(Language.EN, english);

    /** By the text alone: rules hang on no line before. */
    @Override
    public RiskReading readAnswer(String answered, String text, Optional<Language> language) {
        Finding worst = new Finding(RiskLevel.NONE, RiskSpeaker.SELF, List.of());
        FoldedText folded = EvasionFold.of(text);
        for (Language tried : language.map(List::of).orElse(List.of(Language.ZH, Language.EN))) {
            Finding found = read(folded, tried);
            worst = found.isWorseThan(worst) ? found : worst;
        }
        boolean uncertain = worst.level == RiskLevel.NONE && language.isEmpty() && detector.isNeither(text);
        return new RiskReading(text, worst.level, worst.speaker, worst.signals, uncertain);
    }

    /** Where a text asks the other whether they think of ending their life. */
    List<Span> asked(FoldedText undisguised, Language language) {
        return sentences(undisguised, language).stream()
                .filter(one -> one.speaker == RiskSpeaker.ASKED)
                .flatMap(one -> one.signals.stream())
                .filter(signal -> !FAINT.contains(signal.code()))
                .map(RiskSignal::span)
                .toList();
    }

    private Finding read(FoldedText folded, Language language) {
        Finding worst = new Finding(RiskLevel.NONE, RiskSpeaker.SELF, List.of());
        List<RiskSignal> all = new ArrayList<>();
        for (Finding found : sentences(folded, language)) {
            all.addAll(found.signals);
            worst = found.isWorseThan(worst) ? found : worst;
        }
        Optional<Span> means = book(language).first("CUE_MEANS", folded.text());
        boolean serious = worst.level == RiskLevel.HIGH || has(all, HOPELESS);
        if (means.isPresent()
                && Manner.of(book(language), folded.text()).meansAtHand()
                && serious
                && worst.level != RiskLevel.IMMINENT
                && worst.speaker == RiskSpeaker.SELF) {
            all.add(signal(folded, 0, "plan", means.get()));
            return new Finding(RiskLevel.IMMINENT, worst.speaker, all);
        }
        return new Finding(worst.level, worst.speaker, all);
    }

    /** What every sentence with a sign in it says. */
    private List<Finding> sentences(FoldedText folded, Language language) {
        PatternBook book = book(language);
        WhoseRisk whose = language == Language.ZH ? chineseWhose : englishWhose;
        String text = folded.text();
        List<Finding> findings = new ArrayList<>();
        Manner manner = Manner.of(book, text);
        boolean meant = manner.meansAtHand() || book.has("CUE_LEAVE", text);
        for (Span place : places(text)) {
            String sentence = place.of(text);
            String idiomless = book.strike("IDIOM", sentence);
            String bare = meant ? idiomless : book.strike("HYPERBOLE", idiomless);
            String plain = meant ? bare : book.strike(FIGURE, bare);
            List<RiskSignal> signals = new ArrayList<>();
            RiskLevel level = RiskLevel.NONE;
            Span sign = new Span(0, sentence.length());
            List<PatternBook.Hit> hits = signs(book, plain);
            Optional<Manner.Softened> softened = hits.isEmpty() ? Optional.empty() : manner.softened(sentence);
            if (softened.isPresent()) {
                sign = softened.get().span();
                signals.add(signal(folded, place.start(), softened.get().code(), sign));
                level = RiskLevel.WATCH;
                hits = signs(book, manner.without(plain, sentence));
            }
            for (PatternBook.Hit hit : hits) {
                signals.add(signal(folded, place.start(), hit.code(), hit.span()));
                sign = signals.size() == 1 || hit.span().start() < sign.start() ? hit.span() : sign;
                level = max(level, levelOf(hit.confidence()));
            }
            if (signals.isEmpty()) {
                Optional<Span> figure = book.first(FIGURE, bare);
                if (figure.isEmpty()) {
                    continue;
                }
                sign = figure.get();
                signals.add(signal(folded, place.start(), FIGURE, sign));
                level = RiskLevel.WATCH; // perhaps only a way of speaking
            }
            if (has(signals, "past_thoughts") && !has(signals, "plan") && !has(signals, "again")) {
                level = RiskLevel.WATCH;
            }
            RiskSpeaker speaker =
                    whose.speaks(new WhoseRisk.Sign(text, place.start(), sentence, sign, has(signals, "method")));
            if (speaker == RiskSpeaker.ASKED || speaker == RiskSpeaker.QUOTED) {
                level = RiskLevel.WATCH;
            }
            findings.add(new Finding(level, speaker, signals));
        }
        return findings;
    }

    /** Without idioms and cues. */
    private static List<PatternBook.Hit> signs(PatternBook book, String sentence) {
        return book.hits(sentence).stream()
                .filter(hit -> hit.confidence() > 0 && hit.confidence() < 1)
                .toList();
    }

    private static List<Span> places(String text) {
        List<Span> places = new ArrayList<>();
        Matcher ends = SENTENCE_END.matcher(text);
        int start = 0;
        while (ends.find()) {
            places.add(new Span(start, ends.end()));
            start = ends.end();
        }
        places.add(new Span(start, text.length()));
        return places;
    }

    private PatternBook book(Language language) {
        return language == Language.ZH ? chinese : english;
    }

    private static RiskSignal signal(FoldedText folded, int sentence, String code, Span span) {
        return new RiskSignal(code, folded.original(sentence + span.start(), sentence + span.end()));
    }

    private static boolean has(List<RiskSignal> signals, String code) {
        return signals.stream().anyMatch(signal -> signal.code().equals(code));
    }

    private static RiskLevel levelOf(double weight) {
        if (weight >= 0.9) {
            return RiskLevel.IMMINENT;
        }
        return weight >= 0.6 ? RiskLevel.HIGH : RiskLevel.WATCH;
    }

    private static RiskLevel max(RiskLevel a, RiskLevel b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    private record Finding(RiskLevel level, RiskSpeaker speaker, List<RiskSignal> signals) {

        /** The writer's own life first, then the level. */
        boolean isWorseThan(Finding other) {
            return rank() > other.rank();
        }

        private int rank() {
            int own = speaker == RiskSpeaker.SELF && level != RiskLevel.NONE ? 2 : speaker == RiskSpeaker.OTHER ? 1 : 0;
            return level == RiskLevel.NONE ? -1 : own * 10 + level.ordinal();
        }
    }
}
