package tongli.perception.privacy;

import java.util.List;

/** Addresses on the net, dates of birth, and English addresses. */
final class ContactShapes {
    private static final String MONTH =
            "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";
    private static final String DAY = "\\d{1,2}(?:st|nd|rd|th)?";
    private static final String DATE_EN =
            "(?:" + DAY + " (?:of )?" + MONTH + "(?:,? \\d{4})?|" + MONTH + " " + DAY + "(?!\\d)(?:,? \\d{4})?|" + MONTH
                    + " \\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|(?:19|20)\\d{2})(?!\\d)";
    private static final String DATE_ZH =
            "(?:(?:19|20)\\d{2} ?[年./-] ?\\d{1,2}(?: ?[月./-](?: ?\\d{1,2} ?[日号]?)?)?|(?:19|20)\\d{2}年|\\d{1,2}月\\d{1,2}[日号]|(?:农历|阴历)?(?:十[一二]|[正一二三四五六七八九十冬腊])月(?:初[一二三四五六七八九十]|[二廿]?十[一二三四五六七八九]?|廿[一二三四五六七八九]|三十))";
    private static final String NET = "[A-Za-z0-9\\-._~:/?#@!$&'()*+,;=%]*[A-Za-z0-9/_=\\-]";
    private static final String PLACES_ON_THE_NET =
            "(?i:instagram|twitter|snapchat|discord|tiktok|telegram|skype|facebook|reddit|微博|抖音|快手|小红书|B站|贴吧)";
    private static final String POSTCODE = "[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}";
    private static final String ROAD =
            "(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Close|Drive|Dr|Court|Ct|Terrace|Way|Place|Pl|Crescent|Square|Gardens|Grove|Hill|Row|Walk|Mews|Boulevard|Blvd|Parade)";

    static final List<Shape> ALL = List.of(
            Shape.of(PersonalKind.URL, "(?i:https?://|(?<![A-Za-z0-9.@])www\\.)" + NET),
            Shape.of(
                    PersonalKind.EMAIL,
                    "(?<![A-Za-z0-9._%+\\-])[A-Za-z0-9._%+\\-]{1,64}@(?:[A-Za-z0-9\\-]{1,63}\\.){1,5}[A-Za-z]{2,24}(?![A-Za-z0-9])"),
            Shape.of(
                    PersonalKind.HANDLE,
                    "(?i:微信|(?<![A-Za-z])(?:VX|WX|V信|wechat)(?: id)?)(?:号|账号)?(?: is|是|为)?[\\s:：]*(?<it>[A-Za-z][A-Za-z0-9_\\-]{4,19})(?![A-Za-z0-9_])",
                    found -> found.chars().anyMatch(sign -> sign == '_' || Character.isDigit(sign))),
            Shape.of(
                    PersonalKind.HANDLE,
                    "(?i:(?<![A-Za-z])QQ)(?:号码|号)?(?: is|是|为)?[\\s:：]*(?<it>[1-9]\\d{4,10})(?!\\d)"),
            Shape.of(
                    PersonalKind.HANDLE,
                    PLACES_ON_THE_NET
                            + "(?:号|账号| (?:handle|id|name|username))?(?:[\\s:：]*(?:is|是|叫)[\\s:：]*|\\s*[:：]\\s*|(?<=号))(?<it>@?[A-Za-z0-9_](?:[A-Za-z0-9_.\\-]{1,28}[A-Za-z0-9_]))"),
            Shape.of(PersonalKind.HANDLE, "(?<![A-Za-z0-9_.])@[A-Za-z_][A-Za-z0-9_]{2,29}"),
            Shape.of(
                    PersonalKind.HANDLE, "(?<![A-Za-z0-9_.])@(?![了着过我你他她谁所全大]|一下|自己)[\\u4e00-\\u9fa5A-Za-z0-9_]{2,20}"),
            Shape.of(PersonalKind.BIRTH, "(?:出生于|生于|出生日期|出生年月|生日|生辰)(?:是|为|在)?[\\s:：]*(?<it>" + DATE_ZH + ")(?![\\d])"),
            Shape.of(PersonalKind.BIRTH, "(?<it>" + DATE_ZH + ")(?=出生|生的|生人)"),
            Shape.of(
                    PersonalKind.BIRTH,
                    "(?i:\\bborn(?: on| in)?|\\bdate of birth|\\bD\\.?O\\.?B\\b\\.?|\\bbirth ?date|\\bbirthday(?:['’]s)?)(?: is| was)?[\\s:]+(?:the )?(?<it>"
                            + DATE_EN + ")"),
            Shape.of(
                    PersonalKind.ADDRESS,
                    "(?:\\b(?:Flat|Apt\\.?|Apartment|Unit|Suite) \\w{1,5},? )?(?<![\\d.,])\\d{1,5}[A-Za-z]? (?:[A-Z][\\w'’.]{0,20} ){1,3}"
                            + ROAD + "\\b(?:(?:, [A-Z][a-z]{1,20}){1,2}(?:,? " + POSTCODE
                            + "|,? [A-Z]{2} \\d{5}(?:-\\d{4})?)|,? " + POSTCODE
                            + ")?(?:, (?:Apt|Flat|Unit|Suite) ?\\w{1,5})?"),
            Shape.of(
                    PersonalKind.ADDRESS,
                    "\\b(?:Flat|Apt\\.?|Apartment|Unit) \\d{1,4}[A-Za-z]?,? (?:[A-Z][\\w'’]{0,20} ){1,3}(?:House|Court|Building|Tower|Mansions|Lodge)\\b"),
            Shape.of(PersonalKind.ADDRESS, "(?<![A-Za-z0-9])" + POSTCODE + "(?![A-Za-z0-9])"),
            Shape.of(PersonalKind.ADDRESS, "\\b(?:PO|P\\.O\\.) Box \\d{1,6}"));

    private ContactShapes() {}
}
