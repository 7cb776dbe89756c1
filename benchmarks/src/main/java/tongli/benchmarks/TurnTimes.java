package tongli.benchmarks;

import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.function.LongSupplier;
import tongli.benchmarks.TimedParts.Part;
import tongli.core.Language;
import tongli.practice.BundledPractice;
import tongli.practice.LearnerMove;
import tongli.practice.PracticeParts;
import tongli.practice.PracticeService;
import tongli.practice.Session;
import tongli.practice.SessionStatus;
import tongli.practice.StartRequest;
import tongli.server.storage.LocalStore;

/** Holds whole conversations, stored as a person's would be, and says how long each part of a turn took. */
final class TurnTimes {
    private static final int TURNS = 8;
    private static final int WARM_UP = 4;

    private final Map<Part, Times> parts = new EnumMap<>(Part.class);
    private final Times turn = new Times();
    private final Times report = new Times();

    private TurnTimes() {
        for (Part part : Part.values()) {
            parts.put(part, new Times());
        }
    }

    Times of(Part part) {
        Times times = parts.get(part);
        if (times == null) {
            throw new AssertionError("every part has its times");
        }
        return times;
    }

    Times turn() {
        return turn;
    }

    Times report() {
        return report;
    }

    /**
     * @param conversations how many to hold with each scenario of the language, after {@value #WARM_UP} that do not count
     * @param folder a data folder of its own, on the disk that counts
     */
    static TurnTimes measure(Language language, int conversations, Path folder, LongSupplier nanoTime) {
        var clock = new TimedParts(nanoTime);
        var times = new TurnTimes();
        try (PracticeParts bundled = BundledPractice.parts();
                LocalStore store = LocalStore.open(folder)) {
            store.consents().decide(true, Instant.EPOCH);
            var ids = new Random(7);
            var practice = new PracticeService(
                    clock.around(bundled),
                    new TimedStore(store.sessions(), clock),
                    () -> new UUID(ids.nextLong(), ids.nextLong()),
                    () -> 0,
                    () -> Instant.EPOCH);
            int said = 0;
            for (int i = 0; i < WARM_UP + conversations; i++) {
                TurnTimes kept = i < WARM_UP ? new TurnTimes() : times;
                for (String scenario : bundled.scenarios().ids()) {
                    Session session = practice.start(
                            new StartRequest(scenario, language, OptionalLong.of(i), Optional.empty(), true));
                    said = kept.hold(practice, session, said, clock, nanoTime);
                }
            }
        }
        return times;
    }

    private int hold(PracticeService practice, Session session, int said, TimedParts clock, LongSupplier nanoTime) {
        int next = said;
        for (int i = 0; i < TURNS && practice.session(session.id()).status() == SessionStatus.OPEN; i++) {
            clock.take();
            LearnerMove move = LearnerMove.say(Sentences.reply(session.language(), ++next));
            long start = nanoTime.getAsLong();
            practice.turn(session.id(), move, Optional.empty());
            keep(nanoTime.getAsLong() - start, clock.take());
        }
        practice.finish(session.id());
        long start = nanoTime.getAsLong();
        practice.report(session.id());
        report.add(nanoTime.getAsLong() - start);
        return next;
    }

    private void keep(long whole, Map<Part, Long> spent) {
        long left = whole;
        for (var one : spent.entrySet()) {
            of(one.getKey()).add(one.getValue());
            left -= one.getValue();
        }
        of(Part.PERSONA).add(left);
        turn.add(whole);
    }
}
