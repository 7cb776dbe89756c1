package tongli.expression.speech;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tongli.core.Language;
import tongli.expression.Prosody;

/**
 * Writes a line as a document in the Speech Synthesis Markup Language: one {@code prosody} element over the whole line,
 * a {@code break} after what halts, and emphasis only where the writer put it, {@code *so*}, once a sentence.
 *
 * <p>The text comes from anybody: it is escaped, no tag of its own gets through, and what XML cannot hold or nobody says
 * aloud (emoji) is left out. Stateless.
 *
 * <p>Source: Speech Synthesis Markup Language 1.1, W3C Recommendation, 2010. Rates are percentages; pitch and range are
 * changes in percent; volume is in decibels.
 */
public final class Ssml {

    private static final String CLOSERS = "[\"”’』」）)\\]\\s]*";

    /** A decimal point or the colon of a time is followed by a digit, and does not halt. */
    static final Pattern HALT = Pattern.compile("(?:[、，；：。！？…—–\n]|[,;:.!?](?![A-Za-z0-9]))+" + CLOSERS);

    /** Measured on version 1.51: a change of 30 % is heard as one of about 12 %. */
    private static final double ESPEAK_PITCH = 2.5;

    private static final Pattern STRESSED = Pattern.compile("\\*([^*\\s](?:[^*\n]{0,38}[^*\\s])?)\\*");

    private final StringBuilder out = new StringBuilder();
    private final Prosody prosody;
    private boolean stressed;

    private Ssml(Prosody prosody) {
        this.prosody = prosody;
    }

    /** The document, in the common tag of its language. */
    public static String of(SpokenLine line) {
        Prosody prosody = line.inOwnVoice();
        return of(
                line,
                line.language() == Language.ZH ? "zh-CN" : "en-GB",
                percent(prosody.pitch()),
                decibels(prosody.volume()));
    }

    /**
     * As eSpeak NG 1.51 reads it: volumes are percentages, as in SSML 1.0, for it knows no decibels; and of a change in
     * pitch it makes only a part, so that it is asked for more.
     *
     * @param languageTag as eSpeak NG names the language; written unescaped
     */
    static String forEspeak(SpokenLine line, String languageTag) {
        Prosody prosody = line.prosody();
        return of(
                line,
                languageTag,
                percent(1 + ESPEAK_PITCH * (prosody.pitch() - 1)),
                Math.round(prosody.volume() * 100) + "%");
    }

    private static String of(SpokenLine line, String languageTag, String pitch, String volume) {
        Ssml ssml = new Ssml(line.inOwnVoice());
        ssml.begin(languageTag, pitch, volume);
        ssml.say(sayable(line.text()).strip());
        return ssml.out.append("</prosody></speak>").toString();
    }

    private void begin(String languageTag, String pitch, String volume) {
        out.append("<speak version=\"1.1\" xmlns=\"http://www.w3.org/2001/10/synthesis\" xml:lang=\"")
                .append(languageTag)
                .append("\"><prosody rate=\"%d%%\" pitch=\"%s\" range=\"%s\" volume=\"%s\">"
                        .formatted(Math.round(prosody.rate() * 100), pitch, percent(prosody.range()), volume));
    }

    /** Of a ratio, as a change. */
    private static String percent(double ratio) {
        return "%+d%%".formatted(Math.round(ratio * 100) - 100);
    }

    /** Of a ratio of amplitudes. */
    private static String decibels(double ratio) {
        return String.format(Locale.ROOT, "%+.1fdB", 20 * Math.log10(ratio));
    }

    private void say(String text) {
        Matcher halts = HALT.matcher(text);
        int from = 0;
        while (halts.find()) {
            part(text.substring(from, halts.start()));
            escaped(halts.group());
            Pause pause = Pause.after(halts.group());
            if (pause.compareTo(Pause.SENTENCE) >= 0) {
                stressed = false;
            }
            if (halts.end() < text.length() || halts.start() == 0) {
                out.append("<break time=\"")
                        .append(pause.millis(prosody.pauses()))
                        .append("ms\"/>");
            }
            from = halts.end();
        }
        part(text.substring(from));
    }

    private void part(String words) {
        Matcher stress = STRESSED.matcher(words);
        int from = 0;
        while (stress.find()) {
            escaped(words.substring(from, stress.start()));
            if (stressed) {
                escaped(stress.group(1));
            } else {
                out.append("<emphasis level=\"moderate\">");
                escaped(stress.group(1));
                out.append("</emphasis>");
                stressed = true;
            }
            from = stress.end();
        }
        escaped(words.substring(from));
    }

    private void escaped(String words) {
        words.codePoints().forEach(point -> {
            switch (point) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&apos;");
                default -> out.appendCodePoint(point);
            }
        });
    }

    /** Without what XML 1.0 has no place for, and without pictures. */
    static String sayable(String text) {
        StringBuilder said = new StringBuilder(text.length());
        text.codePoints().filter(Ssml::isSayable).forEach(said::appendCodePoint);
        return said.toString();
    }

    private static boolean isSayable(int point) {
        boolean inXml = point == '\t' || point == '\n' || (point >= ' ' && point != 0xFFFE && point != 0xFFFF);
        return inXml
                && switch (Character.getType(point)) {
                    case Character.OTHER_SYMBOL,
                            Character.FORMAT,
                            Character.PRIVATE_USE,
                            Character.SURROGATE,
                            Character.UNASSIGNED -> false;
                    case Character.NON_SPACING_MARK -> point < 0xFE00 || point > 0xFE0F; // of emoji
                    case Character.MODIFIER_SYMBOL -> point < 0x1F3FB || point > 0x1F3FF;
                    default -> true;
                };
    }
}
