package tongli.perception.words;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.corpus.io.IIOAdapter;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * HanLP's segmenter over the dictionaries in its own jar: nothing else is read, nothing is written, and nothing is logged. Persons'
 * names are not guessed: in talk more words were taken for names than names found. A part of speech is the likeliest beside those of
 * the neighbours, and not the commonest of the word.
 */
final class HanLpSegment {
    private static final String DICTIONARIES = "data/dictionary/";
    private static final String OWN_WORDS = "words-zh.tsv";

    /** All that the words hang on. */
    static final List<String> FILES = List.of(
            OWN_WORDS,
            "/data/dictionary/CoreNatureDictionary.mini.txt.bin",
            "/data/dictionary/CoreNatureDictionary.ngram.mini.txt.table.bin",
            "/data/dictionary/CoreNatureDictionary.tr.txt",
            "/data/dictionary/custom/CustomDictionary.txt.bin",
            "/data/dictionary/other/CharType.bin");

    /** Held, so that its level stays. */
    private static final Logger HANLP = Logger.getLogger("HanLP");

    private HanLpSegment() {}

    /** Safe for many threads. */
    static Segment create() {
        HANLP.setLevel(Level.OFF);
        HanLP.Config.IOAdapter = new FromJar();
        HanLP.Config.enableDebug(false);
        Segment segment = new ViterbiSegment()
                .enableCustomDictionary(true)
                .enablePartOfSpeechTagging(true)
                .enableNameRecognize(false)
                .enableTranslatedNameRecognize(false)
                .enableJapaneseNameRecognize(false);
        addOwnWords();
        segment.seg("好");
        return segment;
    }

    /** Everyday words of feeling and life that HanLP's dictionaries lack. */
    private static void addOwnWords() {
        try (InputStream stream = HanLpSegment.class.getResourceAsStream(OWN_WORDS)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "the list " + OWN_WORDS + " is missing from the perception jar; build it again");
            }
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> line.split("\t"))
                    .forEach(fields -> {
                        for (String word : fields[1].split(" ")) {
                            CustomDictionary.insert(word, fields[0] + " 1000");
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + OWN_WORDS, e);
        }
    }

    /** HanLP would else look for dictionaries in the working directory, and keep what it makes of them there. */
    private static final class FromJar implements IIOAdapter {
        @Override
        public InputStream open(String path) throws IOException {
            int at = path.indexOf(DICTIONARIES);
            try (InputStream stream = at < 0 ? null : HanLP.class.getResourceAsStream("/" + path.substring(at))) {
                if (stream == null) {
                    throw new FileNotFoundException(path + " is not in HanLP's jar");
                }
                return new ByteArrayInputStream(stream.readAllBytes());
            }
        }

        @Override
        public OutputStream create(String path) throws IOException {
            throw new IOException("HanLP is to write nothing");
        }
    }
}
