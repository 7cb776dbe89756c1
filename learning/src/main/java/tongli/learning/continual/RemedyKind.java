package tongli.learning.continual;

import tongli.core.Coded;

/** The remedies that there are, and the two bounds beside which they stand. */
public enum RemedyKind implements Coded {
    /** Plain fine-tuning: the bound from below. */
    NAIVE,
    /** All tasks at once: the bound from above. */
    JOINT,
    /** {@link ElasticWeights}. */
    EWC,
    /** {@link Replay}. */
    REPLAY,
    /** {@link WithoutForgetting}. */
    LWF,
    /** {@link AdapterPerTask}. */
    ADAPTER,
    /** {@link DarkReplay}: replay and distillation. */
    DER;

    /** A fresh one. */
    public Remedy make(RemedySettings settings) {
        return switch (this) {
            case NAIVE -> new Naive();
            case JOINT -> new Joint();
            case EWC -> new ElasticWeights(settings.elastic(), settings.fading(), settings.samples());
            case REPLAY -> new Replay(memory(settings), settings.beside());
            case LWF -> new WithoutForgetting(settings.distil(), settings.temperature());
            case ADAPTER -> new AdapterPerTask();
            case DER -> new DarkReplay(memory(settings), settings.beside(), settings.dark());
        };
    }

    /** Whether it keeps texts of people between tasks, which can be erased. */
    boolean remembersTexts() {
        return this == REPLAY || this == DER;
    }

    private static ReplayMemory<StreamText> memory(RemedySettings settings) {
        return new ReplayMemory<>(settings.memory(), settings.balanced(), StreamText::person, StreamText::label);
    }
}
