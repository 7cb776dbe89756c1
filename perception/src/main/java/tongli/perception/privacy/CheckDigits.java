package tongli.perception.privacy;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Whether numbers are what they look like. Anything but digits (and a last X) is passed over. Stateless. */
final class CheckDigits {
    private static final int[] CHINESE_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHINESE_CHECKS = "10X98765432";
    private static final int MODULUS = 11;

    private CheckDigits() {}

    /** A citizen's number of 18 signs: GB 11643-1999, after ISO 7064 MOD 11-2. */
    static boolean chineseId(String number) {
        int sum = 0;
        for (int i = 0; i < CHINESE_WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * CHINESE_WEIGHTS[i];
        }
        try {
            LocalDate.of(
                    Integer.parseInt(number.substring(6, 10)),
                    Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14)));
        } catch (DateTimeException noDay) {
            return false;
        }
        return CHINESE_CHECKS.charAt(sum % MODULUS) == Character.toUpperCase(number.charAt(17));
    }

    /** Bank cards: ISO/IEC 7812-1, annex B (Luhn); 13 to 19 digits. */
    static boolean card(String number) {
        String digits = digits(number);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int twice = digit * 2;
            sum += i % 2 == 0 ? digit : twice > 9 ? twice - 9 : twice;
        }
        return digits.length() >= 13 && digits.length() <= 19 && sum % 10 == 0;
    }

    /** Ten digits of the British health service: modulus 11. */
    static boolean nhs(String number) {
        String digits = digits(number);
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (digits.charAt(i) - '0') * (10 - i);
        }
        int check = MODULUS - sum % MODULUS;
        return digits.charAt(9) - '0' == (check == MODULUS ? 0 : check);
    }

    /** Whether as many digits as telephone numbers have abroad: ITU-T E.164. */
    static boolean international(String number) {
        int digits = digits(number).length();
        return digits >= 8 && digits <= 15;
    }

    private static String digits(String number) {
        return number.replaceAll("[^0-9]", "");
    }
}
