package tongli.learning.voice;

import java.util.List;

/** By which method a voice model is learnt; all give one layer. */
public enum VoiceRoute {
    LOGISTIC {
        @Override
        List<LinearLearner> learners(long seed) {
            return List.of(new LogisticRegression(0.03), new LogisticRegression(0.1), new LogisticRegression(0.3));
        }
    },
    SVM {
        @Override
        List<LinearLearner> learners(long seed) {
            return List.of(
                    new SupportVectors(0.001, seed), new SupportVectors(0.003, seed), new SupportVectors(0.01, seed));
        }
    },
    DISCRIMINANT {
        @Override
        List<LinearLearner> learners(long seed) {
            return List.of(new ShrunkenDiscriminant(0.2), new ShrunkenDiscriminant(0.3), new ShrunkenDiscriminant(0.5));
        }
    };

    /** The same at several strengths, one of which is chosen by speakers that the layer was not learnt from. */
    abstract List<LinearLearner> learners(long seed);
}
