package tongli.cli.practice;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tongli.cli.terminal.DataFolder;
import tongli.cli.terminal.DifficultyOption;
import tongli.cli.terminal.LlmOptions;
import tongli.cli.terminal.TerminalLanguage;
import tongli.cli.terminal.Within;
import tongli.cli.terminal.WorkFailed;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.llm.LlmEndpoint;
import tongli.llm.LlmLineWriter;
import tongli.persona.scenario.ScenarioLibrary;
import tongli.practice.BundledPractice;
import tongli.practice.PracticeParts;
import tongli.practice.PracticeRefused;
import tongli.practice.PracticeRefused.Reason;
import tongli.practice.PracticeService;
import tongli.practice.Session;
import tongli.practice.StartRequest;
import tongli.server.storage.Database;
import tongli.server.storage.LocalStore;
import tongli.server.storage.StorageUnavailable;

/** A conversation in the terminal, or one played from a script. */
@Command(
        name = "chat",
        description = {
            "Talk with a simulated person, read what each reply did, try again.",
            "With --script, play a file of replies and print one JSON line a turn, then one with the report: "
                    + "a line \"…\" stays quiet, a line \"guess: sadness 2 \"to be heard\"\" guesses what the person feels.",
            "If the conversation ends before the script does, standard error says at which line."
        })
public final class ChatCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--scenario", paramLabel = "ID", description = "What to practise; tongli scenarios lists them.")
    private @Nullable String scenario;

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            description = "The language (default: zh if the terminal's is Chinese, else en).")
    private @Nullable String lang;

    @Option(names = "--script", paramLabel = "FILE", description = "Replies, one a line.")
    private @Nullable Path script;

    @Option(names = "--seed", paramLabel = "N", description = "The same seed and replies give the same conversation.")
    private @Nullable Long seed;

    @Option(names = "--from", paramLabel = "SESSION", description = "Go on from a stored session.")
    private @Nullable UUID from;

    @Option(
            names = "--branch",
            paramLabel = "TURN",
            description = "With --from: go back to before this turn, in a new session.")
    private @Nullable Integer branch;

    @Option(
            names = "--after",
            paramLabel = "SESSION",
            description = "With --scenario: meet the same person again, after a stored session; they remember it, and"
                    + " make it as hard as then unless --difficulty is given.")
    private @Nullable UUID after;

    @Option(
            names = "--days",
            paramLabel = "N",
            description = "With --after: how many days ago that was to be (default: by the clock).")
    @Within(from = 0)
    private @Nullable Integer days;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description =
                    "Also write the report to FILE.html, a page that stands by itself, or FILE.pdf, which needs the"
                            + " font Noto Sans CJK; after several tries that of the last.")
    private @Nullable Path report;

    /** The answer to the question of keeping. */
    enum Consent {
        YES,
        NO
    }

    @Option(
            names = "--consent",
            paramLabel = "yes|no",
            description = {
                "Whether the conversation may be kept in the data folder, for whoever has not been asked yet (default:"
                        + " a terminal asks, and without one nothing is kept). Where keeping was allowed before, no"
                        + " leaves out this conversation only; where it was refused, it stays refused."
            })
    private @Nullable Consent consent;

    @Mixin
    private DifficultyOption difficulty = new DifficultyOption();

    @Mixin
    private LlmOptions llm = new LlmOptions();

    @Mixin
    private DataFolder data = new DataFolder();

    @Override
    public void run() {
        if ((scenario == null) == (from == null)) {
            throw wrong("Name either --scenario ID or --from SESSION.");
        }
        if (branch != null && from == null) {
            throw wrong("--branch needs --from SESSION.");
        }
        if (after != null && from != null) {
            throw wrong("--after meets somebody again in a new session; leave out --from.");
        }
        if (days != null && (after == null || days < 0)) {
            throw wrong("--days is a number from 0 on, and needs --after SESSION.");
        }
        if (from != null && difficulty.given().isPresent()) {
            throw wrong("--difficulty needs --scenario ID; a stored session goes on as hard as it began.");
        }
        Language language = language();
        if (scenario != null) {
            checkScenario(scenario, language);
        }
        Optional<LlmEndpoint> endpoint = llm.endpoint(spec);
        Optional<Script> lines = Optional.ofNullable(script).map(Script::read);
        Optional<ReportFile> file = Optional.ofNullable(report).map(path -> ReportFile.given(spec, "--report", path));
        try (Keeping keeping = keeping(lines.isPresent());
                PracticeParts parts = parts(endpoint)) {
            PracticeService practice = new PracticeService(
                    parts,
                    keeping.sessions(),
                    keeping.evidence(),
                    UUID::randomUUID,
                    () -> ThreadLocalRandom.current().nextLong(1L << 31),
                    InstantSource.system());
            play(practice, parts, language, keeping, lines, file);
        } catch (PracticeRefused refused) {
            if (refused.reason() == Reason.NO_SUCH_TURN || refused.reason() == Reason.CANNOT_MEET_AGAIN) {
                throw wrong(String.valueOf(refused.getMessage()));
            }
            throw new WorkFailed(String.valueOf(refused.getMessage()), refused);
        }
    }

    /** Closing the one closes the other. */
    private PracticeParts parts(Optional<LlmEndpoint> endpoint) {
        PracticeParts parts = BundledPractice.parts();
        PrintWriter err = spec.commandLine().getErr();
        return endpoint.map(one -> parts.spokenBy(new TellingWriter(new LlmLineWriter(one), err)))
                .orElse(parts);
    }

    private void play(
            PracticeService practice,
            PracticeParts parts,
            Language language,
            Keeping keeping,
            Optional<Script> lines,
            Optional<ReportFile> file) {
        if (consent != null) {
            if (consent == Consent.YES && keeping.refused()) {
                spec.commandLine()
                        .getErr()
                        .println(
                                "tongli: this conversation is not kept, for keeping was refused before; to change that,"
                                        + " run tongli serve and open \"My data\".");
            }
            keeping.answer(consent == Consent.YES);
        }
        if (lines.isPresent()) {
            Session session = begin(practice, language, keeping.keeps());
            new ScriptedChat(
                            practice,
                            parts,
                            spec.commandLine().getOut(),
                            spec.commandLine().getErr())
                    .play(session, lines.get());
            file.ifPresent(one ->
                    one.write(practice, parts, session.id(), spec.commandLine().getErr()));
            return;
        }
        Stream.of(Optional.ofNullable(from), Optional.ofNullable(after))
                .flatMap(Optional::stream)
                .forEach(practice::session); // refused before anybody is asked for consent
        try (Talk talk = Talk.inTerminal(practice, parts, spec.commandLine().getErr())) {
            if (keeping.unanswered()) {
                ask(talk, language, keeping);
            }
            Session last = talk.hold(begin(practice, language, keeping.keeps()));
            file.ifPresent(one -> one.writeAfterTalk(
                    practice, parts, last.id(), spec.commandLine().getErr()));
        }
    }

    /** Lines from a pipe are things to say; the first of them must not be taken for an answer. */
    private void ask(Talk talk, Language language, Keeping keeping) {
        if (talk.isWithPerson()) {
            talk.askConsent(language).ifPresent(keeping::answer);
        } else {
            spec.commandLine()
                    .getErr()
                    .println("tongli: this conversation is not kept, for without a terminal nobody can be asked; "
                            + "--consent yes keeps it, --consent no leaves out this line.");
        }
    }

    private Session begin(PracticeService practice, Language language, boolean stored) {
        if (from != null) {
            return branch == null ? practice.resume(from) : practice.branch(from, branch);
        }
        OptionalLong fixed = seed == null ? OptionalLong.empty() : OptionalLong.of(seed);
        return practice.start(new StartRequest(
                String.valueOf(scenario),
                language,
                fixed,
                Optional.empty(),
                stored,
                difficulty.given(),
                Optional.ofNullable(after).map(earlier -> new StartRequest.Earlier(earlier, daysAgo()))));
    }

    private OptionalInt daysAgo() {
        return days == null ? OptionalInt.empty() : OptionalInt.of(days);
    }

    /** Before the models load, and before anybody is asked for consent. */
    private void checkScenario(String id, Language language) {
        ScenarioLibrary library = ScenarioLibrary.bundled();
        if (library.find(id, language).isEmpty()) {
            throw wrong("There is no scenario \"%s\" in %s; choose one of %s."
                    .formatted(id, language.code(), String.join(", ", library.ids())));
        }
    }

    private Language language() {
        if (lang != null) {
            return Coded.find(Language.class, lang)
                    .orElseThrow(() -> wrong("--lang is \"" + lang + "\"; it must be zh or en."));
        }
        return TerminalLanguage.now();
    }

    /** A script leaves no data folder behind; a talk may be kept, if the person allows it. Whoever asked to keep it is not let talk for nothing. */
    private Keeping keeping(boolean scripted) {
        if (scripted && from == null && after == null && consent != Consent.YES && !Database.isIn(data.path())) {
            return Keeping.inMemory();
        }
        try {
            return Keeping.in(LocalStore.open(data.place()));
        } catch (StorageUnavailable unavailable) {
            if (from != null || after != null || consent == Consent.YES) {
                throw new WorkFailed(String.valueOf(unavailable.getMessage()), unavailable);
            }
            PrintWriter err = spec.commandLine().getErr();
            err.println("tongli: this conversation is not kept: " + unavailable.getMessage());
            return Keeping.inMemory();
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
