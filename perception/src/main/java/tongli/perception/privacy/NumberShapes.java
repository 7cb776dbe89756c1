package tongli.perception.privacy;

import java.util.List;

/** Numbers that lead to a person, in either language. */
final class NumberShapes {
    /** Of goods and tickets: such numbers have no check digit of a card but by chance. */
    private static final String NOT_GOODS =
            "(?<!(?:订单|单号|流水|批次|批号|编号|序列|工单|发票)[^，。]{0,4}|(?i:order|tracking|invoice|ticket|case|serial|reference)[^,.]{0,8})";

    private static final String ALONE = "(?<![\\dA-Za-z+.\\-])";
    private static final String END = "(?![\\dA-Za-z]|[.\\-]\\d)";

    static final List<Shape> ALL = List.of(
            Shape.of(PersonalKind.ID, "(?<![\\dA-Za-z])[1-9]\\d{16}[\\dXx](?![\\dA-Za-z])", CheckDigits::chineseId),
            Shape.of(
                    PersonalKind.ID,
                    "(?i:passport(?: (?:number|no\\b\\.?|is))*|护照(?:号码|号)?)(?:是|为)?[\\s:：]*(?<it>[A-Za-z]{1,2}\\d{7,8}|\\d{9}|[A-Za-z](?=[A-Z\\d]*\\d)[A-Z\\d]{8})(?![\\dA-Za-z])"),
            Shape.of(PersonalKind.ID, ALONE + "(?!000|666|9)\\d{3}-(?!00)\\d{2}-(?!0000)\\d{4}" + END),
            Shape.of(
                    PersonalKind.ID,
                    "(?i:SSN|social security(?: number| no\\.?)?)(?: is)?[\\s:]*(?<it>\\d{3}[ -]?\\d{2}[ -]?\\d{4})"
                            + END),
            Shape.of(
                    PersonalKind.ID,
                    "(?i:NHS (?:number|no\\.?))(?: is)?[\\s:]*(?<it>\\d{3}[ -]?\\d{3}[ -]?\\d{4})" + END),
            Shape.of(PersonalKind.ID, ALONE + "\\d{3} \\d{3} \\d{4}" + END, CheckDigits::nhs),
            Shape.of(
                    PersonalKind.ID, "\\b(?:QQ|[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]) ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]\\b"),
            Shape.of(
                    PersonalKind.CARD,
                    NOT_GOODS + "(?<![\\dA-Za-z])[2-6]\\d{3}(?:[ -]?\\d){9,15}(?![\\dA-Za-z]| ?\\d)",
                    CheckDigits::card),
            Shape.of(
                    PersonalKind.PLATE,
                    "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·• ]?(?=[A-Z]*\\d)[A-HJ-NP-Z0-9]{5,6}(?![A-Za-z0-9])"),
            Shape.of(PersonalKind.PLATE, "(?<![A-Za-z0-9\\-])[A-Z]{2}\\d{2} [A-Z]{3}(?![A-Za-z0-9])"),
            Shape.of(
                    PersonalKind.PLATE,
                    "(?i:\\b(?:number |licen[cs]e )?plate|\\bregistration)(?: number)?(?: is)?[\\s:]+(?<it>(?=[A-Z ]{0,5}\\d)[A-Z0-9]{2,4}[ -]?[A-Z0-9]{3,4})(?![A-Za-z0-9])"),
            Shape.of(PersonalKind.PHONE, "(?<![\\dA-Za-z+])(?:\\+?86[ -]?)?1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}" + END),
            Shape.of(
                    PersonalKind.PHONE,
                    "(?<![\\dA-Za-z+])(?:\\(0\\d{2,3}\\) ?|0\\d{2,3}-)[2-8]\\d{6,7}(?:-\\d{1,4})?" + END),
            Shape.of(
                    PersonalKind.PHONE,
                    "(?<![\\dA-Za-z])\\+[1-9]\\d{0,2}(?:[ -]?\\(?\\d{1,5}\\)?){1,5}(?![\\dA-Za-z])",
                    CheckDigits::international),
            Shape.of(
                    PersonalKind.PHONE,
                    ALONE
                            + "\\(?0(?:2\\d\\)? ?\\d{4} ?\\d{4}|1\\d{2}\\)? ?\\d{3} ?\\d{4}|1\\d{3}\\)? \\d{6}|7\\d{3} ?\\d{3} ?\\d{3})"
                            + END),
            Shape.of(
                    PersonalKind.PHONE,
                    "(?<![\\dA-Za-z+.\\-])(?:1[-. ])?(?:\\(\\d{3}\\) ?|[2-9]\\d{2}[-.])\\d{3}[-.]\\d{4}" + END));

    private NumberShapes() {}
}
