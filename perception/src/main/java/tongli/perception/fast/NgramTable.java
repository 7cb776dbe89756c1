package tongli.perception.fast;

import java.util.Arrays;

/** From an n-gram's number to its row, by open addressing. Immutable; safe for many threads. */
final class NgramTable {
    private static final int FREE = -1;

    private final int[] keys;
    private final int[] places;
    private final int mask;

    /**
     * @param numbers whole and ascending, one a row
     * @param below what every number is below
     * @throws IllegalArgumentException if they are not so, or more than {@code below}
     */
    NgramTable(float[] numbers, int below) {
        if (numbers.length > below) {
            throw new IllegalArgumentException("there are more n-grams than numbers below " + below);
        }
        int size = Math.max(2, Integer.highestOneBit(Math.max(1, numbers.length)) * 4);
        mask = size - 1;
        keys = new int[size];
        places = new int[size];
        Arrays.fill(places, FREE);
        int last = -1;
        for (int row = 0; row < numbers.length; row++) {
            int number = (int) numbers[row];
            if (number != numbers[row] || number <= last || number >= below) {
                throw new IllegalArgumentException("the n-grams' numbers do not ascend from 0 to " + (below - 1));
            }
            last = number;
            int at = start(number);
            while (places[at] != FREE) {
                at = (at + 1) & mask;
            }
            keys[at] = number;
            places[at] = row;
        }
    }

    /** -1 if there is none. */
    int rowOf(int number) {
        int at = start(number);
        while (places[at] != FREE) {
            if (keys[at] == number) {
                return places[at];
            }
            at = (at + 1) & mask;
        }
        return FREE;
    }

    private int start(int number) {
        return (number * 0x9E3779B9 >>> 7) & mask;
    }
}
