package tongli.server.storage;

/** How much has to be left of a disk for something to be written on it. Reading goes on with less. */
enum Reserve {
    /** For what people practise. */
    USUAL(16),
    /** For what they may ask for at any time (a consent taken back, something deleted), what takes little, and what must not wait. */
    LAST(4);

    private final long megabytes;

    Reserve(long megabytes) {
        this.megabytes = megabytes;
    }

    long megabytes() {
        return megabytes;
    }

    long bytes() {
        return megabytes << 20;
    }
}
