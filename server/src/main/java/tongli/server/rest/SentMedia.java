package tongli.server.rest;

import java.util.Base64;
import tongli.core.Language;
import tongli.perception.media.UndecodableException;
import tongli.server.consent.ConsentDesk;
import tongli.server.consent.ConsentPurpose;
import tongli.server.person.CurrentStores;
import tongli.server.problem.Problem;
import tongli.server.problem.ProblemException;
import tongli.server.problem.ProblemKind;
import tongli.server.problem.Problems;

/** Recordings and pictures that people send, and whether they agreed to their being read. */
final class SentMedia {

    private final ConsentDesk desk;
    private final CurrentStores mine;

    SentMedia(ConsentDesk desk, CurrentStores mine) {
        this.desk = desk;
        this.mine = mine;
    }

    void requireAgreed(ConsentPurpose purpose) {
        if (!desk.holds(mine.get().consents(), purpose)) {
            throw new ProblemException(Problem.in(Language.EN, ProblemKind.CONSENT_NEEDED, purpose.code()));
        }
    }

    static byte[] bytes(String field, String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException otherwise) {
            throw Problems.invalid(field, "The field \"%s\" is not in Base64.".formatted(field));
        }
    }

    static ProblemException unreadable(String field, UndecodableException why) {
        return new ProblemException(
                Problem.in(Language.EN, ProblemKind.UNREADABLE_MEDIA, String.valueOf(why.getMessage()))
                        .on(field));
    }
}
