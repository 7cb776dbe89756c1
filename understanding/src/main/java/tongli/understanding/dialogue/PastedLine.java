package tongli.understanding.dialogue;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tongli.core.Blank;
import tongli.understanding.dialogue.PastedTalk.Why;

/**
 * One line of a pasted talk, and what it may be. Every pattern begins at the line's start and repeats nothing without bound but its last
 * part, so that a line costs time in proportion to its length.
 *
 * @param text without space at its ends
 */
record PastedLine(int number, String text) {

    private static final String SPACE = "[\\s\\u00a0\\u2009\\u202f\\u3000\\u200e\\u200f\\ufeff]";
    private static final Pattern ENDS = Pattern.compile("^" + SPACE + "++|(?<!" + SPACE + ")" + SPACE + "++$");

    private static final String MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?";
    private static final String WEEKDAY = "(?:(?:星期|周|礼拜)[一二三四五六日天]|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)";
    private static final String DATE =
            "(?:\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?|\\d{1,2}[-/.]\\d{1,2}[-/.](?:\\d{4}|\\d{2})"
                    + "|\\d{1,2}月\\d{1,2}日|\\d{1,2}[-/]\\d{1,2}|\\d{1,2} " + MONTH + ",? \\d{4}"
                    + "|" + MONTH + " \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|今天|昨天|前天|Today|Yesterday|" + WEEKDAY + ")";
    private static final String TIME = "(?:(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上)" + SPACE + "?)?\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?"
            + "(?:" + SPACE + "?[AP]\\.?M\\.?)?";
    private static final String DAY = "(?:" + DATE + "(?:" + SPACE + "?" + WEEKDAY + ")?,?(?: at)?" + SPACE + "{0,3})";
    private static final String NAME = "([^:：]{1," + DialogueLimits.SPEAKER_CHARACTERS + "}";

    private static final Pattern TIME_ALONE =
            whole("[-—–=\\s]{0,20}(?:" + DAY + "?" + TIME + "|" + DAY + ")[-—–=\\s]{0,20}");
    /** A day alone, which may as well be what somebody says; not one that stands between lines. */
    private static final Pattern DAY_ALONE = whole(DAY);
    /** Groups: bracket, day, dash, name, words. */
    private static final Pattern STAMPED = whole("([\\[(（])?(" + DAY + ")?" + TIME + "[\\])）]?" + SPACE
            + "{0,4}(?:([-–—])" + SPACE + "{1,4})?" + NAME + ")[:：](.*)");
    /** Groups: bracket, day, dash. */
    private static final Pattern STAMPED_NOTICE = whole(
            "([\\[(（])?(" + DAY + ")?" + TIME + "[\\])）]?" + SPACE + "{0,4}(?:([-–—])" + SPACE + "{1,4})?[^:：].*");

    private static final Pattern NAME_THEN_TIME = whole(
            NAME + "?)" + SPACE + "{1,8}(?:[-—–]" + SPACE + "{1,3})?[\\[(（]?" + DAY + "?" + TIME + "[\\])）]?[:：]?");
    private static final Pattern TIME_THEN_NAME = whole(DAY + TIME + SPACE + "{1,4}" + NAME + ")");
    private static final Pattern NAMED = whole(NAME + ")[:：](.*)");

    /** A link ends where words in another script begin. */
    private static final Pattern LINK = whole("(?:https?://|www\\.)[!-~]{1,2000}");

    private static final Pattern SCHEME = whole("https?|ftp|file|mailto|tel");

    /** What a program names files by; whatever else a file is called may be words. */
    private static final String FILE =
            "[-\\d]{0,12}(?:IMG|VID|PTT|AUD|DOC|GIF|STK|DSC|photo|video|audio|image|sticker|document)?"
                    + "[-_\\d]{1,40}(?:WA\\d{1,8})?\\.[a-z]{3,4}";
    /** How long, how big or by what name; nothing that might be words. */
    private static final String MEASURE = "(?:\\d{1,4}(?:\"|”|″|''|秒| ?s| ?sec)|\\d{1,3}[:：]\\d{2}(?:[:：]\\d{2})?"
            + "|\\d{1,6}(?:\\.\\d{1,3})? ?[KMG]?B|" + FILE + ")(?=$|[\\s\\[\\]<])";
    /** What stands for a picture or the like, at the beginning of what somebody says. */
    private static final Pattern MARK = Pattern.compile(
            "^(?:\\[(?:图片|照片|表情|动画表情|自定义表情|语音|视频|文件|位置|链接|名片|红包|转账|小程序|音乐|聊天记录"
                    + "|语音通话|视频通话|photo|image|picture|sticker|video|voice|voice message|voice call|video call|file|location|audio"
                    + "|gif)(?:[:： ]{1,2}" + MEASURE + ")?\\]|<(?:media omitted|attached: " + FILE + ")>)(?:" + SPACE
                    + "{0,4}"
                    + MEASURE + "){0,3}" + SPACE + "{0,4}",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OMITTED = whole("(?:image|video|audio|sticker|gif|document|contact card) omitted");

    /** How a program names somebody in its own sentences. */
    private static final String QUOTED = "(?:[\"“][^\"“”]{1," + DialogueLimits.SPEAKER_CHARACTERS + "}[\"”] ?)";

    private static final String PATTED = "(?:的(?:头|肩|肩膀|背|脸|手))?";
    /** What a program tells on a line of its own, in its own form. */
    private static final Pattern NOTICE = whole("(?:" + QUOTED + "|你)撤回了一条消息(?: ?重新编辑)?"
            + "|(?:" + QUOTED + ")拍了拍 ?(?:" + QUOTED + "|我|自己)" + PATTED + "|[我你]拍了拍 ?" + QUOTED + PATTED
            + "|(?:" + QUOTED + "|你)(?:(?:邀请|通过扫描) ?(?:" + QUOTED + "|你)(?:分享的二维码)?)?加入了群聊"
            + "|[-—–=\\s]{0,20}(?:以下为新消息|以下是新消息)[-—–=\\s]{0,20}");
    /** What a program puts even behind a name, word for word. */
    private static final Pattern NOTICE_NAMED = whole("(?:this message was deleted|you deleted this message)\\.?"
            + "|missed (?:voice|video) call(?: at " + TIME + ")?\\.?"
            + "|messages and calls are end-to-end encrypted\\.(?: no one(?: outside of this chat, not even whatsapp,)? can read"
            + "(?: or listen to)? them\\.| only people in this chat can read, listen to, or share them\\.)?"
            + "(?: (?:tap to )?learn more\\.?)?");

    static PastedLine of(int number, String raw) {
        return new PastedLine(number, stripped(raw));
    }

    private static Pattern whole(String pattern) {
        return Pattern.compile("^(?:" + pattern + ")$", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    private static String stripped(String raw) {
        return ENDS.matcher(raw).replaceAll("");
    }

    /** A name, and the words behind it, which may be empty. */
    record Named(String name, String words) {}

    /** How a time stands before a name; two lines of one copy stand alike. */
    record Shape(boolean bracket, boolean day, boolean dash) {
        static Shape of(Matcher matcher) {
            return new Shape(matcher.group(1) != null, matcher.group(2) != null, matcher.group(3) != null);
        }

        /** Not merely a time at the beginning of what somebody says. */
        boolean isMark() {
            return bracket || dash;
        }
    }

    boolean isBlank() {
        return Blank.is(text);
    }

    /** Why it is nobody's words, if it is so whoever spoke before; a time alone is told by {@link #isTime}. */
    Optional<Why> passedOver() {
        return NOTICE.matcher(text).matches() ? Optional.of(Why.NOTICE) : why(text);
    }

    /** Why nothing of what stands behind a name is words. */
    static Optional<Why> why(String said) {
        if (OMITTED.matcher(said).matches()) {
            return Optional.of(Why.MEDIA);
        }
        if (NOTICE_NAMED.matcher(said).matches()) {
            return Optional.of(Why.NOTICE);
        }
        String words = words(said);
        if (words.isEmpty() && !said.isEmpty()) {
            return Optional.of(Why.MEDIA);
        }
        return LINK.matcher(words).matches() ? Optional.of(Why.LINK) : Optional.empty();
    }

    /** What is said, without the pictures before it. */
    static String words(String said) {
        int from = 0;
        Matcher mark = MARK.matcher(said);
        while (mark.region(from, said.length()).lookingAt()) {
            from = mark.end();
        }
        return said.substring(from);
    }

    /** A time of day, or a day set apart from what is said; a day alone may be an answer. */
    boolean isTimeBetweenWords() {
        return isTime() && !DAY_ALONE.matcher(text).matches();
    }

    boolean isTime() {
        return TIME_ALONE.matcher(text).matches();
    }

    /** {@code [12/05/2024, 20:13:05] Anna: words}. */
    Optional<Named> stamped() {
        Matcher matcher = STAMPED.matcher(text);
        return matcher.matches() ? named(matcher.group(4), matcher.group(5)) : Optional.empty();
    }

    /** Of a line that a time begins. */
    Optional<Shape> shape() {
        Matcher named = STAMPED.matcher(text);
        if (named.matches()) {
            return Optional.of(Shape.of(named));
        }
        Matcher notice = STAMPED_NOTICE.matcher(text);
        return notice.matches() ? Optional.of(Shape.of(notice)) : Optional.empty();
    }

    /** {@code Anna  8:13 PM} or {@code 2024-05-01 20:13:22 Anna}: whose words follow. */
    Optional<String> header() {
        for (Pattern pattern : new Pattern[] {NAME_THEN_TIME, TIME_THEN_NAME}) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.matches() && !isTime()) {
                String name = stripped(matcher.group(1)).replaceFirst("[,，]$", "");
                return Blank.is(name) ? Optional.empty() : Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** {@code Anna: words}, or {@code Anna:} with no words; neither a time nor an address. */
    Optional<Named> named() {
        Matcher matcher = NAMED.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String name = matcher.group(1);
        String rest = matcher.group(2);
        boolean time = Character.isDigit(name.charAt(name.length() - 1))
                && !rest.isEmpty()
                && Character.isDigit(rest.charAt(0));
        boolean address = rest.startsWith("//")
                || SCHEME.matcher(name.toLowerCase(Locale.ROOT)).matches();
        return time || address ? Optional.empty() : named(name, rest);
    }

    private static Optional<Named> named(String name, String words) {
        String shown = stripped(name);
        return Blank.is(shown)
                ? Optional.empty()
                : Optional.of(new Named(shown, Blank.is(words) ? "" : stripped(words)));
    }
}
