package tongli.perception.encoder;

/** How the weights of a graph are kept. */
public enum Precision {
    /** As they were trained. */
    FP32,
    /**
     * Dense weights as bytes, a scale a column, inputs quantised as they come; embeddings as bytes, a scale a row. Sums
     * stay exact (Jacob et al., CVPR 2018, dynamic variant of ONNX Runtime).
     */
    INT8
}
