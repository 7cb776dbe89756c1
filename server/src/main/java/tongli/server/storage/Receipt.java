package tongli.server.storage;

import java.time.Instant;
import java.util.UUID;

/** That somebody was erased, and when. @param id of chance; nobody else is told it */
public record Receipt(UUID id, Instant at) {}
