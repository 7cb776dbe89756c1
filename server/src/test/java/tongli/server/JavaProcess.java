package tongli.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tongli.server.storage.StoragePlace;

/** A program of the tests in a process of its own. */
public final class JavaProcess {

    private JavaProcess() {}

    /**
     * Not started yet.
     *
     * @param jvm options of its Java
     */
    public static ProcessBuilder of(List<String> jvm, Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }

    /** The same, told where the database is and under which key its texts are sealed, where that is no folder's; what it complains of is thrown away. */
    public static ProcessBuilder over(StoragePlace place, ProcessBuilder process) {
        place.postgres()
                .ifPresent(address -> process.environment()
                        .putAll(Map.of(
                                "TONGLI_DATABASE_URL", address.url(),
                                "TONGLI_DATABASE_USER", address.user(),
                                "TONGLI_DATABASE_PASSWORD",
                                        address.password().orElseThrow().value(),
                                "TONGLI_KEY",
                                        place.keys().orElseThrow().current().encoded())));
        return process.redirectError(ProcessBuilder.Redirect.DISCARD);
    }
}
