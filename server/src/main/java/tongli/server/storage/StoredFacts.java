package tongli.server.storage;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tongli.server.law.Facts;
import tongli.wire.TongliJson;
import tools.jackson.databind.JsonNode;

/** What accounts said of themselves, sealed; it goes with the account. Safe for many threads and programs. */
public final class StoredFacts {

    private static final String BIRTH_YEAR = "birth_year";
    private static final String REGION = "region";

    private record Row(UUID account, String body) {}

    private final Database database;

    public StoredFacts(Database database) {
        this.database = database;
    }

    /** @return unknown if nothing was said, and in local mode */
    public Facts of(String person) {
        return Database.account(person).map(this::of).orElse(Facts.unknown());
    }

    public Facts of(UUID account) {
        return database.jdbc()
                .sql("select account, body from account_facts where account = ?")
                .param(account)
                .query(Row.class)
                .optional()
                .map(this::facts)
                .orElse(Facts.unknown());
    }

    /** Within a transaction: until it ends nobody else finds them so. */
    public Facts forChange(UUID account) {
        database.jdbc()
                .sql("select id from account where id = ? for update")
                .param(account)
                .query(UUID.class)
                .optional();
        return of(account);
    }

    /** Of everybody who said something. */
    public Map<UUID, Facts> all() {
        Map<UUID, Facts> all = new LinkedHashMap<>();
        database.jdbc()
                .sql("select account, body from account_facts order by account")
                .query(Row.class)
                .list()
                .forEach(row -> all.put(row.account(), facts(row)));
        return all;
    }

    /** In place of what was said before. */
    public void keep(UUID account, Facts facts) {
        Map<String, Object> told = new LinkedHashMap<>();
        facts.birthYear().ifPresent(year -> told.put(BIRTH_YEAR, year));
        facts.region().ifPresent(region -> told.put(REGION, region));
        String body = database.seal(SealedColumn.FACTS, TongliJson.line(told), account);
        database.write(new Upsert(
                database.jdbc()
                        .sql("update account_facts set body = ? where account = ?")
                        .params(body, account),
                database.jdbc()
                        .sql("insert into account_facts (account, body) values (?, ?) on conflict do nothing")
                        .params(account, body)));
    }

    private Facts facts(Row row) {
        JsonNode told = TongliJson.mapper().readTree(database.open(SealedColumn.FACTS, row.body(), row.account()));
        return new Facts(
                Optional.ofNullable(told.get(BIRTH_YEAR)).map(JsonNode::asInt),
                Optional.ofNullable(told.get(REGION)).map(JsonNode::asString));
    }
}
