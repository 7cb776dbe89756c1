package tongli.server.storage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import tongli.server.seal.KeyRing;
import tongli.server.seal.SealKey;
import tongli.server.seal.TextSeal;

/**
 * Seals every text anew under the current key, so that the others can be put away. It may be stopped at any time, and goes on where
 * it was when it is started again; the server may run, for a text is changed only if it is still what was read.
 */
public final class KeyRotation {

    private static final int ROWS_AT_ONCE = 200;

    /**
     * What was done.
     *
     * @param key the id of the key under which everything is sealed now
     * @param texts how many were sealed anew
     */
    public record Done(String key, long texts) {}

    private record Kept(Object[] row, String text) {}

    private final Database database;
    private final LongConsumer progress;
    private long resealed;

    private KeyRotation(Database database, LongConsumer progress) {
        this.database = database;
        this.progress = progress;
    }

    /**
     * A data folder that keeps its own keys gets a new one first, unless an earlier rotation was left unfinished.
     *
     * @param progress is told how many texts were sealed anew so far
     * @throws StorageUnavailable if the database cannot be used, or another program writes under another key
     * @throws tongli.server.seal.SealBroken if a text does not open; those before it stay as they are now
     */
    public static Done run(StoragePlace place, LongConsumer progress) {
        Optional<TextKeyFile> own = place.isFolders() ? Optional.of(TextKeyFile.in(place.folder())) : Optional.empty();
        if (place.isThere()) {
            own.flatMap(file -> file.read()
                            .filter(keys -> keys.old().isEmpty())
                            .map(keys -> new KeyRing(SealKey.random(), List.of(keys.current()))))
                    .ifPresent(keys -> own.orElseThrow().write(keys));
        }
        try (Database database = Database.open(place)) {
            KeyRotation rotation = new KeyRotation(database, progress);
            SealKey current = database.keys().current();
            for (SealedColumn column : SealedColumn.values()) {
                rotation.reseal(column);
            }
            rotation.forgetOthers(current);
            own.ifPresent(file -> file.write(new KeyRing(current, List.of())));
            return new Done(current.id(), rotation.resealed);
        }
    }

    private void reseal(SealedColumn column) {
        String beginning = TextSeal.beginning(database.keys().current().id());
        List<Kept> page = page(column, Optional.empty());
        while (!page.isEmpty()) {
            List<Kept> others = page.stream()
                    .filter(kept -> !kept.text().startsWith(beginning))
                    .toList();
            if (!others.isEmpty()) {
                database.write(() -> others.forEach(kept -> reseal(column, kept)));
                progress.accept(resealed);
            }
            page = page(column, Optional.of(page.get(page.size() - 1).row()));
        }
    }

    private void reseal(SealedColumn column, Kept kept) {
        String text = database.open(column, kept.text(), kept.row());
        List<Object> parameters = new ArrayList<>(List.of(database.seal(column, text, kept.row())));
        parameters.addAll(Arrays.asList(kept.row()));
        parameters.add(kept.text());
        resealed += database.jdbc()
                .sql("update %s set %s = ? where %s and %s = ?"
                        .formatted(
                                column.table(),
                                column.column(),
                                column.key().stream().map(part -> part + " = ?").collect(Collectors.joining(" and ")),
                                column.column()))
                .params(parameters)
                .update();
    }

    /** The next rows by their key, so that what others add meanwhile moves no page. */
    private List<Kept> page(SealedColumn column, Optional<Object[]> after) {
        String key = String.join(", ", column.key());
        String marks = String.join(", ", Collections.nCopies(column.key().size(), "?"));
        return database.jdbc()
                .sql("select %s, %s from %s %s order by %s limit %d"
                        .formatted(
                                key,
                                column.column(),
                                column.table(),
                                after.map(row -> "where (%s) > (%s)".formatted(key, marks))
                                        .orElse(""),
                                key,
                                ROWS_AT_ONCE))
                .params(after.map(Arrays::asList).orElse(List.of()))
                .query((row, number) -> {
                    Object[] values = new Object[column.key().size()];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = row.getObject(i + 1);
                    }
                    return new Kept(values, row.getString(values.length + 1));
                })
                .list();
    }

    private void forgetOthers(SealKey current) {
        for (SealedColumn column : SealedColumn.values()) {
            long left = database.jdbc()
                    .sql("select count(*) from %s where %s not like ?".formatted(column.table(), column.column()))
                    .params(TextSeal.beginning(current.id()) + "%")
                    .query(Long.class)
                    .single();
            if (left > 0) {
                throw new StorageUnavailable(
                        "%d texts were written meanwhile under another key than %s: start every server with that as its key, then run this again"
                                .formatted(left, current.id()));
            }
        }
        database.write(() -> database.jdbc()
                .sql("delete from text_key where id <> ?")
                .params(current.id())
                .update());
    }
}
