package tongli.server.model;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import tongli.authored.YamlNode;

/**
 * Where models and gates lie.
 *
 * @param registry a folder, which need not be there
 * @param gates a folder of files NAME.yaml, which need not be there
 * @param key with which models must be signed; empty to ask for none
 * @param promoter measures models; empty where they are promoted elsewhere only
 */
public record ModelSettings(Path registry, Path gates, Optional<PublicKey> key, Optional<Promoter> promoter) {
    /** What the registry's folder is called in a data folder. */
    public static final String REGISTRY = "registry";

    /** What the folder of gates is called in a data folder. */
    public static final String GATES = "gates";

    private static final String YAML = ".yaml";

    /** In a data folder, without a promoter. */
    public static ModelSettings in(Path data) {
        return new ModelSettings(data.resolve(REGISTRY), data.resolve(GATES), Optional.empty(), Optional.empty());
    }

    /** The gates that there are, by name, in the alphabet's order. */
    public List<String> gateNames() throws IOException {
        TreeSet<String> names = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(gates, "*" + YAML)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                String stem = name.substring(0, name.length() - YAML.length());
                if (gates(stem).isPresent()) {
                    names.add(stem);
                }
            }
        } catch (NoSuchFileException | NotDirectoryException none) {
            return List.of();
        }
        return List.copyOf(names);
    }

    /** The file of that name; empty if there is none. @param name never a path: it may come from anybody */
    public Optional<Path> gates(String name) {
        return Optional.of(name)
                .filter(YamlNode::isId)
                .map(stem -> gates.resolve(stem + YAML))
                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
    }
}
