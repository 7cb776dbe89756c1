package tongli.server.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tongli.core.BasicEmotion;
import tongli.core.Language;
import tongli.practice.PracticeRefused;
import tongli.practice.showing.Channel;
import tongli.practice.showing.Dealt;
import tongli.practice.showing.Named;
import tongli.practice.showing.Round;
import tongli.practice.showing.RoundPlan;
import tongli.practice.showing.RoundStore;
import tongli.practice.showing.ShownStrength;

/** What every store of rounds in a database keeps to. */
abstract class JdbcRoundStoreContract {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");
    private static final RoundPlan PLAN = new RoundPlan(Language.ZH, Channel.BOTH, ShownStrength.ADAPTIVE, 4, true, 7);

    @TempDir
    Path folder;

    private Database database;
    private StoragePlace place;

    abstract StoragePlace place();

    @BeforeEach
    void open() {
        place = place();
        database = Database.open(place);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private RoundStore store(String person) {
        return new JdbcRoundStore(database, person);
    }

    private static Round round(int number) {
        Dealt joy = new Dealt(BasicEmotion.JOY, BasicEmotion.FEAR, "refund", "我到家了。");
        Dealt fear = new Dealt(BasicEmotion.FEAR, BasicEmotion.FEAR, "quarrel", "会改到三点了。");
        return new Round(
                new UUID(0, number), PLAN, List.of(joy, fear, joy, fear), List.of(), true, NOON.plusSeconds(number));
    }

    private static Round named(Round round, BasicEmotion feeling, int minutes) {
        return round.plus(new Named(feeling, 2, Optional.of("a key"), NOON.plusSeconds(60L * minutes)));
    }

    @Test
    void whatIsKeptIsThereWhenTheDatabaseIsOpenedAgainTheLatestFirst() {
        store("ann").add(round(1));
        store("ann").add(round(2));
        Round changed = named(round(1), BasicEmotion.JOY, 5);
        assertThat(store("ann").replace(round(1), changed)).isTrue();
        database.close();
        database = Database.open(place);
        assertThat(store("ann").all()).containsExactly(changed, round(2));
        assertThat(store("ann").find(changed.id())).contains(changed);
    }

    @Test
    void onePersonsRoundsAreNotAnothers() {
        store("ann").add(round(1));
        assertThat(store("bob").find(round(1).id())).isEmpty();
        assertThat(store("bob").delete(round(1).id())).isFalse();
        store("bob").deleteAll();
        assertThatThrownBy(() -> store("bob").replace(round(1), named(round(1), BasicEmotion.JOY, 1)))
                .isInstanceOf(PracticeRefused.class);
        assertThat(store("ann").all()).containsExactly(round(1));
    }

    @Test
    void whoReadItBeforeItWentOnChangesNothing() {
        store("ann").add(round(1));
        Round first = named(round(1), BasicEmotion.JOY, 1);
        store("ann").replace(round(1), first);
        assertThat(store("ann").replace(round(1), named(round(1), BasicEmotion.FEAR, 2)))
                .isFalse();
        assertThat(store("ann").all()).containsExactly(first);
    }

    @Test
    void coursesAndRoundsGoTheirOwnWays() {
        store("ann").add(round(1));
        new JdbcCourseStore(database, "ann").deleteEnrolments();
        assertThat(store("ann").all()).hasSize(1);
        assertThat(store("ann").delete(round(1).id())).isTrue();
        assertThat(store("ann").all()).isEmpty();
    }

    @Test
    void whatWasRefusedMeanwhileIsNotKept() {
        RoundStore refusing = new JdbcRoundStore(database, "ann", consents -> true);
        assertThatThrownBy(() -> refusing.add(round(1))).isInstanceOf(PracticeRefused.class);
        assertThat(store("ann").all()).isEmpty();
    }

    @Test
    void whatCannotBeReadHidesNoOther() {
        store("ann").add(round(1));
        database.write(() -> database.jdbc()
                .sql(
                        "insert into course_record (person, kind, id, at, body) values ('ann', 'showings', 'x', now(), '{')")
                .update());
        assertThat(store("ann").all()).containsExactly(round(1));
    }
}
