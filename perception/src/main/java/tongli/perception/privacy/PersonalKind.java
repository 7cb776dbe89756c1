package tongli.perception.privacy;

import tongli.core.Coded;
import tongli.core.Language;

/** What is found. The earlier kind keeps what two claim. */
public enum PersonalKind implements Coded {
    URL("网址"),
    EMAIL("邮箱"),
    /** Numbers of identity cards, passports, social and health insurance. */
    ID("证件"),
    /** Numbers of bank cards. */
    CARD("卡号"),
    PLATE("车牌"),
    BIRTH("生日"),
    PHONE("电话"),
    HANDLE("账号"),
    ADDRESS("地址"),
    NAME("姓名");

    private final String chinese;

    PersonalKind(String chinese) {
        this.chinese = chinese;
    }

    /** As it stands in a text: {@code [NAME-1]}, {@code 〔姓名1〕}. */
    String placeholder(Language language, int number) {
        return language == Language.ZH ? "〔" + chinese + number + "〕" : "[" + name() + "-" + number + "]";
    }
}
