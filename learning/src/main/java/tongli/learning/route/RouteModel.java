package tongli.learning.route;

import java.io.IOException;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.learning.finetune.SavedNumbers;
import tongli.learning.recurrent.RecurrentModel;
import tongli.perception.encoder.TaskHead;
import tongli.perception.encoder.TaskModelFile;
import tongli.perception.text.TextPair;

/**
 * A model that is no encoder's, from the file that `learn train` wrote. The file holds numbers and names only, all of them
 * checked here: nothing in it is run, and no class is loaded by a name in it. Owns native handles; one thread at a time.
 */
public final class RouteModel implements AutoCloseable {
    private final TextLogits logits;

    private RouteModel(TextLogits logits) {
        this.logits = logits;
    }

    /** Whether the file is one of a route that stands alone. */
    public static boolean tells(TaskModelFile file) {
        return Coded.find(Route.class, file.encoder())
                .filter(Route::standsAlone)
                .isPresent();
    }

    /**
     * @param name of the file, for messages
     * @throws IOException if the file does not hold what its kind of model needs
     */
    public static RouteModel open(String name, TaskModelFile file) throws IOException {
        try {
            return new RouteModel(logits(file));
        } catch (IllegalArgumentException | ArithmeticException unfit) {
            throw new IOException(
                    "%s: no sound %s model: %s; copy it or train it anew"
                            .formatted(name, file.encoder(), unfit.getMessage()),
                    unfit);
        }
    }

    private static TextLogits logits(TaskModelFile file) {
        if (file.heads().size() != 1) {
            throw new IllegalArgumentException("it has not one head");
        }
        TaskHead head = file.heads().get(0).task();
        SavedNumbers saved = new SavedNumbers(file.learnt());
        Language language = file.language();
        Route route = Coded.find(Route.class, file.encoder()).orElseThrow();
        return switch (route) {
            case SVM, LOGISTIC -> LinearModel.of(language, head.labels().size(), saved);
            case FOREST -> ForestModel.of(language, head, saved);
            case LSTM, BILSTM -> recurrent(RecurrentModel.of(language, route == Route.BILSTM, head, saved));
            case MLP, ENCODER -> throw new IllegalArgumentException("it is an encoder's");
        };
    }

    private static TextLogits recurrent(RecurrentModel model) {
        return new TextLogits() {
            @Override
            public float[] of(TextPair text) {
                return model.logits(text);
            }

            @Override
            public void close() {
                model.close();
            }
        };
    }

    /** One a label, before the head's temperature. */
    public float[] logits(TextPair text) {
        return logits.of(text);
    }

    @Override
    public void close() {
        logits.close();
    }
}
