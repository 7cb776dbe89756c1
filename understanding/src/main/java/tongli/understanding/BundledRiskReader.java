package tongli.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tongli.core.Language;
import tongli.core.RiskLevel;
import tongli.core.RiskReading;
import tongli.core.RiskReading.RiskSignal;
import tongli.core.RiskSpeaker;
import tongli.core.Span;

/**
 * Reads risk by the patterns of {@code risk-zh.txt} and {@code risk-en.txt}: strikes out idioms, looks for signs in each
 * sentence, then asks whose life the sentence speaks of. Errs towards the writer: a sign with nobody named is theirs.
 * Means within reach, anywhere in the text, turn the writer's wish to die into a plan.
 * A caring question and quoted words are at most {@link RiskLevel#WATCH}. Safe for many threads.
 */
public final class BundledRiskReader implements RiskReader {

    private static final Pattern SENTENCE = Pattern.compile("[^。!?;\\n…]+(?:[!?。;…]+[\"']?)?");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]{2,})\"|《([^》]+)》|『([^』]+)』");
    private static final Pattern CHINESE_SELF = Pattern.compile(
            "我(?!(的|们)?(妈|爸|姐|哥|弟|妹|奶|爷|外婆|姥|老公|老婆|丈夫|妻子|女儿|儿子|闺女|男友|女友|男朋友|女朋友|朋友|同学|同事|室友|病人|患者|学生|孩子|邻居|表|堂|舅|叔|姑|婆|家人|来访|客户))|自己也|本人|俺");
    private static final Pattern ENGLISH_SELF = Pattern.compile("\\b(i|i'm|i've|i'd|i'll|im|ive|me|myself|my life)\\b");
    private static final Pattern CHINESE_YOU = Pattern.compile("你|您");
    private static final Pattern ENGLISH_YOU = Pattern.compile("\\byou\\b|\\byou're\\b|\\byourself\\b");
    private static final Pattern ASKS = Pattern.compile("[?]|吗|么$|有没有|是不是|会不会");
    private static final Pattern REPORTS = Pattern.compile(
            "(你|您)(刚才|刚刚|之前|那句|昨天)?(说|问|发|讲|写)(?!完)"
                    + "|\\b(you|he|she|they|someone)( just)? (say|said|says|wrote|told|texted|asked)\\b|\\b(told|tells|texted) (me|us)\\b|\\bkeeps? saying\\b");
    private static final Pattern BACK_TO_SELF =
            Pattern.compile("我(自己|也|现在|其实)|\\b(and|so|but|now|honestly|because) i\\b");
    private static final Pattern YOURS = Pattern.compile("yourself|your (own )?life");
    private static final Pattern CHINESE_JOINS_IN = Pattern.compile("我(自己)?(也|真的?|现在)");
    private static final Pattern ENGLISH_JOINS_IN =
            Pattern.compile("\\b(i (also|really|actually|too)|so do i|me too|that's me|how i feel)\\b");
    private static final Pattern CHINESE_SAYS =
            Pattern.compile("我(就|真|一直|总|也|现在|自己)?(想|觉得|是|说|脑子)[^\"]{0,8}\"?[^\"]*$");
    private static final Pattern ENGLISH_SAYS = Pattern.compile(
            "\\bi (keep thinking|think|feel|feel like|just want to say|want to say|thought)[^\"]{0,12}\"?[^\"]*$");

    private final PatternBook chinese = PatternBook.load("risk-zh.txt");
    private final PatternBook english = PatternBook.load("risk-en.txt");

    @Override
    public RiskReading read(String text, Optional<Language> language) {
        Finding worst = new Finding(RiskLevel.NONE, RiskSpeaker.SELF, List.of());
        FoldedText folded = EvasionFold.of(text);
        for (Language tried : language.map(List::of).orElse(List.of(Language.ZH, Language.EN))) {
            Finding found = read(folded, tried);
            worst = found.isWorseThan(worst) ? found : worst;
        }
        return new RiskReading(text, worst.level, worst.speaker, worst.signals);
    }

    private Finding read(FoldedText folded, Language language) {
        PatternBook book = language == Language.ZH ? chinese : english;
        String text = folded.text();
        Finding worst = new Finding(RiskLevel.NONE, RiskSpeaker.SELF, List.of());
        List<RiskSignal> all = new ArrayList<>();
        Optional<Span> means = book.first("CUE_MEANS", text);
        Matcher sentences = SENTENCE.matcher(text);
        while (sentences.find()) {
            String sentence = sentences.group();
            String idiomless = book.strike("IDIOM", sentence);
            String bare = means.isPresent() ? idiomless : book.strike("HYPERBOLE", idiomless);
            List<RiskSignal> signals = new ArrayList<>();
            RiskLevel level = RiskLevel.NONE;
            Span sign = new Span(0, sentence.length());
            for (PatternBook.Hit hit : book.hits(bare)) {
                if (hit.confidence() <= 0 || hit.confidence() >= 1) {
                    continue; // idioms and cues
                }
                int start = sentences.start() + hit.span().start();
                int end = sentences.start() + hit.span().end();
                signals.add(new RiskSignal(hit.code(), folded.original(start, end)));
                sign = signals.size() == 1 || hit.span().start() < sign.start() ? hit.span() : sign;
                level = max(level, levelOf(hit.confidence()));
            }
            if (signals.isEmpty()) {
                continue;
            }
            if (signals.stream().anyMatch(signal -> signal.code().equals("past_thoughts"))
                    && signals.stream().noneMatch(signal -> signal.code().equals("plan"))) {
                level = RiskLevel.WATCH;
            }
            RiskSpeaker speaker = speaker(book, language, text, sentences.start(), sentence, sign);
            if (speaker == RiskSpeaker.ASKED || speaker == RiskSpeaker.QUOTED) {
                level = RiskLevel.WATCH;
            }
            all.addAll(signals);
            Finding found = new Finding(level, speaker, List.of());
            worst = found.isWorseThan(worst) ? found : worst;
        }
        if (means.isPresent()
                && worst.level == RiskLevel.HIGH
                && worst.speaker == RiskSpeaker.SELF
                && all.stream().anyMatch(signal -> signal.code().equals("wish_to_die"))) {
            all.add(new RiskSignal(
                    "plan", folded.original(means.get().start(), means.get().end())));
            return new Finding(RiskLevel.IMMINENT, worst.speaker, all);
        }
        return new Finding(worst.level, worst.speaker, all);
    }

    private static RiskSpeaker speaker(
            PatternBook book, Language language, String text, int sentenceStart, String sentence, Span sign) {
        Pattern self = language == Language.ZH ? CHINESE_SELF : ENGLISH_SELF;
        Pattern you = language == Language.ZH ? CHINESE_YOU : ENGLISH_YOU;
        String before = sentence.substring(0, sign.start());
        boolean ownWords = self.matcher(sign.of(sentence)).find();
        boolean toYou = you.matcher(sentence).find();
        boolean told = book.has("CUE_QUOTE", sentence);
        if (toYou && ASKS.matcher(sentence).find() && book.has("CUE_ASK", sentence) && !ownWords && !told) {
            return RiskSpeaker.ASKED;
        }
        if (quoted(text, sentenceStart + sign.start()) && !selfSpeaks(language, before)
                || told && !joinsIn(language, sentence)) {
            return RiskSpeaker.QUOTED;
        }
        int lastSelf = last(self, before);
        int lastOther = Math.max(lastOther(book, before), last(you, before));
        if (lastOther >= 0 && reports(before)
                || YOURS.matcher(sign.of(sentence)).find()) {
            return RiskSpeaker.OTHER;
        }
        return lastOther > lastSelf && !ownWords ? RiskSpeaker.OTHER : RiskSpeaker.SELF;
    }

    /** "He keeps saying I want to die", unless the writer has come back to themselves in between. */
    private static boolean reports(String before) {
        Matcher report = REPORTS.matcher(before);
        int end = -1;
        while (report.find()) {
            end = report.end();
        }
        return end >= 0 && !BACK_TO_SELF.matcher(before.substring(end)).find();
    }

    private static int lastOther(PatternBook book, String before) {
        int last = -1;
        for (int from = before.length() - 1; from >= 0; from--) {
            var hit = book.first("CUE_OTHER", before.substring(from));
            if (hit.isPresent() && hit.get().start() == 0) {
                last = from;
                break;
            }
        }
        return last;
    }

    private static int last(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        int last = -1;
        while (matcher.find()) {
            last = matcher.start();
        }
        return last;
    }

    private static boolean joinsIn(Language language, String sentence) {
        return (language == Language.ZH ? CHINESE_JOINS_IN : ENGLISH_JOINS_IN)
                .matcher(sentence)
                .find();
    }

    private static boolean selfSpeaks(Language language, String before) {
        return (language == Language.ZH ? CHINESE_SAYS : ENGLISH_SAYS)
                .matcher(before)
                .find();
    }

    private static boolean quoted(String text, int at) {
        Matcher quotes = QUOTED.matcher(text);
        while (quotes.find()) {
            if (quotes.start() <= at && at < quotes.end()) {
                return true;
            }
        }
        return false;
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
