package tongli.camp.run;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.SplittableRandom;
import tongli.camp.env.Seeds;
import tongli.camp.people.Person;
import tongli.camp.people.Split;
import tongli.camp.talk.Outcome;
import tongli.camp.talk.Response;
import tongli.camp.talk.Talk;
import tongli.camp.talk.World;
import tongli.core.Sha256;

/**
 * Tells worlds apart by what happens in them: a SHA-256 over two talks with everybody who trains, in which every response is as likely; over
 * what they say, what a policy sees and what it wins. Whatever is changed in a scenario, in the laws of the persons, in what responses mean
 * or in the rewards shows as soon as one of these talks meets it; what none of them meets does not. Stateless.
 */
final class WorldsPrint {
    private static final int TALKS = 2;
    private static final long ACTING = 1;

    private WorldsPrint() {}

    /** 64 hexadecimal digits. */
    static String of(Setting setting) {
        MessageDigest digest = Sha256.fresh();
        for (Person person : setting.people(Split.TRAINING)) {
            World world = new World(person, setting.weights(), setting.limit());
            for (long seed = 0; seed < TALKS; seed++) {
                add(world, seed, digest);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(World world, long seed, MessageDigest digest) {
        SplittableRandom random = new SplittableRandom(Seeds.of(seed, ACTING));
        Talk talk = world.begin(seed);
        digest.update(world.person().name().getBytes(StandardCharsets.UTF_8));
        add(talk, world, digest);
        while (!talk.isLeft() && !talk.isSpent()) {
            Outcome outcome = world.step(
                    talk, Response.all().get(random.nextInt(Response.all().size())));
            talk = outcome.after();
            add(outcome.reward(), digest);
            add(talk, world, digest);
        }
    }

    private static void add(Talk talk, World world, MessageDigest digest) {
        digest.update(talk.last().text().getBytes(StandardCharsets.UTF_8));
        for (double number : world.sight(talk)) {
            add(number, digest);
        }
    }

    private static void add(double number, MessageDigest digest) {
        digest.update(ByteBuffer.allocate(Double.BYTES).putDouble(number).array());
    }
}
