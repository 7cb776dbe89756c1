/**
 * Signal processing that descriptors of the voice are made of: windows, spectra, bands, linear prediction, autocorrelation.
 * Nothing here knows what a voice is; {@code tongli.perception.voice.egemaps} does. All objects here keep room for their work and
 * are for one thread each, unless they say otherwise.
 *
 * <p>The Fourier transform is our own: two lengths are wanted, both powers of two, and only their power spectra, which is less
 * code than what a library would have to be wrapped in. Start reading at {@link tongli.perception.voice.dsp.PowerSpectrum}.
 */
@NullMarked
package tongli.perception.voice.dsp;

import org.jspecify.annotations.NullMarked;
