package tongli.cli.practice;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.DumbTerminal;
import tongli.cli.practice.Script.Guessing;
import tongli.cli.terminal.PeopleToCall;
import tongli.cli.terminal.WorkFailed;
import tongli.core.BasicEmotion;
import tongli.core.Blank;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.persona.scenario.Scenario;
import tongli.practice.Guess;
import tongli.practice.LearnerMove;
import tongli.practice.PeopleOffer;
import tongli.practice.PersonaAnswer;
import tongli.practice.PracticeParts;
import tongli.practice.PracticeRefused;
import tongli.practice.PracticeService;
import tongli.practice.Session;
import tongli.practice.SessionReport;
import tongli.practice.SessionStatus;
import tongli.practice.Sign;
import tongli.practice.StartRequest;
import tongli.practice.Turn;
import tongli.wire.RiskCardJson.ContactJson;

/** A conversation held in a terminal: the person's lines, a small sign, and the report with another try at the end. */
final class Talk implements AutoCloseable {

    private static final Set<String> YES = Set.of("y", "yes", "是", "是的", "好", "好的", "存");
    private static final Set<String> NO = Set.of("n", "no", "不", "不要", "不用", "不存", "否");

    private static final Set<String> REPORT = Set.of("/report", "/报告");

    private final PracticeService practice;
    private final PracticeParts parts;
    private final Terminal terminal;
    private final LineReader reader;
    private final PrintWriter out;
    private final PrintWriter err;
    private final String region;

    private Talk(PracticeService practice, PracticeParts parts, Terminal terminal, PrintWriter err, String region) {
        this.err = err;
        this.region = region;
        this.practice = practice;
        this.parts = parts;
        this.terminal = terminal;
        this.reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true) // people write "!" and mean it
                .build();
        this.out = terminal.writer();
    }

    /** @param err where the product speaks as itself */
    static Talk inTerminal(PracticeService practice, PracticeParts parts, PrintWriter err) {
        try {
            return over(
                    practice,
                    parts,
                    TerminalBuilder.builder()
                            .system(true)
                            .dumb(true)
                            .encoding("UTF-8")
                            .build(),
                    err,
                    Locale.getDefault().getCountry());
        } catch (IOException failed) {
            throw new WorkFailed(
                    "the terminal cannot be used (" + failed.getMessage() + "); try --script FILE", failed);
        }
    }

    /**
     * @param terminal closed with the talk
     * @param region where the person is, such as GB; empty if that is not known
     */
    static Talk over(PracticeService practice, PracticeParts parts, Terminal terminal, PrintWriter err, String region) {
        return new Talk(practice, parts, terminal, err, region);
    }

    /** Whether somebody sits at a terminal, rather than lines coming from a pipe or a file; the terminal may be a dumb one. */
    boolean isWithPerson() {
        return !(terminal instanceof DumbTerminal) || Boolean.getBoolean("tongli.keyboard"); // the launcher knows
    }

    /** Whether the conversation may be kept; empty when the person does not want to answer now. */
    Optional<Boolean> askConsent(Language language) {
        ChatWords words = ChatWords.of(language);
        Optional<String> answer = read(words.say("consent") + " ");
        while (answer.isPresent() && !Blank.is(answer.get())) {
            String said = answer.get().strip().toLowerCase(Locale.ROOT);
            if (YES.contains(said) || NO.contains(said)) {
                return Optional.of(YES.contains(said));
            }
            answer = read(words.say("consent_again") + " "); // the first thing to say must not count as an answer
        }
        return Optional.empty();
    }

    /** @return the last of the tries */
    Session hold(Session session) {
        Session last = session;
        for (Optional<Session> next = Optional.of(session); next.isPresent(); next = holdOnce(last)) {
            last = next.get();
        }
        return last;
    }

    /** @return the session in which to try again, if the person wants to */
    private Optional<Session> holdOnce(Session session) {
        ChatWords words = ChatWords.of(session.language());
        Scenario scenario = practice.scenario(session);
        introduce(scenario, words);
        session.after().ifPresent(after -> out.println(words.days(after.days())));
        print(scenario, session.opening());
        for (Turn turn : session.turns()) {
            out.println("> " + turn.learner().words().orElse(LearnerMove.QUIET));
            turn.persona().ifPresent(answer -> print(scenario, answer));
        }
        while (practice.session(session.id()).status() == SessionStatus.OPEN) {
            Optional<String> line = read("> ");
            if (line.isEmpty() || line.get().equals("/leave")) {
                practice.finish(session.id());
            } else {
                follow(session, scenario, line.get(), words);
            }
        }
        if (practice.session(session.id()).status() == SessionStatus.STOPPED) {
            return Optional.empty(); // the role is not resumed unasked, and nothing is scored now
        }
        if (practice.session(session.id()).status() == SessionStatus.LEFT) {
            out.println(words.say("left").replace("{name}", scenario.profile().called()));
        }
        SessionReport report = practice.report(session.id());
        report.comparison()
                .ifPresent(comparison ->
                        new TwoTries(out, words).print(report, comparison, practice.session(comparison.parent())));
        ReportPrinter printer = new ReportPrinter(out, words);
        if (!printer.print(report)) {
            return beginAgain(session, words);
        }
        Optional<Session> again = again(session, words);
        if (again.isEmpty()) {
            printer.printDebrief(report, scenario);
            tellHowToMeetAgain(session, scenario, words);
        }
        return again;
    }

    /** Only of a talk that will still be there. */
    private void tellHowToMeetAgain(Session session, Scenario scenario, ChatWords words) {
        if (session.stored()) {
            String call = "tongli chat --scenario %s --lang %s --after %s"
                    .formatted(session.scenario(), session.language().code(), session.id());
            out.println(words.say("meet_again")
                    .replace("{name}", scenario.profile().called())
                    .replace("{call}", call));
            out.flush();
        }
    }

    private void introduce(Scenario scenario, ChatWords words) {
        out.println();
        out.println(scenario.title());
        out.println(scenario.summary());
        out.println(scenario.learnerRole());
        out.println(words.label("note", scenario.contentNote()));
        out.println(words.say("simulated").replace("{name}", scenario.profile().called()));
        parts.speaker()
                .outside()
                .ifPresent(model -> out.println(words.say(model.here() ? "llm_here" : "llm_elsewhere")
                        .replace("{name}", scenario.profile().called())
                        .replace("{model}", model.model())
                        .replace("{host}", model.host())));
        out.println(words.say("help"));
        out.println();
    }

    private void follow(Session session, Scenario scenario, String line, ChatWords words) {
        try {
            if (line.equals("/wait") || Script.isQuiet(line.strip())) {
                play(session, scenario, LearnerMove.stayQuiet(), words);
            } else if (Script.isGuess(line.strip())) {
                keep(session, Script.guess(line.strip()), words);
            } else if (line.startsWith("/guess")) {
                keep(session, typedGuess(line), words);
            } else if (REPORT.contains(line.strip().toLowerCase(Locale.ROOT))) {
                out.println(words.say("report_later"));
            } else if (line.startsWith("/")) {
                out.println(words.say("help"));
            } else if (!Blank.is(line)) {
                play(session, scenario, LearnerMove.say(line), words);
            }
        } catch (PracticeRefused refused) {
            out.println(refused.getMessage());
        }
    }

    private void play(Session session, Scenario scenario, LearnerMove move, ChatWords words) {
        Turn turn = practice.turn(session.id(), move, Optional.empty());
        if (turn.persona().isEmpty()) {
            out.println();
            PeopleToCall.of(parts.riskCards().card(session.language()), session.language(), region)
                    .print(List.of(), out);
            out.flush();
            return;
        }
        PersonaAnswer answer = turn.persona().get();
        print(scenario, answer);
        if (answer.sign() != Sign.SAME) {
            out.println("  " + words.say(answer.sign().code()));
        }
        if (isWithPerson() && PeopleOffer.isDueAtTheLastTurnOf(practice.session(session.id()))) {
            out.flush();
            err.println(words.say("people_there").replace("{numbers}", nearestNumbers(session.language())));
            err.flush();
        }
    }

    private String nearestNumbers(Language language) {
        List<ContactJson> contacts = PeopleToCall.of(parts.riskCards().card(language), language, region)
                .contacts();
        return contacts.stream()
                .filter(one -> one.region().equals(contacts.get(0).region()))
                .map(one -> language == Language.ZH
                        ? "%s %s".formatted(one.name(), one.number())
                        : "%s: %s".formatted(one.name(), one.number()))
                .collect(Collectors.joining(language == Language.ZH ? "，" : ", "));
    }

    /** {@code /guess sadness 2 to be heard}: a script's guess with fewer signs to type. */
    private static Optional<Guessing> typedGuess(String line) {
        String[] said = line.strip().split("\\s+", 4);
        Optional<BasicEmotion> emotion = said.length < 2 ? Optional.empty() : Coded.find(BasicEmotion.class, said[1]);
        Optional<Integer> strength = said.length < 3
                ? Optional.of(2)
                : Optional.of(said[2])
                        .filter(text -> text.matches("[1-" + Guess.STRONGEST + "]"))
                        .map(Integer::valueOf);
        return emotion.isEmpty() || strength.isEmpty()
                ? Optional.empty()
                : Optional.of(new Guessing(
                        emotion.get(), strength.get(), said.length == 4 ? Optional.of(said[3]) : Optional.empty()));
    }

    private void keep(Session session, Optional<Guessing> guess, ChatWords words) {
        if (guess.isEmpty()) {
            out.println(words.label(
                    "guess_help",
                    Arrays.stream(BasicEmotion.values())
                            .map(Coded::code)
                            .toList()
                            .toString()));
            return;
        }
        practice.guess(
                session.id(),
                guess.get().emotion(),
                guess.get().strength(),
                guess.get().need());
        out.println(words.say("guess_kept"));
    }

    private Optional<Session> again(Session session, ChatWords words) {
        Optional<String> answer = read(words.say("again") + " ");
        if (answer.isEmpty() || !answer.get().strip().matches("\\d{1,4}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    practice.branch(session.id(), Integer.parseInt(answer.get().strip())));
        } catch (PracticeRefused refused) {
            out.println(refused.getMessage());
            return again(session, words);
        }
    }

    /** After a talk in which nothing was said. */
    private Optional<Session> beginAgain(Session session, ChatWords words) {
        return read(words.say("begin_again") + " ")
                .filter(answer -> YES.contains(answer.strip().toLowerCase(Locale.ROOT)))
                .map(yes -> practice.start(new StartRequest(
                        session.scenario(),
                        session.language(),
                        OptionalLong.of(session.seed()),
                        session.drill(),
                        session.stored(),
                        Optional.of(session.difficulty()),
                        session.after()
                                .map(after ->
                                        new StartRequest.Earlier(after.session(), OptionalInt.of(after.days()))))));
    }

    private void print(Scenario scenario, PersonaAnswer answer) {
        out.println(scenario.profile().called() + (scenario.language() == Language.ZH ? "：" : ": ") + answer.text());
        out.flush();
    }

    /** Empty when the person ends the input. */
    private Optional<String> read(String prompt) {
        out.flush();
        try {
            return Optional.of(reader.readLine(prompt));
        } catch (EndOfFileException | UserInterruptException ended) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        try {
            terminal.close();
        } catch (IOException ignored) {
            out.flush(); // the talk is over; there is nothing left to lose
        }
    }
}
