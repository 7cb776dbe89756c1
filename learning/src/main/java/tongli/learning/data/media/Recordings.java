package tongli.learning.data.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import tongli.learning.data.ContentRules;
import tongli.learning.data.Likeness;
import tongli.perception.media.SoundFile;

/** Files of sound. Immutable. */
public final class Recordings implements Medium<Sound> {
    private static final Set<String> ENDINGS = Set.of(
            "wav", "wave", "aif", "aiff", "aifc", "au", "snd", "flac", "mp3", "ogg", "oga", "opus", "m4a", "aac", "wma",
            "webm");

    @Override
    public String field() {
        return "audio";
    }

    @Override
    public Set<String> endings() {
        return ENDINGS;
    }

    @Override
    public Sound read(Path file) throws IOException {
        return Sound.read(file);
    }

    @Override
    public String size(Path file) throws IOException {
        try (SoundFile sound = SoundFile.open(file)) {
            OptionalLong frames = sound.frames();
            String rate = String.format(Locale.ROOT, "%,d Hz", Math.round(sound.rateHz()));
            return frames.isEmpty()
                    ? rate
                    : String.format(Locale.ROOT, "%.2f s, %s", frames.getAsLong() / sound.rateHz(), rate);
        }
    }

    @Override
    public Likeness<Sound> likeness(OptionalDouble near) {
        return Likeness.of(Sound::sha256, near, NearSounds::new);
    }

    @Override
    public double near() {
        return NearSounds.NEAR;
    }

    @Override
    public double lowestNear() {
        return NearSounds.LOWEST;
    }

    @Override
    public ContentRules<Sound> rules(OptionalDouble shortest, OptionalDouble longest) {
        return new SoundRules(shortest.orElse(SoundRules.SHORTEST), longest.orElse(SoundRules.LONGEST));
    }
}
