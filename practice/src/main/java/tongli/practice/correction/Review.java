package tongli.practice.correction;

import java.time.Instant;

/** What a reviewer said without knowing what anybody had said before. @param by whose it is */
public record Review(String by, Instant at, Answer answer) {}
