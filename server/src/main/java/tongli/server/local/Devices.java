package tongli.server.local;

/** What of the learner's own machine the page may ask the browser for: no more than what somebody may agree to here. */
public record Devices(boolean camera, boolean microphone) {
    public static final Devices NONE = new Devices(false, false);

    /** As the header {@code Permissions-Policy} says it. */
    String permissions() {
        return "camera=(%s), microphone=(%s), geolocation=()".formatted(self(camera), self(microphone));
    }

    /** What runs in the page beside its own script: WebAssembly, where a face may be read. */
    String scripts() {
        return camera ? "'self' 'wasm-unsafe-eval'" : "'self'";
    }

    private static String self(boolean allowed) {
        return allowed ? "self" : "";
    }
}
