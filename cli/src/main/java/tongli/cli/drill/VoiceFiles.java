package tongli.cli.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tongli.cli.lines.SetOutput;
import tongli.cli.terminal.WorkFailed;
import tongli.core.Language;
import tongli.expression.speech.SpeechFailed;
import tongli.expression.speech.Voice;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.practice.showing.Showing;
import tongli.practice.showing.ShownLine;
import tongli.wire.showing.VoicePlace;

/** The voices of a round as files. */
final class VoiceFiles implements VoicePlace {

    private final Path folder;
    private final ScenarioLibrary people;
    private final @Nullable Voice voice;
    private final @Nullable Player player;

    private VoiceFiles(Path folder, ScenarioLibrary people, @Nullable Voice voice, @Nullable Player player) {
        this.folder = folder;
        this.people = people;
        this.voice = voice;
        this.player = player;
    }

    /** Of a round without voices. */
    static VoiceFiles none(ScenarioLibrary people) {
        return new VoiceFiles(Path.of("."), people, null, null);
    }

    /**
     * @param given where they go; a new folder if that is empty
     * @param people who speak, each in a voice of their own
     * @param player null to write them alone
     * @throws WorkFailed if there is no such folder
     */
    static VoiceFiles in(Optional<Path> given, ScenarioLibrary people, Voice voice, @Nullable Player player) {
        if (given.isPresent() && !Files.isDirectory(given.get())) {
            throw new WorkFailed("%s is no folder; make it, or name another with --output".formatted(given.get()));
        }
        try {
            return new VoiceFiles(
                    given.isPresent() ? given.get() : Files.createTempDirectory("tongli-"), people, voice, player);
        } catch (IOException e) {
            throw new WorkFailed("no temporary folder can be made; name one with --output DIR", e);
        }
    }

    @Override
    public String of(int number) {
        return folder.resolve("showing-%d.wav".formatted(number)).toString();
    }

    /** @return why it could not be played, if it was to be and could not */
    Optional<String> write(Showing showing, Language language) {
        if (voice == null) {
            return Optional.empty();
        }
        Path file = Path.of(of(showing.number()));
        try {
            SetOutput.write(
                    file, voice.speak(ShownLine.of(showing, people, language)).bytes());
        } catch (SpeechFailed failed) {
            throw new WorkFailed(String.valueOf(failed.getMessage()), failed);
        }
        return player == null ? Optional.empty() : player.play(file);
    }
}
