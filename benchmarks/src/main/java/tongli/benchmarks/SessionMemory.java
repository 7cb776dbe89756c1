package tongli.benchmarks;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import tongli.core.Language;
import tongli.practice.BundledPractice;
import tongli.practice.LearnerMove;
import tongli.practice.MemorySessionStore;
import tongli.practice.PracticeParts;
import tongli.practice.PracticeService;
import tongli.practice.Session;
import tongli.practice.SessionStatus;
import tongli.practice.StartRequest;

/**
 * How much heap many sessions take while they are held in memory: what is used after a full collection with them, less what
 * was used without them, when parts, scenarios and models were loaded already. Arguments: how many sessions, and the turns of
 * each; {@code -Xlog:gc} shows that collections ran.
 */
public final class SessionMemory {
    private static final int MEBIBYTE = 1024 * 1024;

    private SessionMemory() {}

    public static void main(String[] args) {
        if (args.length != 2) {
            throw new IllegalArgumentException("name how many sessions, and how many turns each: 1000 10");
        }
        int sessions = Integer.parseInt(args[0]);
        int turns = Integer.parseInt(args[1]);
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var ids = new AtomicLong();
        MemorySessionStore store = new MemorySessionStore(sessions);
        try (PracticeParts parts = BundledPractice.parts()) {
            PracticeService practice = new PracticeService(
                    parts, store, () -> new UUID(7, ids.incrementAndGet()), () -> 7, () -> Instant.EPOCH);
            List<String> people = parts.scenarios().ids();
            for (String person : people) { // reads every scenario and encodes its sentences
                hold(practice, person, Language.ZH, 0, 1);
                hold(practice, person, Language.EN, 0, 1);
            }
            store.deleteAll();
            long before = used();
            int taken = 0;
            for (int i = 0; i < sessions; i++) {
                Language language = i % 2 == 0 ? Language.ZH : Language.EN;
                taken += hold(practice, people.get(i % people.size()), language, i, turns);
            }
            long after = used();
            out.printf(
                    Locale.ROOT,
                    "%d sessions, %d turns: %.1f MiB, %.1f KiB a session; %.1f MiB were used before%n",
                    store.all().size(),
                    taken,
                    (after - before) / (double) MEBIBYTE,
                    (after - before) / 1024.0 / sessions,
                    before / (double) MEBIBYTE);
        }
    }

    private static int hold(PracticeService practice, String person, Language language, int seed, int turns) {
        Session session = practice.start(StartRequest.of(person, language, seed));
        int taken = 0;
        while (taken < turns && practice.session(session.id()).status() == SessionStatus.OPEN) {
            practice.turn(
                    session.id(), LearnerMove.say(Sentences.reply(language, seed * turns + taken)), Optional.empty());
            taken++;
        }
        return taken;
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
