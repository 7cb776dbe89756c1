package tongli.camp.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tongli.camp.net.Mlp;
import tongli.camp.net.Numbers;

/**
 * A net that was trained, with what is needed to train it again, as it lies in a file.
 *
 * @param greedy whether it takes the highest score rather than drawing by the scores
 * @param provenance how it was made, by name
 */
record TrainedNet(Mlp net, boolean greedy, Map<String, String> provenance) {
    private static final int VERSION = 1;
    private static final int MOST_LAYERS = 8;
    private static final int WIDEST = 512;
    private static final int MOST_NOTES = 100;

    TrainedNet {
        provenance = Collections.unmodifiableMap(new LinkedHashMap<>(provenance));
        int[] sizes = net.sizes();
        if (sizes.length > MOST_LAYERS || Arrays.stream(sizes).anyMatch(size -> size > WIDEST)) {
            throw new IllegalArgumentException(
                    "its layers are %s wide; a policy has at most %d layers, none wider than %d"
                            .formatted(Arrays.toString(sizes), MOST_LAYERS, WIDEST));
        }
    }

    /** @throws IllegalArgumentException if it does not go from so many numbers to so many choices */
    TrainedNet fits(int width, int choices) {
        int[] sizes = net.sizes();
        if (sizes[0] != width || sizes[sizes.length - 1] != choices) {
            throw new IllegalArgumentException("it sees %d numbers and chooses among %d responses; talks have %d and %d"
                    .formatted(sizes[0], sizes[sizes.length - 1], width, choices));
        }
        return this;
    }

    /**
     * @param kind of file
     * @throws IOException if the file cannot be written, or the net holds a number that is not finite: the file stays as it was
     */
    void write(Path file, String kind) throws IOException {
        SealedFile.write(file, kind, VERSION, out -> {
            int[] sizes = net.sizes();
            out.writeInt(sizes.length);
            for (int size : sizes) {
                out.writeInt(size);
            }
            Numbers.write(net.parameters(), out);
            out.writeBoolean(greedy);
            out.writeInt(provenance.size());
            for (Map.Entry<String, String> note : provenance.entrySet()) {
                out.writeUTF(note.getKey());
                out.writeUTF(note.getValue());
            }
        });
    }

    /** @throws IOException if the file is none of the kind, saying what to do */
    static TrainedNet read(Path file, String kind) throws IOException {
        return SealedFile.read(file, kind, VERSION, READING);
    }

    /**
     * The same of bytes that come from elsewhere.
     *
     * @param name for messages
     */
    static TrainedNet read(String name, byte[] bytes, String kind) throws IOException {
        return SealedFile.read(name, bytes, kind, VERSION, READING);
    }

    private static final SealedFile.Reading<TrainedNet> READING = in -> {
        int layers = in.readInt();
        if (layers < 2 || layers > MOST_LAYERS) {
            throw new IOException("it has %,d layers".formatted(layers));
        }
        int[] sizes = new int[layers];
        for (int i = 0; i < layers; i++) {
            sizes[i] = in.readInt();
            if (sizes[i] < 1 || sizes[i] > WIDEST) {
                throw new IOException("a layer is %,d wide".formatted(sizes[i]));
            }
        }
        int count = Mlp.count(sizes); // below 2 million by the bounds above
        if (in.available() < (long) Double.BYTES * count) {
            throw new IOException("it is too short for its net of %,d numbers".formatted(count));
        }
        double[] parameters = new double[count];
        Numbers.read(parameters, in);
        boolean greedy = in.readBoolean();
        int notes = in.readInt();
        if (notes < 0 || notes > MOST_NOTES) {
            throw new IOException("it has %,d notes".formatted(notes));
        }
        Map<String, String> provenance = new LinkedHashMap<>();
        for (int i = 0; i < notes; i++) {
            String name = in.readUTF();
            provenance.put(name, in.readUTF());
        }
        return new TrainedNet(new Mlp(sizes, parameters), greedy, provenance);
    };
}
