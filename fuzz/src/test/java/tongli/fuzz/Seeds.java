package tongli.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** Writes the seeds of a target into a folder, or without arguments the targets' names to standard output. */
public final class Seeds {

    private Seeds() {}

    public static void main(String[] args) throws IOException {
        if (args.length == 0) {
            Arrays.stream(Target.values())
                    .forEach(target -> System.out.println(target.name().toLowerCase(Locale.ROOT)));
            return;
        }
        Path folder = Files.createDirectories(Path.of(args[1]));
        int number = 0;
        for (byte[] seed : Target.named(args[0]).seeds()) {
            Files.write(folder.resolve("seed-" + number++), seed);
        }
    }
}
