package tongli.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Tongli's version, as the build wrote it into the jar. */
final class Version implements IVersionProvider {
    static String current() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"tongli " + current(), "Java " + Runtime.version()};
    }
}
