package tongli.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tongli.core.Coded;
import tongli.core.Language;
import tongli.persona.scenario.Difficulty;
import tongli.practice.Given;
import tongli.practice.LearnerMove;
import tongli.practice.MemorySessionStore;
import tongli.practice.PracticeService;
import tongli.practice.Session;
import tongli.practice.SessionStatus;
import tongli.practice.StartRequest;

/**
 * Sessions as release 0.1 kept them still open. The files in {@code golden} are never rewritten: what they need is a
 * reader that still knows them. A line is {@code session STATUS UPDATED_AT HEADER}, {@code turn BODY} or {@code guess
 * BODY}, as the columns of the database hold them.
 */
class GoldenSessionTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void aSessionOf01StillOpensWhole(Language language) throws IOException {
        Session session = golden(language);
        assertThat(session.language()).isEqualTo(language);
        assertThat(session.difficulty()).as("played as written").isEqualTo(Difficulty.NORMAL);
        assertThat(session.turns()).hasSize(language == Language.EN ? 4 : 3);
        assertThat(session.guesses()).hasSize(1);
        assertThat(session.after()).isEmpty();
        assertThat(session.turns().get(0).key()).contains("key");
        assertThat(session.turns().get(0).assessment()).isPresent();
        assertThat(session.turns().get(1).learner().isQuiet()).isTrue();
        assertThat(session.status()).isEqualTo(language == Language.EN ? SessionStatus.STOPPED : SessionStatus.OPEN);
        assertThat(SessionArchive.turn(SessionArchive.turn(session.turns().get(0))))
                .isEqualTo(session.turns().get(0));
        assertThat(SessionArchive.turn(session.turns().get(0)))
                .as("kept as flat as it was found")
                .contains("\"state\":{\"inner\":{", "\"told\":{", "\"turnsSinceHurt\":")
                .doesNotContain("\"memory\":", "\"standing\":");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aSessionOf01HasItsReportAndGoesOn(Language language) throws IOException {
        Session session = golden(language);
        MemorySessionStore store = new MemorySessionStore(10);
        store.add(session);
        PracticeService practice = Given.service(store);
        assertThat(practice.report(session.id()).trust())
                .hasSize(session.turns().size() + 1);
        Session branch = practice.branch(session.id(), 3);
        assertThat(practice.turn(branch.id(), LearnerMove.stayQuiet(), Optional.empty())
                        .number())
                .isEqualTo(3);
        StartRequest again = StartRequest.of(session.scenario(), language, 1)
                .after(new StartRequest.Earlier(branch.id(), OptionalInt.empty()));
        assertThat(practice.start(again).after()).isPresent();
        assertThat(practice.start(StartRequest.of(session.scenario(), language, 1))
                        .scenario())
                .isEqualTo(session.scenario());
    }

    private static Session golden(Language language) throws IOException {
        List<String> lines =
                Files.readAllLines(Path.of("src/test/resources/golden/session-0.1-%s.txt".formatted(language.code())));
        String[] session = lines.get(0).split(" ", 4);
        return SessionArchive.session(
                session[3],
                Coded.find(SessionStatus.class, session[1]).orElseThrow(),
                Instant.parse(session[2]),
                bodies(lines, "turn ").stream().map(SessionArchive::turn).toList(),
                bodies(lines, "guess ").stream().map(SessionArchive::guess).toList());
    }

    private static List<String> bodies(List<String> lines, String kind) {
        return lines.stream()
                .filter(line -> line.startsWith(kind))
                .map(line -> line.substring(kind.length()))
                .toList();
    }
}
