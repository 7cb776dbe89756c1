package tongli.coaching.trial;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import tongli.core.Coded;
import tongli.core.Require;
import tongli.core.Sha256;

/** Who is in which arm, in the order of the cohort. Immutable. */
public final class Assignment {

    private static final String HEADER = "id,code,stratum,arm";

    private final List<Place> places;
    private final Map<String, Place> byName = new HashMap<>();

    /**
     * One participant.
     *
     * @param code stands for the id where the arm must not be known
     */
    public record Place(Member member, String code, Arm arm) {}

    private Assignment(List<Place> places) {
        this.places = Require.notEmpty("participants", places);
        for (Place place : places) {
            if (byName.put(place.member().id(), place) != null) {
                throw new TrialException("an id stands twice among the participants; give each one of its own");
            }
        }
        for (Place place : places) {
            if (byName.put(place.code(), place) != null) {
                throw new TrialException("two codes are alike, or an id looks like a code; assign again");
            }
        }
    }

    /**
     * Draws.
     *
     * @param seed of all chance: the same seed, blocks and members give the same arms
     * @param key secret, by which codes are made of ids
     */
    static Assignment draw(List<Member> members, List<Integer> blocks, long seed, byte[] key) {
        List<Arm> arms = PermutedBlocks.draw(members, blocks, new SplittableRandom(seed));
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            places.add(new Place(member, Digests.code(key, member.id()), arms.get(i)));
        }
        return new Assignment(places);
    }

    /** @throws TrialException if an id or a code stands twice */
    static Assignment of(List<Place> places) {
        return new Assignment(places);
    }

    public List<Place> places() {
        return places;
    }

    public List<Member> members() {
        return places.stream().map(Place::member).toList();
    }

    /** Whoever has that code, or that id. */
    public Optional<Place> find(String codeOrId) {
        return Optional.ofNullable(byName.get(codeOrId));
    }

    public Map<Arm, Integer> sizes() {
        Map<Arm, Integer> sizes = new EnumMap<>(Arm.class);
        for (Arm arm : Arm.values()) {
            sizes.put(arm, (int) places.stream().filter(one -> one.arm() == arm).count());
        }
        return sizes;
    }

    /** The table that is kept, and fingerprinted to the byte. */
    public String csv() {
        return HEADER
                + "\n"
                + places.stream()
                        .map(one -> String.join(
                                        ",",
                                        one.member().id(),
                                        one.code(),
                                        one.member().stratum(),
                                        one.arm().code())
                                + "\n")
                        .collect(Collectors.joining());
    }

    public String sha256() {
        return Sha256.hex(csv());
    }

    /** What an assessor may see: the codes, in an order that tells nothing. */
    public String assessorCsv() {
        return "code\n" + places.stream().map(one -> one.code() + "\n").sorted().collect(Collectors.joining());
    }

    /** @throws TrialException if it is no such table */
    static Assignment parse(String file, String csv) {
        List<String> lines = csv.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw new TrialException(
                    "%s:1: the header must be %s; put the file back as it was written".formatted(file, HEADER));
        }
        List<Place> places = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            String[] fields = lines.get(i).split(",", -1);
            Optional<Arm> arm = fields.length == 4 ? Coded.find(Arm.class, fields[3]) : Optional.empty();
            if (arm.isEmpty()) {
                throw new TrialException(
                        "%s:%d: this is no participant with code, stratum and arm; put the file back as it was written"
                                .formatted(file, i + 1));
            }
            try {
                places.add(new Place(new Member(fields[0], fields[2]), fields[1], arm.get()));
            } catch (IllegalArgumentException e) {
                throw new TrialException("%s:%d: %s".formatted(file, i + 1, e.getMessage()), e);
            }
        }
        return new Assignment(places);
    }

    /** Whether both hold the same people in the same arms, whatever the codes. */
    boolean isDrawnAs(List<Arm> arms) {
        return places.stream().map(Place::arm).toList().equals(arms);
    }

    static void checkIds(List<Member> members) {
        if (new HashSet<>(members.stream().map(Member::id).toList()).size() < members.size()) {
            throw new TrialException("an id stands twice among the participants; give each one of its own");
        }
    }
}
