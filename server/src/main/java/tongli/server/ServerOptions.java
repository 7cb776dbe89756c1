package tongli.server;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tongli.core.Require;
import tongli.persona.speech.LineWriter;
import tongli.practice.BundledPractice;
import tongli.practice.PracticeParts;
import tongli.server.law.Profile;
import tongli.server.law.Profiles;
import tongli.server.law.Subject;
import tongli.server.log.LogFormat;
import tongli.server.model.ModelSettings;
import tongli.server.oncall.OnCallSettings;
import tongli.server.security.Access;
import tongli.server.storage.StoragePlace;

/**
 * How to run the server.
 *
 * @param port 0 for any free one
 * @param storage where sessions, consents and keys are kept
 * @param parts what practice is made of; called once, on a thread of its own
 * @param access who may reach it
 * @param law what the jurisdiction asks for
 * @param onCall who is told of high risk; empty if nobody is, as in local mode
 * @param models where registered models lie
 * @param typingPauses whether the WebSocket waits as long as the persona would type
 * @param log how log lines are written
 */
public record ServerOptions(
        int port,
        StoragePlace storage,
        Access access,
        Profile law,
        Supplier<PracticeParts> parts,
        InstantSource clock,
        boolean typingPauses,
        LogFormat log,
        Optional<OnCallSettings> onCall,
        ModelSettings models) {

    private static final int LAST_PORT = 65_535;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration SHORT_PATIENCE = Duration.ofSeconds(3);

    public ServerOptions {
        Require.inRange("port", port, 0, LAST_PORT);
    }

    /** With the registry of models in the data folder, which only others promote in. */
    public ServerOptions(
            int port,
            StoragePlace storage,
            Access access,
            Profile law,
            Supplier<PracticeParts> parts,
            InstantSource clock,
            boolean typingPauses,
            LogFormat log,
            Optional<OnCallSettings> onCall) {
        this(port, storage, access, law, parts, clock, typingPauses, log, onCall, ModelSettings.in(storage.folder()));
    }

    /** In local mode, with the data folder's own database. */
    public ServerOptions(
            int port, Path dataFolder, Supplier<PracticeParts> parts, InstantSource clock, boolean typingPauses) {
        this(port, StoragePlace.in(dataFolder), Access.local(), parts, clock, typingPauses);
    }

    /** Where no jurisdiction is named. */
    public ServerOptions(
            int port,
            StoragePlace storage,
            Access access,
            Supplier<PracticeParts> parts,
            InstantSource clock,
            boolean typingPauses) {
        this(
                port,
                storage,
                access,
                Profiles.standard(),
                parts,
                clock,
                typingPauses,
                LogFormat.AS_IT_IS,
                Optional.empty());
    }

    /** In local mode, with everything that comes with Tongli. */
    public static ServerOptions local(int port, Path dataFolder) {
        return local(port, StoragePlace.in(dataFolder));
    }

    /** In local mode, with everything that comes with Tongli. One person alone is the operator too: what they agree to is switched on. */
    public static ServerOptions local(int port, StoragePlace storage) {
        return of(port, storage, Access.local())
                .under(Profiles.standard()
                        .switchingOn(Set.of(Subject.VOICE_EMOTION_OF_LEARNER, Subject.FACE_EMOTION_OF_LEARNER)));
    }

    /** With everything that comes with Tongli; where no jurisdiction is named. */
    public static ServerOptions of(int port, StoragePlace storage, Access access) {
        return new ServerOptions(port, storage, access, BundledPractice::parts, InstantSource.system(), true);
    }

    /** How long answers that are under way are waited for when the server stops; one person alone would rather not wait. */
    Duration patience() {
        return access.hasAccounts() ? PATIENCE : SHORT_PATIENCE;
    }

    public Path dataFolder() {
        return storage.folder();
    }

    /** The same, with personas whose lines a writer may say in its own words, checked. */
    public ServerOptions spokenBy(LineWriter writer) {
        return new ServerOptions(
                port,
                storage,
                access,
                law,
                () -> parts.get().spokenBy(writer),
                clock,
                typingPauses,
                log,
                onCall,
                models);
    }

    /** The same, under another jurisdiction. */
    public ServerOptions under(Profile jurisdiction) {
        return new ServerOptions(port, storage, access, jurisdiction, parts, clock, typingPauses, log, onCall, models);
    }

    /** The same, with log lines of this form. */
    public ServerOptions logging(LogFormat format) {
        return new ServerOptions(port, storage, access, law, parts, clock, typingPauses, format, onCall, models);
    }

    /** The same, where somebody is told of high risk. */
    public ServerOptions telling(Optional<OnCallSettings> whom) {
        return new ServerOptions(port, storage, access, law, parts, clock, typingPauses, log, whom, models);
    }

    /** The same, with registered models that lie elsewhere, or can be promoted here. */
    public ServerOptions reading(ModelSettings others) {
        return new ServerOptions(port, storage, access, law, parts, clock, typingPauses, log, onCall, others);
    }
}
