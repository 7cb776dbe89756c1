package tongli.wire.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.practice.Given;
import tongli.practice.LearnerMove;
import tongli.practice.PracticeService;
import tongli.practice.Session;
import tongli.practice.StartRequest;

class TalksCsvTest {

    private final PracticeService practice = Given.service();
    private final Session talk = practice.start(StartRequest.of("refund", Language.EN, 7));

    private void talk() {
        practice.guess(talk.id(), BasicEmotion.JOY, 1, Optional.empty());
        practice.guess(talk.id(), BasicEmotion.ANGER, 2, Optional.of("to be called back"));
        practice.turn(talk.id(), LearnerMove.say("=cmd|' /C calc'!A1, and \"eleven\" days?"), Optional.empty());
        practice.turn(talk.id(), LearnerMove.stayQuiet(), Optional.empty());
        practice.turn(talk.id(), LearnerMove.say("I want to kill myself tonight."), Optional.empty());
    }

    @Test
    void aTalkHasARowATurnAndNoneOfTheOneThatStoppedIt() {
        talk();
        List<String> rows = TurnsCsv.of(practice.report(talk.id()), false)
                .file(false)
                .lines()
                .toList();
        assertThat(rows).hasSize(4);
        assertThat(rows.get(1))
                .startsWith(talk.id() + ",0,2026-03-01T12:00:00Z,,,")
                .contains(",anger,2,");
        assertThat(rows.get(2))
                .startsWith(talk.id() + ",1,")
                .contains(",false,38,0,100,1,1,1,")
                .endsWith(",fake 1");
        assertThat(rows.get(3)).startsWith(talk.id() + ",2,").contains(",true,,,,,,,");
        assertThat(String.join("\n", rows)).doesNotContain("eleven", "kill", "called back");
    }

    @Test
    void wordsAreAColumnWhereTheyAreAskedFor() {
        talk();
        String file = TurnsCsv.of(practice.report(talk.id()), true).file(true);
        assertThat(file)
                .startsWith(CsvTable.BYTE_ORDER_MARK + "session,turn,")
                .contains(",\"'=cmd|' /C calc'!A1, and \"\"eleven\"\" days?\"\r\n", ",…\r\n")
                .doesNotContain("kill");
    }

    @Test
    void talksHaveARowEachAndAStopIsNotTold() {
        talk();
        Session ended = practice.start(StartRequest.of("refund", Language.ZH, 7));
        practice.finish(ended.id());
        SessionsCsv csv = new SessionsCsv();
        for (Session session : List.of(talk, ended)) {
            csv.add(practice.report(session.id()), practice.scenario(session));
        }
        List<String> rows = csv.table().file(false).lines().toList();
        assertThat(rows.get(0))
                .startsWith("session,scenario,title,language,difficulty")
                .contains(",skill_");
        assertThat(rows.get(1))
                .startsWith(talk.id() + ",refund,")
                .contains(",en,normal,conversation,,")
                .contains(",2,false,");
        assertThat(rows.get(2)).contains(",zh,", ",0,true,,,");
        assertThat(String.join("", rows)).doesNotContain("stopped");
    }
}
