/**
 * Where in a recording somebody speaks. A small network (Silero VAD) says for every 32 milliseconds how probable speech is, and {@link tongli.perception.voice.activity.SpeechSpans} makes
 * spans of that. Start reading at {@link tongli.perception.voice.activity.VoiceActivity}. Who speaks is not told.
 */
@NullMarked
package tongli.perception.voice.activity;

import org.jspecify.annotations.NullMarked;
