package tongli.cli.licence;

/** A library of a release. @param name {@code group:name} for Maven's, the package's name for npm's */
record Library(String name, String version) {

    @Override
    public String toString() {
        return name + " " + version;
    }
}
