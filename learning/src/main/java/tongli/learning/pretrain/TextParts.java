package tongli.learning.pretrain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import tongli.learning.corpus.NearDuplicates;
import tongli.learning.corpus.TextFile;
import tongli.learning.encoder.ContentDigest;
import tongli.perception.text.EncoderTokenizer;

/**
 * Unlabelled texts, each once, in two parts: those that train, and those that show what it brought. Immutable.
 *
 * @param training pieces of the texts that train
 * @param heldOut pieces of those kept apart
 * @param dropped texts left out because they nearly repeat one kept apart
 * @param sha256 of each file as it was read
 */
record TextParts(List<Line> training, List<Line> heldOut, int dropped, Map<Path, String> sha256) {
    private static final int ONE_IN = 10;
    private static final int HELD_OUT_AT_MOST = 500;
    private static final int FEWEST = 20;

    /**
     * Every tenth text is kept apart, 500 at most.
     *
     * @param field of the text, in files that have such
     * @throws IOException as {@link TextFile#read}, or if there are too few texts
     */
    static TextParts read(List<Path> files, String field, EncoderTokenizer tokenizer, int tokens, long seed)
            throws IOException {
        Set<String> different = new LinkedHashSet<>();
        Map<Path, String> sha256 = new LinkedHashMap<>();
        for (Path file : files) {
            TextFile read = TextFile.read(file, field);
            read.texts().forEach(text -> different.add(text.strip()));
            sha256.put(file, read.sha256());
        }
        if (different.size() < FEWEST) {
            throw new IOException("%s: only %d different texts; give %d at least, and some thousand to gain by it"
                    .formatted(files.get(0), different.size(), FEWEST));
        }
        List<String> texts = new ArrayList<>(different);
        Collections.shuffle(texts, new Random(seed));
        int held = Math.min(HELD_OUT_AT_MOST, texts.size() / ONE_IN);
        NearDuplicates near = new NearDuplicates(texts.subList(0, held));
        List<String> training = texts.subList(held, texts.size()).stream()
                .filter(text -> !near.isNear(text))
                .toList();
        TextParts parts = new TextParts(
                lines(training, tokenizer, tokens),
                lines(texts.subList(0, held), tokenizer, tokens),
                texts.size() - held - training.size(),
                sha256);
        if (parts.training().isEmpty() || parts.heldOut().isEmpty()) {
            throw new IOException(files.get(0)
                    + ": the texts nearly repeat one another, or have no word in them; give texts that differ");
        }
        return parts;
    }

    private static List<Line> lines(List<String> texts, EncoderTokenizer tokenizer, int tokens) {
        long unknown = tokenizer.unknownId();
        return texts.stream()
                .flatMap(text -> Line.of(text, tokenizer, tokens).stream())
                .filter(line -> line.hasMoreThan(unknown))
                .toList();
    }

    /** What is learnt from and judged on, by names that whoever reads a message knows. */
    Map<String, String> facts() {
        return Map.of("texts that train (--data)", digest(training), "texts kept apart (--seed)", digest(heldOut));
    }

    private static String digest(List<Line> lines) {
        ContentDigest digest = new ContentDigest();
        lines.forEach(line -> digest.put(line.ids()));
        return digest.hex();
    }
}
