package tongli.server.lrs;

import java.util.UUID;
import tongli.wire.TongliJson;
import tongli.wire.xapi.StatementJson;

/**
 * A statement as it is sent.
 *
 * @param json one line
 */
public record Told(UUID id, String json) {

    public static Told of(StatementJson statement) {
        return new Told(statement.id(), TongliJson.line(statement));
    }
}
