package tongli.server.rest;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import tongli.core.Language;
import tongli.practice.PracticeService;
import tongli.practice.Session;
import tongli.practice.SessionKind;
import tongli.server.engine.Courses;
import tongli.server.engine.Practice;
import tongli.server.rest.MeController.Practised;
import tongli.server.rest.MeController.Progress;
import tongli.wire.StandingJson;

/** How far whoever asks has come. */
final class OwnProgress {

    private final Practice practice;
    private final Withheld withheld;
    private final InstantSource clock;

    OwnProgress(Practice practice, Courses taken, InstantSource clock) {
        this.practice = practice;
        this.withheld = new Withheld(taken);
        this.clock = clock;
    }

    Progress in(Language language) {
        PracticeService service = practice.service();
        List<Session> sessions = service.sessions();
        service.catchUp(sessions);
        List<Session> practised = sessions.stream()
                .filter(session -> session.kind() == SessionKind.CONVERSATION)
                .filter(session -> !session.turns().isEmpty())
                .toList();
        boolean told = !withheld.from(clock.instant());
        StandingJson known =
                StandingJson.of(practice.progress(), practice.parts().scenarios(), language);
        return new Progress(
                practised.size(),
                practised.stream().mapToInt(session -> session.turns().size()).sum(),
                told ? known.skills() : Map.of(),
                told ? known.next() : null,
                practised.stream()
                        .map(session -> new Practised(
                                session.id(),
                                session.scenario(),
                                session.language().code(),
                                !withheld.from(session)
                                                && service.score(session).isPresent()
                                        ? service.score(session).getAsInt()
                                        : null,
                                session.updatedAt().toString()))
                        .toList());
    }
}
