package tongli.learning.route;

import tongli.core.Coded;

/** What reads the texts of a task. */
public enum Route implements Coded {
    /** A linear support vector machine over n-grams. */
    SVM,
    /** A random forest over n-grams. */
    FOREST,
    /** Logistic regression over n-grams. */
    LOGISTIC,
    /** A perceptron of two layers over the vectors of the encoder as it is. */
    MLP,
    /** A recurrent network over learnt token vectors, read from the first token on. */
    LSTM,
    /** The same, read from both ends. */
    BILSTM,
    /** The encoder, fine-tuned. */
    ENCODER;

    /** Whether it learns in passes over the texts, by gradients. */
    public boolean learnsInPasses() {
        return isRecurrent() || this == MLP || this == ENCODER;
    }

    public boolean isRecurrent() {
        return this == LSTM || this == BILSTM;
    }

    /** Whether its model is no encoder's. */
    public boolean standsAlone() {
        return this != MLP && this != ENCODER;
    }
}
