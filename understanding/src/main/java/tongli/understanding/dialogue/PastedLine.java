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

    private static final Pattern LINK = whole("(?:https?://|www\\.)\\S+");
    private static final Pattern SCHEME = whole("https?|ftp|file|mailto|tel");
    private static final Pattern MEDIA = whole("\\[(?:图片|照片|表情|动画表情|自定义表情|语音|视频|文件|位置|链接|名片|红包|转账|小程序|音乐|聊天记录"
            + "|语音通话|视频通话|photo|image|picture|sticker|video|voice|voice message|voice call|video call|file|location|audio|gif)"
            + "[^\\]]{0,40}\\][^。，,.!！?？]{0,60}|<(?:media omitted|attached: [^>]{1,200})>"
            + "|(?:image|video|audio|sticker|gif|document|contact card) omitted");
    private static final Pattern NOTICE = whole(".{0,80}(?:撤回了一条消息|拍了拍.{0,60}|加入了群聊|的聊天记录|以下为新消息|以下是新消息)"
            + "|(?:this message was deleted|you deleted this message|missed (?:voice|video) call)[.]?.{0,40}"
            + "|messages and calls are end-to-end encrypted.{0,200}");

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
        return why(text);
    }

    static Optional<Why> why(String words) {
        if (LINK.matcher(words).matches()) {
            return Optional.of(Why.LINK);
        }
        if (MEDIA.matcher(words).matches()) {
            return Optional.of(Why.MEDIA);
        }
        return NOTICE.matcher(words).matches() ? Optional.of(Why.NOTICE) : Optional.empty();
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
