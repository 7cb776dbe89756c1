package tongli.server.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import tongli.core.Language;
import tongli.practice.Given;
import tongli.practice.LearnerMove;
import tongli.practice.PracticeService;
import tongli.practice.Session;
import tongli.practice.SessionStatus;
import tongli.practice.StartRequest;
import tongli.practice.Turn;

/**
 * What it costs to keep a turn, sealed and on the disk, and a further {@code checkpoint sync} of H2: prints milliseconds. With the argument
 * {@code postgres}, in a PostgreSQL that it starts. Run by hand.
 */
public final class DurabilityCost {

    private static final int TURNS = 200;

    private DurabilityCost() {}

    public static void main(String[] args) throws Exception {
        PracticeService practice = Given.service();
        Session session = practice.start(StartRequest.of("refund", Language.EN, 7));
        Turn turn = practice.turn(session.id(), LearnerMove.say("That is a long wait."), Optional.empty());
        Path folder = Files.createTempDirectory("tongli-cost");
        boolean postgres = args.length > 0 && args[0].equals("postgres");
        System.setProperty("postgres.fsync", "on");
        try (Database database = Database.open(postgres ? RealPostgres.place(folder) : StoragePlace.in(folder))) {
            JdbcSessionStore store = new JdbcSessionStore(database, "ann");
            store.add(session);
            double[] kept = new double[TURNS];
            double[] synced = new double[TURNS];
            for (int i = 0; i < TURNS; i++) {
                Session read = store.find(session.id()).orElseThrow();
                long before = System.nanoTime();
                store.addTurn(
                        read,
                        new Turn(
                                i + 1,
                                turn.learner(),
                                turn.learnerEmotion(),
                                turn.assessment(),
                                turn.persona(),
                                turn.risk(),
                                turn.at(),
                                turn.key()),
                        SessionStatus.OPEN);
                kept[i] = (System.nanoTime() - before) / 1e6;
                if (!postgres) {
                    before = System.nanoTime();
                    database.jdbc().sql("checkpoint sync").update();
                    synced[i] = (System.nanoTime() - before) / 1e6;
                }
            }
            print("a turn kept", kept);
            if (postgres) {
                System.out.println("fsync "
                        + database.jdbc().sql("show fsync").query(String.class).single());
            } else {
                print("a further checkpoint sync", synced);
            }
        }
    }

    private static void print(String what, double[] millis) {
        Arrays.sort(millis);
        System.out.printf(
                "%s: median %.1f ms, 95 %% within %.1f ms%n", what, millis[TURNS / 2], millis[TURNS * 95 / 100]);
    }
}
