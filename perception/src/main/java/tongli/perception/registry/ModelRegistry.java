package tongli.perception.registry;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;

/**
 * A folder of models: {@code models/TASK.LANG/DIGEST/} holds their files, {@code slots/TASK.LANG.json} points to those that serve, and
 * {@code decisions.jsonl} says who decided that and why. A decision is written into the log before the pointer follows it, so that one
 * whose writing was cut off is carried out by the next, or by {@link #recover}. Safe for many threads and programs: those who change take
 * turns by a lock, those who read need none.
 */
public final class ModelRegistry {
    private static final String MODELS = "models";
    private static final String SLOTS = "slots";
    private static final String LOG = "decisions.jsonl";
    private static final String JSON = ".json";

    private final Path folder;
    private final Optional<PublicKey> key;
    private final InstantSource clock;
    private final DecisionLog log;
    private final RegistryLock lock;

    /** @param key by whose signature alone models are let in and loaded; empty to ask for none */
    public ModelRegistry(Path folder, Optional<PublicKey> key, InstantSource clock) {
        this.folder = folder;
        this.key = key;
        this.clock = clock;
        this.log = new DecisionLog(folder.resolve(LOG));
        this.lock = new RegistryLock(folder);
    }

    public Path folder() {
        return folder;
    }

    /** Those in which a model was registered, by name. */
    public List<Slot> slots() throws IOException {
        return names(folder.resolve(MODELS)).stream()
                .flatMap(name -> Slot.find(name).stream())
                .toList();
    }

    /** The digests of a slot's models, in the alphabet's order. */
    public List<String> digests(Slot slot) throws IOException {
        return names(place(slot)).stream().filter(Digest::is).toList();
    }

    private static List<String> names(Path folder) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            files.forEach(file -> names.add(String.valueOf(file.getFileName())));
        } catch (NoSuchFileException none) {
            return List.of();
        }
        return List.copyOf(names);
    }

    private Path place(Slot slot) {
        return folder.resolve(MODELS).resolve(slot.name());
    }

    /** Those models whose digest begins so, in every slot. @param id at least eight digits */
    public List<RegisteredModel> find(String id) throws IOException {
        List<RegisteredModel> found = new ArrayList<>();
        if (Digest.begins(id)) {
            for (Slot slot : slots()) {
                for (String digest : digests(slot)) {
                    if (digest.startsWith(id)) {
                        found.add(open(slot, digest));
                    }
                }
            }
        }
        return found;
    }

    /** @throws IOException if there is none, or its files are not those of its manifest, or lack a signature that is asked for */
    public RegisteredModel open(Slot slot, String digest) throws IOException {
        Path place = place(slot).resolve(Digest.check(digest));
        try {
            if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException("it is not in the registry");
            }
            Manifest manifest = Manifest.of(place);
            if (!manifest.digest().equals(digest)) {
                throw new IOException("its manifest is not the one that it was registered with");
            }
            boolean signed = Files.exists(place.resolve(Manifest.SIGNATURE), LinkOption.NOFOLLOW_LINKS);
            if (key.isPresent()
                    && !(signed
                            && ManifestKey.isSigned(
                                    manifest.bytes(), Manifest.small(place.resolve(Manifest.SIGNATURE)), key.get()))) {
                throw new IOException("it is not signed with the key that this registry asks for");
            }
            return new RegisteredModel(slot, place, manifest, signed);
        } catch (IOException refused) {
            throw new IOException(
                    "the model %s of %s is refused: %s"
                            .formatted(Digest.shortened(digest), slot.name(), refused.getMessage()),
                    refused);
        }
    }

    /**
     * Puts a model in, whole or not at all; once more changes nothing, but for a signature that it lacked.
     *
     * @param files by the names that {@link RegisteredModel} has
     * @param signing signs the manifest; empty for none
     * @return its digest
     * @throws IOException if a file is missing or has another name, the signature is not the one that this registry asks for, or the
     *     folder cannot be written
     * @throws IllegalArgumentException as {@link Decision#check}
     */
    public String register(Slot slot, Map<String, byte[]> files, Optional<PrivateKey> signing, String who, String why)
            throws IOException {
        if (!files.keySet().containsAll(RegisteredModel.NEEDED)
                || !RegisteredModel.ALLOWED.containsAll(files.keySet())) {
            throw new IOException("a model consists of %s, and has nothing else but %s"
                    .formatted(new TreeSet<>(RegisteredModel.NEEDED), new TreeSet<>(RegisteredModel.ALLOWED)));
        }
        Decision.check(who, why);
        Manifest manifest = Manifest.of(files);
        Optional<byte[]> signature =
                signing.isPresent() ? Optional.of(ManifestKey.sign(manifest.bytes(), signing.get())) : Optional.empty();
        return lock.hold(() -> {
            Path place = place(slot).resolve(manifest.digest());
            boolean there = Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS);
            refuseUnsigned(manifest, there ? signature.or(() -> signatureIn(place)) : signature);
            Files.createDirectories(place(slot));
            ModelFolder.removeUnfinished(place(slot));
            if (!there) {
                ModelFolder.put(place, files, manifest, signature);
            } else if (signature.isPresent()) {
                ModelFolder.sign(place, signature.get());
            }
            open(slot, manifest.digest()).check();
            if (log.all().stream().noneMatch(one -> one.registered(slot, manifest.digest()))) {
                write(slot, Act.REGISTERED, who, Optional.of(manifest.digest()), why, List.of(), now -> now);
            } // else it was, or was cut off before it was written down
            return manifest.digest();
        });
    }

    private void refuseUnsigned(Manifest manifest, Optional<byte[]> signature) throws IOException {
        if (key.isPresent()
                && signature
                        .filter(written -> ManifestKey.isSigned(manifest.bytes(), written, key.get()))
                        .isEmpty()) {
            throw new IOException(
                    "this registry takes no model without a signature by its key; sign it with --sign and the private key of that pair");
        }
    }

    private static Optional<byte[]> signatureIn(Path place) {
        try {
            return Optional.of(Manifest.small(place.resolve(Manifest.SIGNATURE)));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** How a slot stands. @throws IOException if its pointer cannot be read */
    public Standing standing(Slot slot) throws IOException {
        try {
            Path pointer = pointer(slot);
            Standing standing = RegistryJson.read(Manifest.small(pointer), Standing.class, pointer.toString());
            if (!standing.slot().equals(slot)) {
                throw new IOException(pointer + " is of another task; take it from a backup");
            }
            return standing;
        } catch (NoSuchFileException none) {
            return Standing.empty(slot);
        }
    }

    private Path pointer(Slot slot) {
        return folder.resolve(SLOTS).resolve(slot.name() + JSON);
    }

    /** What becomes of a slot. */
    public interface Change {
        /** @throws IOException if it is not to be done, as things stand now */
        Standing of(Standing now) throws IOException;
    }

    /**
     * Writes a decision down and carries it out.
     *
     * @param model of which it is; empty where what ships is gone back to
     */
    public Decision decide(
            Slot slot, Act act, String who, Optional<String> model, String why, List<GateFigure> gates, Change change)
            throws IOException {
        return lock.hold(() -> write(slot, act, who, model, why, gates, change));
    }

    private Decision write(
            Slot slot, Act act, String who, Optional<String> model, String why, List<GateFigure> gates, Change change)
            throws IOException {
        Standing now = carriedOut(slot);
        Standing next = change.of(now);
        Decision decision = log.add((number, previous) -> new Decision(
                number,
                clock.instant(),
                who,
                act,
                slot,
                model,
                why,
                gates,
                next.equals(now) ? now : next.decided(number),
                previous));
        point(decision.after(), now);
        return decision;
    }

    private void point(Standing next, Standing now) throws IOException {
        if (!next.equals(now)) {
            Files.createDirectories(folder.resolve(SLOTS));
            DurableFile.replace(pointer(next.slot()), RegistryJson.line(next));
        }
    }

    /** How a slot stands once its last decision is carried out: what the log says holds, for that is written first. */
    private Standing carriedOut(Slot slot) throws IOException {
        Optional<Standing> decided = log.last(slot).map(Decision::after);
        if (decided.isEmpty()) {
            return standing(slot);
        }
        if (!isPointedTo(decided.get())) {
            Files.createDirectories(folder.resolve(SLOTS));
            DurableFile.replace(pointer(slot), RegistryJson.line(decided.get()));
        }
        return decided.get();
    }

    private boolean isPointedTo(Standing decided) {
        try {
            return standing(decided.slot()).equals(decided);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Carries out what was decided by programs that ended before they did, and puts pointers right that say otherwise. */
    public void recover() throws IOException {
        List<Slot> slots = slots();
        if (!slots.isEmpty()) {
            lock.hold(() -> {
                for (Slot slot : slots) {
                    carriedOut(slot);
                }
                return slots;
            });
        }
    }

    /** How a slot stands. @throws IOException as {@link #standing}, or if nobody decided that */
    public Standing decided(Slot slot) throws IOException {
        Standing standing = standing(slot);
        checkDecided(standing);
        return standing;
    }

    /** @throws IOException if the log has no decision by which a slot stands so; before any it is empty */
    public void checkDecided(Standing standing) throws IOException {
        if (!standing.equals(Standing.empty(standing.slot()))
                && log.all().stream().noneMatch(one -> one.after().equals(standing))) {
            throw new IOException(
                    "slots/%s.json says what the log of decisions does not; ./tongli learn list tells more, and the next decision puts it right"
                            .formatted(standing.slot().name()));
        }
    }

    /**
     * The slots whose pointer is not what was decided last: it was changed by hand, or a program ended before it moved it, which the next
     * decision or {@link #recover} does.
     */
    public List<Slot> astray() throws IOException {
        List<Slot> astray = new ArrayList<>();
        for (Slot slot : slots()) {
            Standing decided = log.last(slot).map(Decision::after).orElseGet(() -> Standing.empty(slot));
            if (!isPointedTo(decided)) {
                astray.add(slot);
            }
        }
        return astray;
    }

    /** Every decision, the oldest first. */
    public List<Decision> decisions() throws IOException {
        return log.all();
    }

    /** The number of the first decision that was changed, or that is missing what it follows; empty if the log is whole. */
    public OptionalLong firstBroken() throws IOException {
        return log.firstBroken();
    }
}
