package tongli.cli.drill;

import java.util.Optional;
import tongli.practice.showing.Round;
import tongli.practice.showing.RoundReport;
import tongli.practice.showing.Showing;
import tongli.practice.showing.ShowingService;

/** Shows one feeling after the other and takes what it is named, to the end of the round or of the answers. */
final class PerceiveSitting {

    private final ShowingService service;
    private final PerceiveTelling telling;
    private final VoiceFiles files;
    private final AnswerSource answers;

    PerceiveSitting(ShowingService service, PerceiveTelling telling, VoiceFiles files, AnswerSource answers) {
        this.service = service;
        this.telling = telling;
        this.files = files;
        this.answers = answers;
    }

    void hold(Round begun) {
        Round round = begun;
        while (!round.isDone()) {
            Showing showing = round.current().orElseThrow();
            files.write(showing, round.plan().language()).ifPresent(telling::remark);
            telling.shown(showing, round.plan().count());
            Optional<NamedLine> named = answers.next();
            if (named.isEmpty()) {
                break;
            }
            ShowingService.Answered answered =
                    service.name(round.id(), named.get().feeling(), named.get().strength(), Optional.empty());
            round = answered.round();
            telling.result(answered.result());
        }
        if (!round.named().isEmpty()) {
            telling.report(RoundReport.of(round));
        }
        answers.remark(round.plan().count() - round.named().size()).ifPresent(telling::remark);
    }
}
