/**
 * Speech to text, by recognisers that others make. Start reading at {@link tongli.perception.voice.speech.Recognisers}, which says who hears which language; a kind of recogniser is a
 * {@link tongli.perception.voice.speech.RecogniserProvider}. Where none hears a language, people are asked to type: nothing is guessed.
 */
@NullMarked
package tongli.perception.voice.speech;

import org.jspecify.annotations.NullMarked;
