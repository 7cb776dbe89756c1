package tongli.server.law;

/** Countries and their parts, as ISO 3166 writes them. */
final class Regions {

    private Regions() {}

    /** Whether one is the other, or lies in it: US and US-NY meet, US-NY and US-CA do not. */
    static boolean meet(String one, String other) {
        return one.equals(other) || one.startsWith(other + "-") || other.startsWith(one + "-");
    }
}
