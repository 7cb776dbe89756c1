package tongli.learning.voice;

import java.util.List;
import java.util.Set;
import tongli.core.Coded;
import tongli.learning.voice.network.NetworkSetting;
import tongli.perception.voice.emotion.VoiceHead;
import tongli.perception.voice.emotion.VoiceSteps;

/** By which method a voice model is learnt. */
public enum VoiceRoute implements Coded {
    /** One layer. */
    LOGISTIC {
        @Override
        List<LinearLearner> learners(long seed) {
            return List.of(new LogisticRegression(0.03), new LogisticRegression(0.1), new LogisticRegression(0.3));
        }
    },
    /** One layer. */
    SVM {
        @Override
        List<LinearLearner> learners(long seed) {
            return List.of(
                    new SupportVectors(0.001, seed), new SupportVectors(0.003, seed), new SupportVectors(0.01, seed));
        }
    },
    /** One layer. */
    DISCRIMINANT {
        @Override
        List<LinearLearner> learners(long seed) {
            return List.of(new ShrunkenDiscriminant(0.2), new ShrunkenDiscriminant(0.3), new ShrunkenDiscriminant(0.5));
        }
    },
    /** A committee of perceptrons over the numbers of utterances. */
    MLP {
        @Override
        LearntVoices learn(VoiceLesson lesson) {
            return PERCEPTRONS.learn(lesson);
        }
    },
    /** A committee of recurrent networks over steps of 40 ms, heard from both ends. */
    BILSTM {
        @Override
        LearntVoices learn(VoiceLesson lesson) {
            return MEMORIES.learn(lesson);
        }
    },
    /** The same, which hear the levels of mel bands besides. */
    BILSTM_BANDS {
        @Override
        LearntVoices learn(VoiceLesson lesson) {
            return MEMORIES_WITH_BANDS.learn(lesson);
        }
    },
    /** A layer, perceptrons and recurrent networks together. */
    ENSEMBLE {
        @Override
        LearntVoices learn(VoiceLesson lesson) {
            return LearntVoices.together(lesson.by(LOGISTIC), lesson.by(MLP), lesson.by(BILSTM));
        }
    };

    private static final NetworkCommittee PERCEPTRONS = new NetworkCommittee(
            0,
            List.of(
                    new NetworkSetting(64, 0.5, 0.1, 1e-3, 0.1, 60, 8),
                    new NetworkSetting(32, 0.3, 0.3, 1e-3, 0.1, 60, 8)),
            5);

    private static final NetworkSetting MEMORY = new NetworkSetting(32, 0.5, 0.1, 3e-3, 0.1, 30, 6);

    private static final NetworkCommittee MEMORIES = new NetworkCommittee(VoiceSteps.WITHOUT_BANDS, List.of(MEMORY), 3);

    private static final NetworkCommittee MEMORIES_WITH_BANDS =
            new NetworkCommittee(VoiceSteps.WIDTH, List.of(MEMORY), 3);

    /** Whether it is one layer, which needs no networks beside it. */
    public boolean isOneLayer() {
        return this == LOGISTIC || this == SVM || this == DISCRIMINANT;
    }

    /** The same at several strengths, one of which is chosen by speakers that the layer was not learnt from. */
    List<LinearLearner> learners(long seed) {
        throw new IllegalStateException(code() + " is no layer");
    }

    LearntVoices learn(VoiceLesson lesson) {
        VoiceChoice choice = VoiceChoice.of(lesson, learners(lesson.seed()));
        VoiceHead head = choice.fit().head(lesson.learnt(Set.of(), lesson.neutral()));
        return LearntVoices.of(List.of(new LayerMember(head)), choice.leftOut());
    }
}
