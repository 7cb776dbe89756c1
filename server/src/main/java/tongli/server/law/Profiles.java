package tongli.server.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tongli.coaching.yaml.InvalidYamlException;
import tongli.coaching.yaml.YamlField;
import tongli.coaching.yaml.YamlFile;

/** The profiles that come with Tongli. */
public final class Profiles {

    /** Those that a deployment may choose. */
    public static final List<String> NAMES =
            List.of("cn", "cn-minor", Profile.DEFAULT, "eu-education", "eu-medical", "eu-workplace", "us");

    /** Read by others only. */
    private static final String SHARED = "eu-common";

    private final UnaryOperator<String> texts;
    private final Map<String, Optional<Profile>> read = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    private Profiles(UnaryOperator<String> texts) {
        this.texts = texts;
    }

    /**
     * A profile by its name.
     *
     * @throws IllegalArgumentException naming those that there are, if there is none, or it is shared by others only
     */
    public static Profile named(String name) {
        if (name.equals(SHARED)) {
            throw new IllegalArgumentException("is %s, which others extend and nobody chooses; there are %s"
                    .formatted(name, String.join(", ", NAMES)));
        }
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("is no profile; there are " + String.join(", ", NAMES));
        }
        return read(name, Profiles::bundled);
    }

    /** That of who names none. */
    public static Profile standard() {
        return named(Profile.DEFAULT);
    }

    /**
     * Reads a profile, and those that it extends.
     *
     * @param texts of the files by their profiles' names
     * @throws InvalidProfileException naming every fault of every file
     */
    static Profile read(String name, UnaryOperator<String> texts) {
        Profiles profiles = new Profiles(texts);
        Optional<Profile> profile = profiles.profile(name);
        if (profile.isEmpty() || !profiles.faults.isEmpty()) {
            throw new InvalidProfileException(profiles.faults);
        }
        return profile.get();
    }

    private Optional<Profile> profile(String name) {
        Optional<Profile> known = read.get(name);
        if (known != null) {
            return known;
        }
        read.put(name, Optional.empty()); // whoever extends itself finds nothing there
        Optional<Profile> profile = parsed(name);
        read.put(name, profile);
        return profile;
    }

    private Optional<Profile> parsed(String name) {
        try {
            return YamlFile.read(name + ".yaml", texts.apply(name), this::profile);
        } catch (InvalidYamlException invalid) {
            faults.add(String.valueOf(invalid.getMessage()));
            return Optional.empty();
        }
    }

    /** Empty if a profile that it extends cannot be read: that has said why. */
    private Optional<Profile> profile(YamlField root) {
        if (!root.at("extends").isPresent()) {
            ProfileFile file = ProfileFile.read(root, Optional.of(Map.of()));
            return Optional.of(Merge.alone(root, file));
        }
        String name = root.at("extends").text();
        if (!NAMES.contains(name) && !name.equals(SHARED)) {
            root.at("extends").fault("names no profile; there are %s, %s".formatted(String.join(", ", NAMES), SHARED));
            return Optional.empty();
        }
        Optional<Profile> parent = profile(name);
        ProfileFile file = ProfileFile.read(root, parent.map(Profile::sources));
        return parent.map(one -> Merge.of(root, file, one));
    }

    private static String bundled(String name) {
        try (InputStream stream = Profiles.class.getResourceAsStream(name + ".yaml")) {
            if (stream == null) {
                throw new IllegalStateException(name + ".yaml is missing from the program");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
