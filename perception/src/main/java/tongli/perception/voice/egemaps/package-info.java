/**
 * The extended Geneva minimalistic acoustic parameter set (eGeMAPS): 25 descriptors of the voice for each hundredth of a second,
 * and 88 numbers that sum up an utterance, under the names and in the order of its revision v02, so that what was learnt or
 * published with the usual extractor can be compared. Where the extractor is known to stray from the paper, the paper is followed, and
 * {@link tongli.perception.voice.egemaps.Egemaps} says so.
 *
 * <p>Samples come decoded, mono, at 16 kHz; {@code tongli.perception.media} makes them. What a voice's numbers say of feelings is for
 * others to learn. Start reading at {@link tongli.perception.voice.egemaps.Egemaps}, or at
 * {@link tongli.perception.voice.egemaps.EgemapsStream} for a voice that is still speaking.
 *
 * <p>Source: Eyben et al., The Geneva Minimalistic Acoustic Parameter Set (GeMAPS) for voice research and affective computing, IEEE
 * Trans. Affective Computing 7(2), 2016.
 */
@NullMarked
package tongli.perception.voice.egemaps;

import org.jspecify.annotations.NullMarked;
