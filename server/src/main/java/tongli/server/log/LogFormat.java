package tongli.server.log;

import java.util.Map;
import java.util.Objects;

/** How log lines are written, always to standard error. */
public enum LogFormat {
    /** One line an event, for people, and one line a request. */
    TEXT("tongli/server/log/text.xml"),

    /** One JSON object a line (Elastic Common Schema 8.11), for what collects logs, and one line a request. */
    JSON("tongli/server/log/json.xml"),

    /** As whoever started the server has it, and no line a request. */
    AS_IT_IS("");

    private final String file;

    LogFormat(String file) {
        this.file = file;
    }

    /** Whether each request is told of. */
    public boolean tellsRequests() {
        return this != AS_IT_IS;
    }

    /** For Spring Boot, which must know of it before its context is made. */
    public Map<String, Object> settings() {
        return this == AS_IT_IS
                ? Map.of()
                : Map.of(
                        "logging.config",
                        "classpath:" + file,
                        "logging.structured.ecs.service.name",
                        "tongli",
                        "logging.structured.ecs.service.version",
                        Objects.requireNonNullElse(
                                LogFormat.class.getPackage().getImplementationVersion(), "development"),
                        "logging.structured.json.exclude",
                        "error.message", // it may quote what a person wrote
                        "logging.structured.json.stacktrace.printer",
                        PlaceOnly.class.getName());
    }
}
