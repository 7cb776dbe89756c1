package tongli.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.client.SessionSocket;
import tongli.client.Tongli;
import tongli.client.call.NoAnswerException;
import tongli.client.call.ProblemException;
import tongli.client.call.Response;
import tongli.client.call.Settings;
import tongli.client.model.*;
import tongli.practice.Given;
import tongli.server.security.Access;
import tongli.server.storage.StoragePlace;

/** The Java client against a real server: a learner's whole way with nothing else, and what a program meets on it. */
class JavaClientIT {

    @TempDir
    Path folder;

    private static final String WORDS = "Eleven days, and nobody rang you back.";

    @Test
    void aLearnersWholeWayFromConsentToErasure() {
        try (TestServer server = new TestServer(folder)) {
            Tongli tongli = Tongli.at(server.address());
            Purpose storage = tongli.me().getConsents(LanguageOrAuto.EN).send().purposes().stream()
                    .filter(one -> one.purpose() == ConsentPurpose.STORAGE)
                    .findFirst()
                    .orElseThrow();
            tongli.me()
                    .decideConsents(NewConsents.of()
                            .withPurpose(storage.purpose())
                            .withDecision(ConsentAnswer.GRANTED)
                            .withVersion(storage.version())
                            .withLanguage(storage.language()))
                    .send();

            Session session = tongli.sessions()
                    .startSession(
                            NewSession.of(Language.EN).withScenario("refund").withSeed(7L))
                    .send();
            assertThat(session.stored()).isTrue();
            Turn first = tongli.sessions()
                    .takeTurn(session.id(), NewTurn.of().withText(WORDS))
                    .send();
            assertThat(first.turn()).isEqualTo(1);
            assertThat(first.persona()).isNotNull();
            assertThat(first.persona().text()).isNotBlank();
            tongli.sessions()
                    .guess(session.id(), NewGuess.of(BasicEmotion.ANGER).withStrength(2))
                    .send();
            Turn quiet = tongli.sessions()
                    .takeTurn(session.id(), NewTurn.of().withWait(true))
                    .send();
            assertThat(quiet.learnerEmotion()).isNull();
            assertThat(tongli.analysis()
                            .analyzeText(TextToRead.of(WORDS).withExplain(true))
                            .send()
                            .evidence())
                    .isNotNull();
            Session branched =
                    tongli.sessions().branch(session.id(), NewBranch.of(2)).send();
            assertThat(branched.turns()).hasSize(1);
            assertThat(tongli.sessions().finishSession(session.id()).send().status())
                    .isEqualTo(SessionStatus.FINISHED);

            ReportJson report = tongli.sessions().getReport(session.id()).send().report();
            assertThat(report.debrief().topics()).isNotEmpty();
            assertThat(tongli.sessions().getReportAsHtml(session.id()).send()).contains(WORDS);
            assertThat(tongli.records().getSessionTable(session.id()).send())
                    .contains(session.id().toString());
            assertThat(tongli.records().getSessionStatements(session.id()).send())
                    .isNotEmpty();
            assertThat(tongli.me().getProgress().send().skills()).isNotEmpty();
            assertThat(tongli.me().exportMe().asJson().send().toString()).contains(WORDS);

            Erased erased = tongli.me().eraseMe().send();
            assertThat(erased.deleted()).isNotEmpty();
            assertThat(tongli.me().verifyErasure(erased.receipt()).send()).isNotNull();
            assertThat(tongli.sessions().allSessions()).isEmpty();
        }
    }

    @Test
    void whatIsRefusedNamesTheFieldAndTheRemedy() {
        try (TestServer server = new TestServer(folder)) {
            Tongli tongli = Tongli.at(server.address());
            ProblemException blank = catchThrowableOfType(
                    ProblemException.class,
                    () -> tongli.analysis().analyzeText(TextToRead.of(" ")).send());
            assertThat(blank.code()).isEqualTo("blank-text");
            assertThat(blank.status()).isEqualTo(400);
            assertThat(blank.field()).contains("text");
            assertThat(blank.remedy()).isNotBlank();
            ProblemException unknown = catchThrowableOfType(
                    ProblemException.class,
                    () -> tongli.sessions().getSession(UUID.randomUUID()).send());
            assertThat(unknown.code()).isEqualTo("unknown-session");
        }
    }

    @Test
    void aTurnThatIsSentAgainIsPlayedOnce() {
        try (TestServer server = new TestServer(folder)) {
            Tongli tongli = Tongli.at(server.address());
            UUID session = UUID.fromString(server.start());
            var turn = tongli.sessions().takeTurn(session, NewTurn.of().withText(WORDS));
            assertThat(turn.send()).isEqualTo(turn.send());
            assertThat(tongli.sessions().getSession(session).send().turns()).hasSize(1);
        }
    }

    @Test
    void aTurnNeedNotWaitForABetterWordingWhichIsFoundWhenItIsAskedFor() {
        ServerOptions judging = new ServerOptions(
                0, StoragePlace.in(folder), Access.local(), Given::judgedByRules, InstantSource.system(), false);
        try (TestServer server = new TestServer(judging)) {
            Tongli tongli = Tongli.at(server.address());
            tongli.me()
                    .decideConsents(NewConsents.of().withStorage(ConsentAnswer.GRANTED))
                    .send();
            NewSession refund =
                    NewSession.of(Language.EN).withScenario("refund").withSeed(7L);
            NewTurn poor = NewTurn.of().withText("You should have called us.");
            UUID first = tongli.sessions().startSession(refund).send().id();
            UUID second = tongli.sessions().startSession(refund).send().id();
            Turn whole = tongli.sessions().takeTurn(first, poor).send();
            assertThat(whole.assessment().suggestion()).isNotNull();

            Turn soon = tongli.sessions().takeTurn(second, poor, Wording.LATER).send();

            assertThat(soon.persona()).isEqualTo(whole.persona());
            assertThat(soon.assessment().suggestion()).isNull();
            assertThat(soon.assessment().abstained()).isFalse();
            assertThat(tongli.sessions().getTurn(second, 1).send()).isEqualTo(whole);
            assertThat(tongli.sessions().getSession(second).send().turns()).containsExactly(whole);
            ProblemException none = catchThrowableOfType(
                    ProblemException.class,
                    () -> tongli.sessions().getTurn(second, 2).send());
            assertThat(none.code()).isEqualTo("no-such-turn");
            assertThat(none.field()).contains("turn");
        }
    }

    @Test
    void pagesAreOneStream() {
        try (TestServer server = new TestServer(folder)) {
            Tongli tongli = Tongli.at(server.address());
            List<UUID> started = List.of(
                    UUID.fromString(server.start()), UUID.fromString(server.start()), UUID.fromString(server.start()));
            assertThat(tongli.sessions().listSessions(null, 2).send().sessions())
                    .hasSize(2);
            assertThat(tongli.sessions().allSessions().map(SessionSummary::id)).containsAll(started);
        }
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        try (TestServer server = new TestServer(folder)) {
            Tongli tongli = Tongli.at(server.address());
            Response<Scenarios> read = tongli.scenarios().listScenarios().answer();
            var again =
                    tongli.scenarios().listScenarios().unlessStill(read.etag().orElseThrow());
            assertThat(again.answer().isUnchanged()).isTrue();
            assertThatThrownBy(again::send).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aTokenIsLetInAndChangesOnlyWhatIsStillAsItWasRead() {
        try (TestServer server = TestServer.withAccounts(StoragePlace.in(folder))) {
            Guest olga = Guest.invited(server, server.firstInvitation(), "olga");
            Guest lena = olga.invites("lena", "learner");
            assertThatThrownBy(() -> Tongli.at(server.address())
                            .sessions()
                            .listSessions()
                            .send())
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refused -> assertThat(refused.code()).isEqualTo("sign-in-needed"));
            String token = olga.send(
                            "POST", "/me/tokens", Map.of("label", "a program", "scopes", List.of("operate"), "days", 1))
                    .at("/token");
            Tongli tongli = Tongli.at(server.address(), token);
            AccountState account = tongli.accounts()
                    .allAccounts()
                    .filter(one -> one.name().equals("lena"))
                    .findFirst()
                    .orElseThrow();
            Response<AccountState> read =
                    tongli.accounts().getAccount(account.id()).answer();
            var shut = tongli.accounts()
                    .changeAccount(account.id(), AccountChange.of().withShut(true))
                    .ifStill(read.etag().orElseThrow());
            assertThat(shut.send().shut()).isTrue();
            assertThatThrownBy(shut::send)
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            late -> assertThat(late.code()).isEqualTo("changed-meanwhile"));
            assertThat(lena.get("/sessions").status()).isEqualTo(401);
        }
    }

    @Test
    void aConnectionIsToldWhatIsPlayedHereAndElsewhere() throws InterruptedException {
        try (TestServer server = new TestServer(folder)) {
            Tongli tongli = Tongli.at(server.address());
            UUID session = UUID.fromString(server.start());
            BlockingQueue<Object> told = new LinkedBlockingQueue<>();
            try (SessionSocket socket = tongli.connect(session, 0, new SessionSocket.Listener() {
                @Override
                public void says(String text) {
                    told.add(text);
                }

                @Override
                public void turn(Turn turn) {
                    told.add(turn.turn());
                }

                @Override
                public void problem(Problem problem) {
                    told.add(problem.type());
                }
            })) {
                socket.say(WORDS);
                assertThat(next(told)).isInstanceOf(String.class);
                assertThat(next(told)).isEqualTo(1);
                tongli.sessions()
                        .takeTurn(session, NewTurn.of().withText("And since then?"))
                        .send();
                assertThat(next(told)).isEqualTo(2);
                socket.say(" ");
                assertThat(next(told)).isEqualTo("/problems/blank-text");
                socket.stayQuiet("a quiet turn");
                socket.stayQuiet("a quiet turn");
                for (int time = 0; time < 2; time++) {
                    assertThat(next(told)).isInstanceOf(String.class);
                    assertThat(next(told)).isEqualTo(3);
                }
                assertThat(tongli.sessions().getSession(session).send().turns()).hasSize(3);
            }
        }
    }

    private static Object next(BlockingQueue<Object> told) throws InterruptedException {
        Object next = told.poll(30, TimeUnit.SECONDS);
        assertThat(next).as("what is told next").isNotNull();
        return next;
    }

    @Test
    void aServerThatIsAwayIsNoProblemOfItsOwn() {
        String address;
        try (TestServer server = new TestServer(folder)) {
            address = server.address();
        }
        Tongli tongli = Tongli.with(Settings.of(URI.create(address)).withRetries(0));
        assertThatThrownBy(() -> tongli.accounts().who().send()).isInstanceOf(NoAnswerException.class);
    }
}
