package tongli.learning.continual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tongli.core.Require;
import tongli.perception.encoder.EncoderWeights;
import tongli.perception.text.EncoderTokenizer;
import tongli.perception.text.PretrainedEncoder;

/**
 * The erasure of a person from a run: their texts are taken out of all its memories, and if the run goes on they are neither learnt
 * nor remembered again, even if the files still hold them. What networks learnt of them stays in the weights: that only training
 * anew takes away.
 *
 * @param remembered how many of their texts were remembered, over all memories that were written down
 */
public record ContinualErasure(int remembered) {
    private static final String SEED = "seed-";

    /**
     * Erases a person; once more does no harm.
     *
     * @param options as of the run, with all its seeds
     * @param person as the files name them; blank is nobody
     * @throws IOException if there is no such run, the person gave none of its texts, or a file cannot be read or written
     */
    public static ContinualErasure of(
            ContinualOptions options, String person, InstantSource clock, ContinualTraining.Progress progress)
            throws IOException {
        PretrainedEncoder encoder = PretrainedEncoder.of(options.manifest().language());
        try (EncoderTokenizer tokenizer = encoder.openTokenizer()) {
            return of(options, person, EncoderWeights.of(encoder), tokenizer, clock, progress);
        }
    }

    /** Over an encoder that is given. */
    static ContinualErasure of(
            ContinualOptions options,
            String person,
            EncoderWeights began,
            EncoderTokenizer tokenizer,
            InstantSource clock,
            ContinualTraining.Progress progress)
            throws IOException {
        Require.notBlank("person", person);
        if (!Files.isDirectory(options.out())) {
            throw new NoSuchFileException(options.out().toString());
        }
        for (RemedyKind kind : memories(options)) {
            refuseOtherSeeds(options, kind);
        }
        Map<Long, TaskStream> streams = new LinkedHashMap<>();
        boolean gave = false;
        for (long seed : options.seeds()) {
            TaskStream stream = TaskStream.draw(options.manifest(), options.data(), seed);
            streams.put(seed, stream);
            gave |= stream.parts().stream()
                    .flatMap(part -> part.train().stream())
                    .anyMatch(line -> line.person().equals(person));
        }
        if (!gave) {
            throw new IOException(
                    "no text that was drawn is of that person, so none is remembered; write the name as the files have it, and see"
                            + " that the manifest names the column person");
        }
        ErasedPeople.read(options.out()).with(person).write(options.out());
        int remembered = 0;
        for (Map.Entry<Long, TaskStream> seed : streams.entrySet()) {
            for (RemedyKind kind : memories(options)) {
                remembered += new StreamRun(options, seed.getValue(), kind, seed.getKey(), clock, progress)
                        .erase(began, tokenizer);
            }
        }
        return new ContinualErasure(remembered);
    }

    /** Those that were run, whether or not this call names them. */
    private static List<RemedyKind> memories(ContinualOptions options) {
        return Stream.of(RemedyKind.values())
                .filter(RemedyKind::remembersTexts)
                .filter(kind -> Files.isDirectory(options.out().resolve(kind.code())))
                .toList();
    }

    private static void refuseOtherSeeds(ContinualOptions options, RemedyKind kind) throws IOException {
        List<String> known = options.seeds().stream().map(seed -> SEED + seed).toList();
        try (Stream<Path> folders = Files.list(options.out().resolve(kind.code()))) {
            List<String> others = folders.map(folder -> String.valueOf(folder.getFileName()))
                    .filter(name -> name.startsWith(SEED) && !known.contains(name))
                    .sorted()
                    .toList();
            if (!others.isEmpty()) {
                throw new IOException("%s has %s too, which would go on remembering; name all --seeds of the run"
                        .formatted(options.out().resolve(kind.code()), String.join(", ", others)));
            }
        }
    }
}
