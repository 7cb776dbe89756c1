package tongli.perception.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tongli.perception.registry.Given.MOOD;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.core.Sha256;

class ModelRegistryTest {
    @TempDir
    private Path folder;

    private Path place(String digest) {
        return folder.resolve("models").resolve("mood.en").resolve(digest);
    }

    @Test
    void aModelIsNamedByItsManifestAndRegisteringItAgainChangesNothing() throws IOException {
        ModelRegistry registry = Given.registry(folder);
        String digest = Given.registered(registry, "calm");
        assertThat(Sha256.hex(Files.readAllBytes(place(digest).resolve("manifest.sha256"))))
                .isEqualTo(digest);
        assertThat(Files.readString(place(digest).resolve("manifest.sha256")))
                .startsWith(Sha256.hex("{}") + "  card.md\n")
                .contains(Sha256.hex("calm") + "  model.safetensors\n");
        assertThat(Given.registered(registry, "calm")).isEqualTo(digest);
        assertThat(registry.digests(MOOD)).containsExactly(digest);
        assertThat(registry.decisions()).hasSize(1);
        assertThat(Given.registered(registry, "angry")).isNotEqualTo(digest);
    }

    @Test
    void aFileThatWasChangedIsRefusedByName() throws IOException {
        ModelRegistry registry = Given.registry(folder);
        String digest = Given.registered(registry, "calm");
        Files.writeString(place(digest).resolve("card.md"), "Better than it is.");
        RegisteredModel model = registry.open(MOOD, digest);
        assertThatThrownBy(model::check)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("card.md is not what was registered");
        assertThatThrownBy(() -> model.read("card.md")).hasMessageContaining("card.md is not what was registered");
        assertThat(model.read("model.safetensors")).isEqualTo(Given.bytes("calm"));
    }

    @Test
    void aManifestThatWasChangedWithItsFileIsRefusedByTheFoldersName() throws IOException {
        ModelRegistry registry = Given.registry(folder);
        String digest = Given.registered(registry, "calm");
        Path manifest = place(digest).resolve("manifest.sha256");
        Files.writeString(place(digest).resolve("model.safetensors"), "wild");
        Files.writeString(manifest, Files.readString(manifest).replace(Sha256.hex("calm"), Sha256.hex("wild")));
        assertThatThrownBy(() -> registry.open(MOOD, digest))
                .hasMessageContaining("its manifest is not the one that it was registered with");
    }

    @Test
    void whatDoesNotBelongIntoAModelsFolderIsRefused() throws IOException {
        ModelRegistry registry = Given.registry(folder);
        String digest = Given.registered(registry, "calm");
        Path extra = place(digest).resolve("more.txt");
        Files.writeString(extra, "x");
        assertThatThrownBy(() -> registry.open(MOOD, digest)).hasMessageContaining("not those of its manifest");
        Files.delete(extra);
        Files.createDirectory(extra);
        assertThatThrownBy(() -> registry.open(MOOD, digest)).hasMessageContaining("a link or a folder");
        Files.delete(extra);
        Path outside = Files.writeString(folder.resolve("outside"), "{}");
        Files.delete(place(digest).resolve("card.md"));
        Files.createSymbolicLink(place(digest).resolve("card.md"), outside);
        assertThatThrownBy(() -> registry.open(MOOD, digest)).hasMessageContaining("a link or a folder");
        Files.delete(place(digest).resolve("card.md"));
        assertThatThrownBy(() -> registry.open(MOOD, digest)).hasMessageContaining("not those of its manifest");
    }

    @Test
    void aManifestNamesNothingOutsideItsFolder() {
        for (String name : List.of("../escape", "/etc/passwd", "a/b", ".hidden", "manifest.sha256")) {
            assertThatThrownBy(() -> Manifest.parse(Given.bytes("%s  %s\n".formatted(Sha256.hex("x"), name))))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("a line that is none");
        }
    }

    @Test
    void filesThatNoModelHasAreNotLetIn() {
        ModelRegistry registry = Given.registry(folder);
        Map<String, byte[]> files = Given.files("calm");
        files.put("run.sh", Given.bytes("x"));
        assertThatThrownBy(() -> registry.register(MOOD, files, Optional.empty(), "ann", ""))
                .hasMessageContaining("has nothing else");
        files.remove("run.sh");
        files.remove("card.md");
        assertThatThrownBy(() -> registry.register(MOOD, files, Optional.empty(), "ann", ""))
                .hasMessageContaining("consists of");
    }

    @Test
    void whatAProgramLeftUnfinishedIsNeverAModelAndIsTakenAway() throws IOException {
        Path left = Files.createDirectories(
                folder.resolve("models").resolve("mood.en").resolve(".1234"));
        Files.writeString(left.resolve("model.safetensors"), "half");
        ModelRegistry registry = Given.registry(folder);
        assertThat(registry.digests(MOOD)).isEmpty();
        String digest = Given.registered(registry, "calm");
        assertThat(registry.digests(MOOD)).containsExactly(digest);
        assertThat(left).doesNotExist();
    }

    @Test
    void aRegistryThatAsksForASignatureTakesNoOther() throws Exception {
        KeyPair own = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        KeyPair other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Path pem = Files.writeString(
                folder.resolve("key.pem"), pem("PRIVATE KEY", own.getPrivate().getEncoded()));
        Path pub = Files.writeString(
                folder.resolve("key.pub"), pem("PUBLIC KEY", own.getPublic().getEncoded()));
        ModelRegistry asking = new ModelRegistry(folder, Optional.of(ManifestKey.checking(pub)), () -> Instant.EPOCH);
        String signed = asking.register(MOOD, Given.files("calm"), Optional.of(ManifestKey.signing(pem)), "ann", "");
        assertThat(asking.open(MOOD, signed).isSigned()).isTrue();
        ModelRegistry easy = Given.registry(folder);
        String unsigned = Given.registered(easy, "angry");
        assertThatThrownBy(() -> asking.open(MOOD, unsigned)).hasMessageContaining("not signed with the key");
        String strange = easy.register(MOOD, Given.files("sad"), Optional.of(other.getPrivate()), "ann", "");
        assertThatThrownBy(() -> asking.open(MOOD, strange)).hasMessageContaining("not signed with the key");
        assertThatThrownBy(() -> Given.registered(asking, "glad")).hasMessageContaining("sign it with --sign");
        assertThatThrownBy(() -> asking.register(MOOD, Given.files("glad"), Optional.of(other.getPrivate()), "ann", ""))
                .hasMessageContaining("sign it with --sign");
        assertThat(asking.digests(MOOD)).hasSize(3);
        assertThat(Given.registered(asking, "calm")).isEqualTo(signed); // which is signed already
        assertThat(asking.register(MOOD, Given.files("angry"), Optional.of(ManifestKey.signing(pem)), "ann", ""))
                .isEqualTo(unsigned);
        assertThat(asking.open(MOOD, unsigned).isSigned()).isTrue(); // from now on
        assertThatThrownBy(() -> ManifestKey.signing(pub)).hasMessageContaining("openssl genpkey");
    }

    private static String pem(String kind, byte[] der) {
        return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n"
                .formatted(kind, Base64.getMimeEncoder().encodeToString(der));
    }

    @Test
    void aDecisionThatWasWrittenAndNotCarriedOutIsCarriedOutByTheNext() throws IOException {
        ModelRegistry registry = Given.registry(folder);
        String calm = Given.registered(registry, "calm");
        String angry = Given.registered(registry, "angry");
        Given.promoted(registry, calm);
        Path pointer = folder.resolve("slots").resolve("mood.en.json");
        byte[] before = Files.readAllBytes(pointer);
        Given.promoted(registry, angry);
        Files.write(pointer, before); // as if the program had ended between log and pointer
        assertThat(registry.standing(MOOD).serving()).contains(calm);
        Given.registry(folder).recover();
        assertThat(registry.standing(MOOD).serving()).contains(angry);
        assertThat(registry.standing(MOOD).before()).containsExactly("", calm);
    }

    @Test
    void aLineOfTheLogThatWasCutOffIsWrittenAnew() throws IOException {
        ModelRegistry registry = Given.registry(folder);
        String calm = Given.registered(registry, "calm");
        Path log = folder.resolve("decisions.jsonl");
        Files.writeString(log, "{\"number\":2,\"at\"", StandardOpenOption.APPEND);
        assertThat(registry.decisions()).hasSize(1);
        Given.promoted(registry, calm);
        assertThat(registry.decisions()).extracting(Decision::act).containsExactly(Act.REGISTERED, Act.PROMOTED);
        assertThat(registry.firstBroken()).isEmpty();
    }

    @Test
    void aLogThatWasChangedTellsWhere() throws IOException {
        ModelRegistry registry = Given.registry(folder);
        String calm = Given.registered(registry, "calm");
        Given.promoted(registry, calm);
        Rollback.of(registry, MOOD, "bob", "it was rude");
        Path log = folder.resolve("decisions.jsonl");
        String written = Files.readString(log);
        assertThat(written).contains("\"why\":\"it was rude\"").contains("\"act\":\"rolled_back\"");
        assertThat(registry.firstBroken()).isEmpty();
        Files.writeString(log, written.replaceFirst("\"who\":\"ann\"", "\"who\":\"eve\""));
        assertThat(registry.firstBroken()).hasValue(2); // the line after the one that was changed
    }

    @Test
    void aRollbackGoesBackStepByStepToWhatShips() throws IOException {
        ModelRegistry registry = Given.registry(folder);
        String calm = Given.registered(registry, "calm");
        String angry = Given.registered(registry, "angry");
        Given.promoted(registry, calm);
        Given.promoted(registry, angry);
        Given.canaried(registry, calm);
        Decision withdrawn = Rollback.of(registry, MOOD, "bob", "");
        assertThat(withdrawn.model()).contains(calm);
        assertThat(withdrawn.after().serving()).contains(angry);
        assertThat(withdrawn.after().canary()).isEmpty();
        Decision back = Rollback.of(registry, MOOD, "bob", "");
        assertThat(back.after().serving()).contains(calm);
        assertThat(registry.standing(MOOD).of(angry)).isEqualTo(ModelState.RETIRED);
        assertThat(Rollback.of(registry, MOOD, "bob", "").after().serving()).isEmpty();
        assertThatThrownBy(() -> Rollback.of(registry, MOOD, "bob", ""))
                .hasMessageContaining("nothing to go back from");
    }

    @Test
    void aShadowIsTakenBackAloneAndGoesWithARollback() throws IOException {
        ModelRegistry registry = Given.registry(folder);
        String calm = Given.registered(registry, "calm");
        String angry = Given.registered(registry, "angry");
        Given.promoted(registry, calm);
        listens(registry, angry);
        Decision taken = Rollback.ofShadow(registry, MOOD, "bob", "");
        assertThat(taken.model()).contains(angry);
        assertThat(taken.after().shadow()).isEmpty();
        assertThat(taken.after().serving()).contains(calm);
        assertThatThrownBy(() -> Rollback.ofShadow(registry, MOOD, "bob", "")).hasMessageContaining("no model listens");
        listens(registry, angry);
        assertThat(Rollback.of(registry, MOOD, "bob", "").after().shadow()).isEmpty();
    }

    private static void listens(ModelRegistry registry, String digest) throws IOException {
        registry.decide(MOOD, Act.SHADOWED, "ann", Optional.of(digest), "", List.of(), now -> now.withShadow(digest));
    }

    @Test
    void wordsThatNoLogTakesLetNoModelIn() throws IOException {
        ModelRegistry registry = Given.registry(folder);
        assertThatThrownBy(() -> registry.register(MOOD, Given.files("calm"), Optional.empty(), "ann", "x".repeat(501)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("characters of why");
        assertThat(registry.digests(MOOD)).isEmpty();
    }

    @Test
    void aModelWhoseRegisteringWasCutOffBeforeTheLogIsWrittenDownTheNextTime() throws IOException {
        ModelRegistry registry = Given.registry(folder);
        String calm = Given.registered(registry, "calm");
        Files.delete(folder.resolve("decisions.jsonl"));
        assertThat(Given.registered(registry, "calm")).isEqualTo(calm);
        assertThat(registry.decisions()).extracting(Decision::act).containsExactly(Act.REGISTERED);
    }

    @Test
    void aPointerThatSaysOtherwiseThanTheLogIsToldAndPutRightByTheNextDecision() throws IOException {
        ModelRegistry registry = Given.registry(folder);
        String calm = Given.registered(registry, "calm");
        String angry = Given.registered(registry, "angry");
        Given.promoted(registry, calm);
        assertThat(registry.astray()).isEmpty();
        Path pointer = folder.resolve("slots").resolve("mood.en.json");
        Files.writeString(pointer, Files.readString(pointer).replace(calm, angry)); // through no gate
        assertThat(registry.firstBroken()).isEmpty();
        assertThat(registry.astray()).containsExactly(MOOD);
        assertThatThrownBy(() -> registry.decided(MOOD)).hasMessageContaining("slots/mood.en.json says what the log");
        Given.registered(registry, "sad");
        assertThat(registry.standing(MOOD).serving()).contains(calm);
        assertThat(registry.astray()).isEmpty();
    }

    @Test
    void aPointerThatCannotBeReadKeepsNobodyFromGoingBack() throws IOException {
        ModelRegistry registry = Given.registry(folder);
        String calm = Given.registered(registry, "calm");
        String angry = Given.registered(registry, "angry");
        Given.promoted(registry, calm);
        Given.promoted(registry, angry);
        Files.writeString(folder.resolve("slots").resolve("mood.en.json"), "[1");
        assertThat(Rollback.of(registry, MOOD, "bob", "").after().serving()).contains(calm);
    }

    @Test
    void aRollbackPassesOverWhatWasChangedSince() throws IOException {
        ModelRegistry registry = Given.registry(folder);
        String calm = Given.registered(registry, "calm");
        String angry = Given.registered(registry, "angry");
        String sad = Given.registered(registry, "sad");
        Given.promoted(registry, calm);
        Given.promoted(registry, angry);
        Given.promoted(registry, sad);
        Files.writeString(place(angry).resolve("model.safetensors"), "wild");
        assertThat(Rollback.of(registry, MOOD, "bob", "").model()).contains(sad);
        assertThat(registry.standing(MOOD).serving()).contains(calm);
        assertThat(registry.standing(MOOD).of(angry)).isEqualTo(ModelState.RETIRED);
    }

    @Test
    void aRollbackFromModelsOfWhichNoneIsWholeEndsAtWhatShips() throws IOException {
        ModelRegistry registry = Given.registry(folder);
        String calm = Given.registered(registry, "calm");
        String angry = Given.registered(registry, "angry");
        Given.promoted(registry, calm);
        Given.promoted(registry, angry);
        Files.delete(place(calm).resolve("card.md"));
        Files.delete(place(angry).resolve("card.md"));
        assertThat(Rollback.of(registry, MOOD, "bob", "").after().serving()).isEmpty();
    }

    @Test
    void aCanaryIsTakenBackWhateverBecameOfTheModelThatServes() throws IOException {
        ModelRegistry registry = Given.registry(folder);
        String calm = Given.registered(registry, "calm");
        String angry = Given.registered(registry, "angry");
        Given.promoted(registry, calm);
        Given.canaried(registry, angry);
        Files.delete(place(calm).resolve("card.md"));
        Decision back = Rollback.of(registry, MOOD, "bob", "");
        assertThat(back.after().canary()).isEmpty();
        assertThat(back.after().serving()).contains(calm);
    }

    @Test
    void manyWhoChangeAtOnceTakeTurns() throws IOException {
        ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
        List<Thread> threads = IntStream.range(0, 8)
                .mapToObj(i -> new Thread(() -> {
                    try {
                        ModelRegistry own = Given.registry(folder);
                        Given.promoted(own, Given.registered(own, "model " + i));
                    } catch (IOException | RuntimeException failed) {
                        failures.add(failed);
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            join(thread);
        }
        assertThat(failures).isEmpty();
        ModelRegistry registry = Given.registry(folder);
        assertThat(registry.decisions()).hasSize(16);
        assertThat(registry.firstBroken()).isEmpty();
        assertThat(registry.standing(MOOD).before()).hasSize(8);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aPointerThatIsNoneIsNotBelieved() throws IOException {
        ModelRegistry registry = Given.registry(folder);
        Path pointer = Files.createDirectories(folder.resolve("slots")).resolve("mood.en.json");
        for (String text : List.of("", "null", "{}", "{\"slot\":\"mood.en\",\"serving\":\"../../x\"}", "[1")) {
            Files.writeString(pointer, text);
            assertThatThrownBy(() -> registry.standing(MOOD))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("mood.en.json");
        }
    }

    @Test
    void namesOfSlotsLeadNowhereElse() {
        for (String name : List.of("../x.en", "mood", "mood.fr", "Mood.en", ".en", "a/b.en", "mood.en.json")) {
            assertThat(Slot.find(name)).as(name).isEmpty();
        }
        assertThat(Slot.find("my-mood_2.zh"))
                .hasValueSatisfying(slot -> assertThat(slot.name()).isEqualTo("my-mood_2.zh"));
    }
}
