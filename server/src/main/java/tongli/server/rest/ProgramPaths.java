package tongli.server.rest;

import java.util.List;

/** The addresses that programs ask for, where there is never a page. */
public final class ProgramPaths {
    private static final List<String> STARTS = List.of("/api/", "/actuator", "/v3/", "/ws/");

    private ProgramPaths() {}

    /** @param path with its leading slash */
    public static boolean has(String path) {
        return STARTS.stream().anyMatch(path::startsWith);
    }
}
