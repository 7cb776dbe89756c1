package tongli.expression.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tongli.core.Blank;
import tongli.core.Language;

/**
 * The voice of eSpeak NG, in both languages; it reads SSML.
 *
 * <p>eSpeak NG is under the GPL and stays a program by itself. Its Mandarin reads single characters, and so many wrongly
 * (长大 as "long big"); it is given Hanyu Pinyin instead ({@link PinyinSpelling}). It would take English words for Pinyin
 * too, so a Chinese line is spoken in pieces, each by the voice of its language. Safe for many threads.
 */
public final class EspeakVoice implements Voice {

    static final String PROGRAM = "espeak-ng";

    /** Each is a process of its own. */
    static final int MOST_PIECES = 24;

    private static final String MANDARIN = "cmn-latn-pinyin";
    private static final String ENGLISH = "en";
    /** British, and the only name by which it takes no variant. */
    private static final String ENGLISH_TAG = "en-gb";
    /** Measured on version 1.51: so many of its hundred steps of pitch, of which 50 is the usual, are an octave. */
    private static final int STEPS_AN_OCTAVE = 68;

    private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z'’&-]*(?: +[A-Za-z][A-Za-z'’&-]*)*");

    private final Program program;

    private EspeakVoice(Program program) {
        this.program = program;
    }

    /** @param searchPath as the environment's {@code PATH}; empty if it is not installed there */
    public static Optional<Voice> find(String searchPath) {
        return Program.find(PROGRAM, searchPath).map(EspeakVoice::new);
    }

    @Override
    public String name() {
        return PROGRAM;
    }

    @Override
    public boolean speaks(Language language) {
        return true;
    }

    @Override
    public Wav speak(SpokenLine line) {
        List<Wav> pieces = new ArrayList<>();
        List<SpokenLine> parts = pieces(line);
        if (parts.size() > MOST_PIECES) {
            throw new SpeechFailed(
                    SpeechFailed.Reason.TOO_LONG,
                    "the line goes back and forth between Chinese and Latin letters more than %d times; say less at once"
                            .formatted(MOST_PIECES));
        }
        for (SpokenLine piece : parts) {
            pieces.add(spoken(piece));
        }
        return Wav.joined(pieces);
    }

    /** A line in English as it is; of one in Chinese each run of Latin words by itself. */
    static List<SpokenLine> pieces(SpokenLine line) {
        if (line.language() == Language.EN) {
            return List.of(line);
        }
        List<SpokenLine> pieces = new ArrayList<>();
        Matcher latin = LATIN.matcher(line.text());
        int from = 0;
        while (latin.find()) {
            add(pieces, line, line.text().substring(from, latin.start()), Language.ZH);
            add(pieces, line, latin.group(), Language.EN);
            from = latin.end();
        }
        add(pieces, line, line.text().substring(from), Language.ZH);
        return pieces;
    }

    private static void add(List<SpokenLine> pieces, SpokenLine line, String text, Language language) {
        if (!Blank.is(text)) {
            pieces.add(new SpokenLine(text, language, line.prosody(), line.timbre()));
        }
    }

    private Wav spoken(SpokenLine piece) {
        boolean mandarin = piece.language() == Language.ZH;
        String tract = piece.timbre().tract();
        String voice = (mandarin ? MANDARIN : ENGLISH) + (tract.isEmpty() ? "" : "+" + tract);
        String ssml = Ssml.forEspeak(piece, mandarin ? MANDARIN : ENGLISH_TAG);
        byte[] written = program.run(
                List.of("-m", "--stdin", "--stdout", "-b", "1", "-v", voice, "-p", pitch(piece.timbre())),
                mandarin ? PinyinSpelling.of(ssml) : ssml);
        try {
            return Wav.of(written);
        } catch (IllegalArgumentException noSound) {
            throw new SpeechFailed(
                    SpeechFailed.Reason.BROKEN, "espeak-ng gave no sound; does espeak-ng --version answer?", noSound);
        }
    }

    private static String pitch(Timbre timbre) {
        long steps = Math.round(STEPS_AN_OCTAVE * Math.log(timbre.pitch()) / Math.log(2));
        return String.valueOf(Math.max(0, Math.min(99, 50 + steps)));
    }
}
