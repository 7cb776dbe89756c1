package tongli.server.person;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tongli.core.Language;
import tongli.practice.showing.Round;
import tongli.practice.showing.RoundStore;

/** The rounds of showings of whoever asks, within the bounds that practice has. */
public final class OwnRoundStore implements RoundStore {

    private final Supplier<? extends RoundStore> whose;
    private final Consumer<Language> mayBegin;
    private final Consumer<Language> mayGoOn;

    /**
     * @param mayBegin throws if whoever asks may not practise
     * @param mayGoOn throws if their time is up
     */
    public OwnRoundStore(
            Supplier<? extends RoundStore> whose, Consumer<Language> mayBegin, Consumer<Language> mayGoOn) {
        this.whose = whose;
        this.mayBegin = mayBegin;
        this.mayGoOn = mayGoOn;
    }

    @Override
    public void add(Round round) {
        mayBegin.accept(round.plan().language());
        whose.get().add(round);
    }

    @Override
    public Optional<Round> find(UUID id) {
        return whose.get().find(id);
    }

    @Override
    public List<Round> all() {
        return whose.get().all();
    }

    @Override
    public boolean replace(Round read, Round changed) {
        mayGoOn.accept(read.plan().language());
        return whose.get().replace(read, changed);
    }

    @Override
    public boolean delete(UUID id) {
        return whose.get().delete(id);
    }

    @Override
    public void deleteAll() {
        whose.get().deleteAll();
    }
}
