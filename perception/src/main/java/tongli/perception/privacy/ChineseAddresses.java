package tongli.perception.privacy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chinese addresses from province to room. A place alone is none: there has to be a number in a road or house, or places one in another. */
final class ChineseAddresses {
    /** What is no part of a place's name, mostly. */
    private static final String PLACE = "[\\u4e00-\\u9fa5&&[^在到寄住是搬往去从了我你他她它们说给于家过送来的和]]";

    private static final Pattern WHOLE = Pattern.compile("(?<province>" + PLACE + "{2,8}?(?:省|自治区))?"
            + "(?<city>" + PLACE + "{2,6}?市)?"
            + "(?<district>" + PLACE + "{1,6}?(?:区|县|旗))?"
            + "(?<town>" + PLACE + "{1,8}?(?:镇|乡|街道))?"
            + "(?<road>(?:" + PLACE + "{1,10}?(?:大道|大街|路|街|巷|胡同|小区|花园|公寓|家园|[弄里村苑园](?!路|街|大|巷))+){1,3})?"
            + "(?:\\d{1,2}组)?(?<number>\\d{1,5}号(?!线|楼)院?)?"
            + "(?<house>\\d{1,3}(?:幢|栋|座|号楼|楼))?"
            + "(?<unit>\\d{1,2}单元)?"
            + "(?<room>\\d{1,4}[室房])?");

    private ChineseAddresses() {}

    static void find(String text, List<PersonalSpan> found) {
        Matcher matcher = WHOLE.matcher(text);
        int at = 0;
        while (at < text.length() && matcher.find(at)) {
            if (matcher.end() == matcher.start()) {
                at = matcher.end() + 1;
            } else if (isAddress(matcher)) {
                found.add(new PersonalSpan(PersonalKind.ADDRESS, matcher.start(), matcher.end()));
                at = matcher.end();
            } else {
                at = matcher.start() + 1;
            }
        }
    }

    private static boolean isAddress(Matcher matcher) {
        boolean road = has(matcher, "road");
        int places = count(matcher, "province", "city", "district", "town", "road");
        return road && has(matcher, "number")
                || places > 0 && has(matcher, "house") && (road || has(matcher, "room") || has(matcher, "unit"))
                || has(matcher, "house") && has(matcher, "room")
                || places >= 3;
    }

    private static int count(Matcher matcher, String... groups) {
        int found = 0;
        for (String group : groups) {
            found += has(matcher, group) ? 1 : 0;
        }
        return found;
    }

    private static boolean has(Matcher matcher, String group) {
        return matcher.group(group) != null;
    }
}
