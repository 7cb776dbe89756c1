package tongli.understanding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tongli.core.Language;
import tongli.core.RiskSpeaker;
import tongli.core.Span;

/**
 * Tells whose life a sentence with a sign of risk speaks of: by the last person named before the sign, by quotation, and
 * by its form. A question without a subject asks whoever it is said to ("thinking of suicide?", 想死吗), except one that
 * asks for a method or despairs of living ("what's the point of living?"). Immutable.
 */
final class WhoseRisk {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]{2,})\"|《([^》]+)》|『([^』]+)』");
    private static final Pattern REPORTS = Pattern.compile(
            "(?<!跟|和|对|给|向|同)(你|您)(刚才|刚刚|之前|那句|昨天)?(说|问|发|讲|写)(?!完)"
                    + "|\\b(you|he|she|they|someone)( just)? (say|said|says|wrote|told|texted|asked)\\b|\\b(told|tells|texted) (me|us)\\b|\\bkeeps? saying\\b");
    private static final Pattern BACK_TO_SELF =
            Pattern.compile("我(自己|也|现在|其实|是不是|会不会|要不要|该|真)|\\b(and|so|but|now|honestly|because) i\\b");
    private static final Pattern YOURS = Pattern.compile("yourself|your (own )?life");

    private final PatternBook book;
    private final Pattern self;
    private final Pattern you;
    private final Pattern asks;
    private final Pattern joinsIn;
    private final Pattern says;

    WhoseRisk(Language language, PatternBook book) {
        this.book = book;
        boolean chinese = language == Language.ZH;
        self = Pattern.compile(
                chinese
                        ? "(?<!给|跟|对|和|陪|告诉|自)我(?!(的|们)?(妈|爸|姐|哥|弟|妹|奶|爷|外婆|姥|老公|老婆|丈夫|妻子|女儿|儿子|闺女|男友|女友|男朋友|女朋友|朋友|同学|同事|室友|病人|患者|学生|孩子|邻居|表|堂|舅|叔|姑|婆|家人|来访|客户))|自己也|本人|俺"
                        : "\\b(i|i'm|i've|i'd|i'll|im|ive|me|myself|my life)\\b");
        you = Pattern.compile(chinese ? "你|您" : "\\byou\\b|\\byou're\\b|\\byourself\\b|\\byour\\b");
        asks = Pattern.compile(
                chinese
                        ? "[?]|吗|(?<!什|那|这|怎)么$|有没有|是不是|会不会|想不想|想没想|(?<!都|也)没有$|几分$|谁$|什么滋味"
                        : "[?]|\\b(?!do it\\b)(are|is|do|does|did|have|has|had|was|were|would|could|can|will) (you|it|there|that|your)\\b"
                                + "|^\\W*((and|so|or|but|ok|okay|hey) ){0,6}(any|ever)\\b|\\b(right|eh|huh)\\W*$");
        joinsIn = Pattern.compile(
                chinese
                        ? "我(自己)?(也|真的?|现在|有)"
                        : "\\b(i (also|really|actually|too)|i (keep |kept |still )?think(ing)? about|i was thinking about|i've started|so do i|me too|that's me|how i feel)\\b");
        says = Pattern.compile(
                chinese
                        ? "我(就|真|一直|总|也|现在|自己)?(想|觉得|是|说|脑子)[^\"]{0,8}\"?[^\"]*$"
                        : "\\bi (keep thinking|think|feel|feel like|just want to say|want to say|thought)[^\"]{0,12}\"?[^\"]*$");
    }

    /**
     * A sign and where it stands.
     *
     * @param sentenceStart of the sentence in the text
     * @param sign in the sentence
     * @param method whether it asks for, or knows, a way to die
     */
    record Sign(String text, int sentenceStart, String sentence, Span sign, boolean method) {}

    RiskSpeaker speaks(Sign of) {
        // who asks leave to ask, or is worried, is not who is asked about
        String sentence = book.strike("CUE_FRAME", of.sentence());
        String before = sentence.substring(0, of.sign().start());
        String words = of.sign().of(sentence);
        boolean told = book.has("CUE_QUOTE", book.strike("CUE_REALLY", sentence));
        boolean ownWords = self.matcher(words).find();
        int lastSelf = PatternBook.last(self, before);
        // what follows "let me ask you plainly:" is said to them
        int lastYou = Math.max(
                PatternBook.last(you, before),
                book.last("CUE_ASKING", of.sentence().substring(0, before.length())));
        int lastOther = book.last("CUE_OTHER", before);
        boolean open = !ownWords && !told && asksThem(of, sentence);
        boolean addressed = lastYou > lastSelf && lastYou > lastOther
                || you.matcher(words).find() && lastSelf < 0
                || isSubjectless(sentence, before, lastOther);
        boolean fears = book.has("CUE_WORRY", of.sentence().substring(0, before.length()));
        if (addressed && (open || fears && !ownWords && !told)) {
            return RiskSpeaker.ASKED;
        }
        if (!ownWords && lastOther > lastSelf && isAskedOfThemToo(of, before)) {
            return RiskSpeaker.ASKED;
        }
        if (quoted(of.text(), of.sentenceStart() + of.sign().start())
                        && !says.matcher(before).find()
                || told && !joinsIn.matcher(sentence).find()) {
            return RiskSpeaker.QUOTED;
        }
        int lastElse = Math.max(lastOther, lastYou);
        if (lastElse >= 0 && reports(before) || YOURS.matcher(words).find()) {
            return RiskSpeaker.OTHER;
        }
        boolean wantsToKnow = of.method() && lastYou > lastOther; // "do you know how many it takes"
        return lastElse > lastSelf && !ownWords && !wantsToKnow ? RiskSpeaker.OTHER : RiskSpeaker.SELF;
    }

    /** Asks, and not as one asks in despair, or for a way. */
    private boolean asksThem(Sign of, String sentence) {
        return asks.matcher(sentence).find()
                && !book.has("CUE_DESPAIR", sentence)
                && (!of.method() || book.has("CUE_THEIR_PLAN", sentence));
    }

    private boolean isSubjectless(String sentence, String before, int lastOther) {
        boolean nobody = lastOther < 0 && PatternBook.last(you, before) < 0;
        return nobody && !self.matcher(sentence).find();
    }

    /** "Some people who feel like this think of ending their life. Is that true for you?" */
    private boolean isAskedOfThemToo(Sign of, String before) {
        String after = of.text().substring(of.sentenceStart() + of.sign().end());
        return book.has("CUE_ANYBODY", before) && book.has("CUE_AND_YOU", after);
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

    private static boolean quoted(String text, int at) {
        Matcher quotes = QUOTED.matcher(text);
        while (quotes.find()) {
            if (quotes.start() <= at && at < quotes.end()) {
                return true;
            }
        }
        return false;
    }
}
