package tongli.server.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import tongli.core.Language;
import tongli.core.Sentences;
import tongli.server.erasure.Erased;
import tongli.server.erasure.Erasure;
import tongli.server.erasure.KeptThing;
import tongli.server.law.Kept;
import tongli.server.law.Law;
import tongli.server.law.Person;
import tongli.server.storage.ErasedKind;

/**
 * The receipt of an erasure. Told this once.
 *
 * @param verify the address that says, to whoever has the number, that this happened and when
 * @param deleted how much there was of each kind
 * @param kept what outlives it, and why
 * @param checks what was looked through afterwards
 */
public record ErasedJson(
        UUID receipt,
        @JsonProperty("erased_at") String erasedAt,
        String verify,
        List<DeletedJson> deleted,
        List<KeptJson> kept,
        List<CheckJson> checks) {

    private static final Sentences WORDS = Sentences.beside(Erasure.class, "erasure");

    /** So much of one kind. */
    public record DeletedJson(String kind, int count) {}

    /** Something that outlives it. */
    public record KeptJson(String kind, String what, String why) {}

    /** What was looked through. @param columns of the database; 0 for files @param left how much was found there */
    public record CheckJson(String check, int columns, int left) {}

    /** @param law of today, which says for how long the audit log is kept */
    static ErasedJson of(Erased erased, Law law, Language language) {
        return new ErasedJson(
                erased.receipt().id(),
                erased.receipt().at().toString(),
                "/api/v1/erasures/" + erased.receipt().id(),
                Arrays.stream(ErasedKind.values())
                        .filter(erased.deleted()::containsKey)
                        .map(kind ->
                                new DeletedJson(kind.code(), erased.deleted().getOrDefault(kind, 0)))
                        .toList(),
                erased.kept().stream().map(thing -> kept(thing, law, language)).toList(),
                List.of(
                        new CheckJson(
                                "rows", erased.left().columns(), erased.left().rows()),
                        new CheckJson("files", 0, erased.left().files())));
    }

    private static KeptJson kept(KeptThing thing, Law law, Language language) {
        return new KeptJson(
                thing.code(),
                WORDS.say(language, thing.code() + ".what"),
                String.format(
                        Locale.ROOT,
                        WORDS.say(language, thing.code() + ".why"),
                        law.daysKept(Kept.AUDIT, Person.learner())));
    }
}
