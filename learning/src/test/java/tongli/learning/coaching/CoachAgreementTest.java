package tongli.learning.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tongli.coaching.rating.RatingLayer;
import tongli.core.Language;
import tongli.core.Mechanism;
import tongli.core.Utterance;

class CoachAgreementTest {

    private static RatedExchange exchange(int number, int level, int mark, String flag) {
        RatedExchange.Marks marks = new RatedExchange.Marks(
                Map.of(
                        Mechanism.EMOTIONAL_REACTION, level,
                        Mechanism.INTERPRETATION, 0,
                        Mechanism.EXPLORATION, 0),
                mark,
                "",
                flag);
        return new RatedExchange(
                "en-x-c" + number + "-1",
                Language.EN,
                List.of(new Utterance(Utterance.PERSONA, "The boiler's gone.")),
                "Oh no.",
                List.of(marks, marks));
    }

    private static List<RatingTrainer.Row> rows() {
        List<RatingTrainer.Row> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int level = i % 3;
            rows.add(new RatingTrainer.Row(
                    exchange(i, level, 1 + 2 * level, level == 0 ? "formula" : ""),
                    Map.of("warm", level / 2.0, "idle", (i % 7) / 7.0)));
        }
        return rows;
    }

    @Test
    void whatAFeatureTellsPlainlyIsLearntAndAgreedOn() {
        RatingLayer layer = RatingLayer.parse(new RatingTrainer(100).train(rows(), List.of()));
        Map<String, CoachAgreement> found = CoachAgreement.of(layer, rows(), 7);
        CoachAgreement reaction = found.get("emotional_reaction");
        assertThat(reaction.cases()).isEqualTo(120);
        assertThat(reaction.kappa()).isCloseTo(1, within(1e-9));
        assertThat(reaction.raters()).isCloseTo(1, within(1e-9));
        assertThat(found.get(CoachAgreement.MARK).kappa()).isCloseTo(1, within(1e-9));
    }

    @Test
    void anIntervalHoldsTheMarksThatTheLayerIsNotSureOf() {
        List<RatingTrainer.Row> rows = rows();
        RatingLayer sure = RatingLayer.parse(new RatingTrainer(100).train(rows, List.of()));
        RatingTrainer.Row low = rows.get(0);
        RatingTrainer.Row wrong = new RatingTrainer.Row(exchange(99, 2, 5, ""), low.features());
        assertThat(MarkCoverage.of(sure, List.of(low)).held()).isEqualTo(2);
        assertThat(MarkCoverage.of(sure, List.of(wrong)).held()).isZero();
    }

    @Test
    void theSameRowsGiveTheSameFile() {
        assertThat(new RatingTrainer(1).train(rows(), List.of()))
                .isEqualTo(new RatingTrainer(1).train(rows(), List.of()));
    }

    @Test
    void echoesTeachTheFlagsAndNothingElse() {
        List<RatingTrainer.Row> echoes =
                List.of(new RatingTrainer.Row(exchange(99, 2, 5, "parroting"), Map.of("warm", 0.0, "idle", 0.5)));
        String with = new RatingTrainer(1).train(rows(), echoes);
        String without = new RatingTrainer(1).train(rows(), List.of());
        assertThat(column(with, "mark>=5")).isEqualTo(column(without, "mark>=5"));
        assertThat(column(with, "parroting")).isNotEqualTo(column(without, "parroting"));
    }

    private static List<String> column(String file, String name) {
        List<String> lines = file.lines().toList();
        int place = List.of(lines.get(0).split("\t")).indexOf(name);
        return lines.stream().map(line -> line.split("\t")[place]).toList();
    }
}
