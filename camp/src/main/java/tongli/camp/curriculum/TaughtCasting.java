package tongli.camp.curriculum;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import tongli.camp.env.Seeds;
import tongli.camp.people.Casting;
import tongli.camp.people.Ended;
import tongli.camp.people.Person;
import tongli.core.Require;

/**
 * Who is met, by a teacher: first how hard, then who of those, each as often. For one thread.
 *
 * <p>Shares change between iterations only ({@link #iterated}): within one, the same seed meets the same person, as methods that begin
 * several episodes alike need. Who is met in an episode under way is remembered and saved, for it may have begun under other shares.
 */
public final class TaughtCasting implements Casting {
    private static final long HOW_HARD = 0x686172;
    private static final long WHO = 0x70656F;
    private static final int MOST_UNDER_WAY = 100_000;

    private final Teacher teacher;
    private final List<List<Person>> levels;
    private final Map<Long, Integer> underWay = new LinkedHashMap<>();
    private double[] shares;

    /** @param levels the people of each difficulty, from the easiest on, at least one each */
    public TaughtCasting(Teacher teacher, List<List<Person>> levels) {
        this.teacher = teacher;
        this.levels = Require.notEmpty("levels", levels).stream()
                .map(people -> Require.notEmpty("people", people))
                .toList();
        this.shares = teacher.shares();
    }

    @Override
    public Person of(long seed) {
        int level = underWay.computeIfAbsent(seed, this::drawn);
        List<Person> people = levels.get(level);
        return people.get(new SplittableRandom(Seeds.of(seed, WHO)).nextInt(people.size()));
    }

    private int drawn(long seed) {
        double left = new SplittableRandom(Seeds.of(seed, HOW_HARD)).nextDouble();
        int last = 0;
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] > 0) {
                last = i;
                left -= shares[i];
                if (left < 0) {
                    return i;
                }
            }
        }
        return last; // rounding left a trace
    }

    @Override
    public void ended(long seed, Ended episode) {
        Integer level = underWay.remove(seed);
        if (level == null) {
            throw new IllegalStateException("an episode has ended that had not begun");
        }
        teacher.ended(level, episode);
    }

    @Override
    public Map<String, Double> iterated() {
        shares = teacher.shares();
        Map<String, Double> measures = new LinkedHashMap<>(teacher.measures());
        for (int i = 0; i < shares.length; i++) {
            measures.put("curriculum/share_" + i, shares[i]);
        }
        return measures;
    }

    @Override
    public void save(DataOutput out) throws IOException {
        teacher.save(out);
        out.writeInt(underWay.size());
        for (Map.Entry<Long, Integer> one : underWay.entrySet()) {
            out.writeLong(one.getKey());
            out.writeInt(one.getValue());
        }
    }

    @Override
    public void load(DataInput in) throws IOException {
        teacher.load(in);
        shares = teacher.shares();
        int count = in.readInt();
        if (count < 0 || count > MOST_UNDER_WAY) {
            throw new IOException("it has %,d episodes under way".formatted(count));
        }
        underWay.clear();
        for (int i = 0; i < count; i++) {
            long seed = in.readLong();
            int level = in.readInt();
            if (level < 0 || level >= levels.size()) {
                throw new IOException("it has an episode at level %,d of %,d".formatted(level, levels.size()));
            }
            underWay.put(seed, level);
        }
    }
}
