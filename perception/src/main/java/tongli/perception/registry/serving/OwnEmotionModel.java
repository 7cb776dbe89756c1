package tongli.perception.registry.serving;

import java.io.IOException;
import tongli.core.EmotionQuery;
import tongli.core.EmotionReader;
import tongli.core.EmotionReading;
import tongli.core.ModelId;
import tongli.perception.emotion.EmotionModel;
import tongli.perception.emotion.TextEmotionReader;
import tongli.perception.encoder.Precision;
import tongli.perception.registry.Digest;
import tongli.perception.registry.RegisteredModel;

/** A model of emotion that was registered, read as those that ship are. Owns native handles. */
final class OwnEmotionModel implements LoadedModel<EmotionReading> {

    /** Loads such models and counts what they say. */
    static final Kind<EmotionReading> KIND = new Kind<>() {
        @Override
        public LoadedModel<EmotionReading> load(RegisteredModel model) throws IOException {
            EmotionModel opened = EmotionModel.open(
                    RegisteredModel.WEIGHTS, model.weights(), model.slot().language(), Precision.INT8, UNCACHED);
            return new OwnEmotionModel(opened, new ModelId(opened.id().id(), Digest.shortened(model.digest())));
        }

        @Override
        public Said said(EmotionReading answer) {
            return new Said(answer.dominant(), answer.uncertain());
        }
    };

    private final TextEmotionReader reader;
    private final ModelId id;

    private OwnEmotionModel(EmotionModel model, ModelId id) {
        this.reader = new TextEmotionReader(language -> model);
        this.id = id;
        // a reader closes what it loaded, and a model that nobody asked is to be closed too
        this.reader.load(model.file().language());
    }

    /** What ships, of which whoever owns the reader closes it. */
    static LoadedModel<EmotionReading> shipped(EmotionReader reader) {
        return new LoadedModel<>() {
            @Override
            public EmotionReading read(EmotionQuery query) {
                return reader.read(query);
            }

            @Override
            public void close() {
                // not ours
            }
        };
    }

    @Override
    public EmotionReading read(EmotionQuery query) {
        return reader.read(query).by(id);
    }

    @Override
    public void close() {
        reader.close();
    }
}
