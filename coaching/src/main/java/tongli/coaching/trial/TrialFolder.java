package tongli.coaching.trial;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A trial as a folder of plain files: {@code trial.yaml} (the protocol), {@code assignment.csv} (who is in which arm),
 * {@code assessor.csv} (codes only), {@code registration.yaml} (sealed), {@code analyses.csv} (a line for each set of outcomes that was
 * analysed). Steps come in this order and each once: create, assign, register, analyse. Reads and writes files; for one process.
 */
public final class TrialFolder {

    private static final String PROTOCOL = "trial.yaml";
    private static final String ASSIGNMENT = "assignment.csv";
    private static final String ASSESSOR = "assessor.csv";
    private static final String REGISTRATION = "registration.yaml";
    private static final String ANALYSES = "analyses.csv";
    private static final String ANALYSES_HEADER = "analysed,outcomes_sha256,outcomes";
    private static final int LEAST_PARTICIPANTS = 4;

    private final Path folder;

    public TrialFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Begins a trial.
     *
     * @throws TrialException if there is one
     */
    public void create(Protocol protocol) throws IOException {
        Files.createDirectories(folder);
        writeOnce(
                PROTOCOL,
                ProtocolYaml.write(ProtocolYaml.fields(protocol)),
                "a trial is here already; name another folder, or edit that file as long as nobody was assigned");
    }

    /** The protocol: as long as nobody was assigned it may be edited. */
    public Protocol protocol() throws IOException {
        return ProtocolYaml.read(name(PROTOCOL), read(PROTOCOL, "begin with trial new"));
    }

    /**
     * Randomises.
     *
     * @param key secret and of chance, for the codes; it is not kept, the codes are
     * @throws TrialException if that was done already, there are too few, or the strata are not those of the protocol
     */
    public Assignment assign(List<Member> members, byte[] key) throws IOException {
        Protocol protocol = protocol();
        if (has(ASSIGNMENT) || has(REGISTRATION)) {
            throw new TrialException(
                    "%s is there: these people were randomised already, and are not again. Another cohort is another trial"
                            .formatted(name(ASSIGNMENT)));
        }
        if (members.size() < LEAST_PARTICIPANTS) {
            throw new TrialException("%d participants are too few; at least %d are needed"
                    .formatted(members.size(), LEAST_PARTICIPANTS));
        }
        Assignment.checkIds(members);
        Assignment assignment = Assignment.draw(members, protocol.blocks(), protocol.seed(), key);
        writeOnce(ASSIGNMENT, assignment.csv(), "somebody assigned at the same time; look at that file");
        write(ASSESSOR, assignment.assessorCsv());
        return assignment;
    }

    /**
     * Registers the plan, once and for all.
     *
     * @throws TrialException if nobody was assigned, the assignment is not the one that the seed draws, or the trial is
     *     registered
     */
    public Registration register(Instant now) throws IOException {
        if (has(REGISTRATION)) {
            throw new TrialException(
                    "%s is there: this trial is registered, and that cannot be changed. Another plan is another trial"
                            .formatted(name(REGISTRATION)));
        }
        Protocol protocol = protocol();
        Assignment assignment = assignment();
        List<Arm> drawn =
                PermutedBlocks.draw(assignment.members(), protocol.blocks(), new SplittableRandom(protocol.seed()));
        if (!assignment.isDrawnAs(drawn)) {
            throw new TrialException(
                    "%s is not what the seed and the blocks of %s draw; one of the two was changed after people were assigned. Put it back"
                            .formatted(name(ASSIGNMENT), name(PROTOCOL)));
        }
        writeOnce(REGISTRATION, Registration.write(protocol, assignment, now), "this trial is registered");
        folder.resolve(REGISTRATION).toFile().setReadOnly();
        return registration();
    }

    /**
     * The registered plan.
     *
     * @throws TrialException if the trial is not registered, or anything was changed since
     */
    public Registration registration() throws IOException {
        Registration registration = Registration.read(
                name(REGISTRATION),
                read(REGISTRATION, "register the trial before any outcome is seen (trial register)"));
        if (!assignment().sha256().equals(registration.assignmentSha256())) {
            throw new TrialException(
                    "%s was changed after the trial was registered; put it back".formatted(name(ASSIGNMENT)));
        }
        if (!protocol().equals(registration.protocol())) {
            throw new TrialException(
                    "%s was changed after the trial was registered; put it back. The registered protocol stands in %s"
                            .formatted(name(PROTOCOL), name(REGISTRATION)));
        }
        return registration;
    }

    public Assignment assignment() throws IOException {
        return Assignment.parse(name(ASSIGNMENT), read(ASSIGNMENT, "randomise first (trial assign)"));
    }

    /**
     * Analyses by the registered plan, and logs that.
     *
     * @param outcomesSha256 of the file that the rows come from
     * @throws TrialException if the trial is not registered, anything was changed since, or rows do not fit
     */
    public TrialResult analyse(List<OutcomeRow> rows, String outcomesSha256, Instant now) throws IOException {
        Registration registration = registration();
        Outcomes outcomes = Outcomes.of(rows, assignment(), registration);
        TrialResult result = TrialAnalysis.of(registration, outcomes);
        log(outcomesSha256, outcomes.seen().size(), now);
        return result;
    }

    /** How many different sets of outcomes were analysed, the latest included: more than one is looking before the end. */
    public int looks() throws IOException {
        Set<String> digests = new LinkedHashSet<>();
        if (has(ANALYSES)) {
            for (String line : Files.readAllLines(folder.resolve(ANALYSES))) {
                String[] fields = line.split(",", -1);
                if (fields.length == 3 && !line.equals(ANALYSES_HEADER)) {
                    digests.add(fields[1]);
                }
            }
        }
        return digests.size();
    }

    private void log(String outcomesSha256, int seen, Instant now) throws IOException {
        String line = "%s,%s,%d\n".formatted(now.truncatedTo(ChronoUnit.SECONDS), outcomesSha256, seen);
        Files.writeString(
                folder.resolve(ANALYSES),
                has(ANALYSES) ? line : ANALYSES_HEADER + "\n" + line,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private boolean has(String file) {
        return Files.exists(folder.resolve(file));
    }

    private String name(String file) {
        return folder.resolve(file).toString();
    }

    private String read(String file, String otherwise) throws IOException {
        if (!has(file)) {
            throw new TrialException("there is no %s; %s".formatted(name(file), otherwise));
        }
        return Files.readString(folder.resolve(file));
    }

    /** In one step, so that a file which is there stays as it is. */
    private void writeOnce(String file, String text, String otherwise) throws IOException {
        try {
            Files.write(
                    folder.resolve(file),
                    text.getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE);
            ownerOnly(file);
        } catch (FileAlreadyExistsException e) {
            throw new TrialException("%s is there: %s".formatted(name(file), otherwise), e);
        }
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    /** Arms are not for everybody on the machine. */
    private void ownerOnly(String file) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder.resolve(file), PosixFilePermissions.fromString("rw-------"));
        }
    }
}
