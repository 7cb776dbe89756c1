package tongli.coaching.skill.check;

import java.util.EnumMap;
import java.util.Map;
import tongli.coaching.skill.ResponseModel;

/** What a simulated learner really is: a steady ability, and departures of some sizes from it. Immutable. */
final class Truth {
    private final Map<Departure, Double> sizes = new EnumMap<>(Departure.class);

    Truth(Map<Departure, Double> sizes) {
        this.sizes.putAll(sizes);
    }

    /** 0 where there is none. */
    double of(Departure departure) {
        return sizes.getOrDefault(departure, 0.0);
    }

    Truth scaled(double factor) {
        Map<Departure, Double> scaled = new EnumMap<>(Departure.class);
        sizes.forEach((departure, size) -> scaled.put(departure, factor * size));
        return new Truth(scaled);
    }

    ResponseModel response() {
        return new ResponseModel(
                ResponseModel.STANDARD.guess() + of(Departure.GUESS),
                ResponseModel.STANDARD.slip() + of(Departure.SLIP));
    }
}
