package tongli.server.lrs;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Brings statements to a record store, so that none is lost and none is there twice: each is in the file of unsent ones until the store has
 * answered that it has it, and goes with an id that is always the same. At most {@value #BATCH} go at once; of a batch that is not taken the
 * halves are tried, down to the one at fault. A store that is out of order is tried {@value #TRIES} times, with longer and longer waits. For
 * one use, by one thread.
 */
public final class Delivery {

    static final int BATCH = 50;
    static final int TRIES = 4;

    private static final Duration WITHIN = Duration.ofSeconds(30);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

    /** How to wait. */
    interface Pause {
        void sleep(Duration wait) throws InterruptedException;
    }

    /**
     * What came of it.
     *
     * @param sent how many it has answered that it has, those among them that it had already in these very words
     * @param known how many it had already, in other words (with the learner's words or without, or from another release)
     * @param refused those that it does not take
     * @param stopped why the rest was not tried
     * @param left how many are still to be sent, those that were refused among them
     */
    public record Outcome(int sent, int known, List<UUID> refused, Optional<Stop> stopped, int left) {
        public Outcome {
            refused = List.copyOf(refused);
        }
    }

    /** Why the rest was not tried. */
    public enum Stop {
        UNREACHABLE("it gave no whole answer in time, or is out of order; try again later"),
        LOGIN("it does not take the user and the password; look at " + Login.USER + " and " + Login.PASSWORD),
        MOVED("it sends elsewhere, and a login follows nobody; name the address that it has now"),
        NO_STORE("no record store answers at this address; look at it again");

        private final String remedy;

        Stop(String remedy) {
            this.remedy = remedy;
        }

        /** What is wrong and what to do. */
        public String remedy() {
            return remedy;
        }
    }

    private final RecordStore store;
    private final UnsentFile file;
    private final Post post;
    private final Pause pause;

    private final Map<UUID, Told> left = new LinkedHashMap<>();
    private final List<UUID> refused = new ArrayList<>();
    private int sent;
    private int known;
    private Optional<Stop> stopped = Optional.empty();

    public Delivery(RecordStore store, UnsentFile file) {
        this(store, file, new Post(WITHIN), wait -> Thread.sleep(wait.toMillis()));
    }

    Delivery(RecordStore store, UnsentFile file, Post post, Pause pause) {
        this.store = store;
        this.file = file;
        this.post = post;
        this.pause = pause;
    }

    /**
     * Sends what was left before, then these.
     *
     * @throws tongli.server.storage.StorageUnavailable if the file of unsent ones cannot be read or written; nothing is sent then
     */
    public Outcome deliver(List<Told> statements) {
        file.add(store.statements(), statements).forEach(told -> left.put(told.id(), told));
        List<Told> all = List.copyOf(left.values());
        for (int from = 0; from < all.size() && stopped.isEmpty(); from += BATCH) {
            List<Told> batch = all.subList(from, Math.min(all.size(), from + BATCH));
            deliverBatch(batch);
            file.remove(
                    store.statements(),
                    batch.stream().filter(told -> !left.containsKey(told.id())).toList());
        }
        return new Outcome(sent, known, refused, stopped, left.size());
    }

    private void deliverBatch(List<Told> batch) {
        switch (answer(batch)) {
            case STORED -> {
                batch.forEach(told -> left.remove(told.id()));
                sent += batch.size();
            }
            case CONFLICT -> {
                if (batch.size() == 1) {
                    left.remove(batch.get(0).id());
                    known++;
                } else {
                    deliverHalves(batch);
                }
            }
            case REFUSED -> {
                if (batch.size() == 1) {
                    refused.add(batch.get(0).id());
                } else {
                    deliverHalves(batch);
                }
            }
            case LATER -> stopped = Optional.of(Stop.UNREACHABLE);
            case LOGIN -> stopped = Optional.of(Stop.LOGIN);
            case MOVED -> stopped = Optional.of(Stop.MOVED);
            case NO_STORE -> stopped = Optional.of(Stop.NO_STORE);
        }
    }

    private void deliverHalves(List<Told> batch) {
        int half = batch.size() / 2;
        deliverBatch(batch.subList(0, half));
        if (stopped.isEmpty()) {
            deliverBatch(batch.subList(half, batch.size()));
        }
    }

    private Answered answer(List<Told> batch) {
        Duration wait = FIRST_WAIT;
        try {
            for (int attempt = 1; attempt <= TRIES; attempt++) {
                Optional<Duration> asked = Optional.empty();
                try {
                    HttpResponse<byte[]> answer = post.send(store, batch);
                    Answered means = Answered.of(answer, batch);
                    if (means != Answered.LATER) {
                        return means;
                    }
                    asked = Answered.wait(answer);
                } catch (IOException none) {
                    // as good as an answer that says "later": told once every try has failed
                }
                if (attempt < TRIES) {
                    pause.sleep(asked.orElse(wait));
                    wait = wait.multipliedBy(2);
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return Answered.LATER;
    }
}
