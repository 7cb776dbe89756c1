package tongli.learning.voice;

import tongli.perception.voice.graph.NetworkPart;

/** What was learnt once, alone or in a committee. For one thread. */
interface Member {
    /** A log-odd for each label. @param heard of {@link Hearing#heard} */
    double[] logits(VoiceSample heard);

    /** To be written. */
    NetworkPart part();
}
