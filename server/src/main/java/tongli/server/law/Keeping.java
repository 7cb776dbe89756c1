package tongli.server.law;

/** For how long something is kept, and why. @param days 0 for not at all */
public record Keeping(int days, CountedFrom from, Bilingual reason, Status status) {}
