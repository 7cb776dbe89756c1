package tongli.perception.fusion;

import tongli.core.Coded;

/** A way in which a feeling shows. The order here is the order in which readings are put together. */
public enum Modality implements Coded {
    TEXT,
    VOICE,
    FACE
}
