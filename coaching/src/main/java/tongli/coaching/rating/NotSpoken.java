package tongli.coaching.rating;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Signs that a text is not said to anybody: a template, a program, a list, an advertisement, a word to whoever marks it. Each
 * is only a sign, which the layer weighs beside others: a customer is told of a voucher, and a pupil of marks. Stateless.
 */
final class NotSpoken {

    private static final Map<String, Pattern> SIGNS = Map.of(
            "template",
                    Pattern.compile(
                            "\\[[^\\]\\n]{1,40}]|\\{[^}\\n]{1,40}}|<[^>\\n]{1,40}>|【[^】\\n]{1,20}】|_{3,}|×{2,}|\\bXX+\\b"),
            "program",
                    Pattern.compile(
                            "\\b(def|return|function|import|public|class|print|console|null|true|false)\\b[^.!?\\n]{0,40}[(){}=:;]|\"\\w+\"\\s*:|==|=>|</?\\w+>|lorem ipsum|\\b\\w+=\\w+"),
            "marker",
                    Pattern.compile(
                            "满分|打分|评分|高分|评委|阅卷|判分|共情(能力|得分|分数|等级|水平)|请(将|把|给)(本|这)(条|段|句)?回复"
                                    + "|\\b(score|rate|rating|grade|marks?)\\b.{0,40}\\b(reply|response|answer|this|100|10/10|5/5|full|highest|perfect|level)\\b"
                                    + "|\\bignore (all|any|previous|the above)\\b|\\bempath(y|ic) (score|level|rating|response|reply)\\b",
                            Pattern.CASE_INSENSITIVE),
            "advert",
                    Pattern.compile(
                            "https?://|www\\.|扫码|加微信|私信|下单|限时|包邮|立减|折起|优惠码|点击|关注公众号|\\d折"
                                    + "|\\b(discount|\\d+ ?% off|promo|order now|subscribe|click|sign up|free trial|dm me|limited time|call now|link in bio)\\b",
                            Pattern.CASE_INSENSITIVE),
            "list",
                    Pattern.compile(
                            "(\\n[^\\n]*){3,}|(^|\\n)\\s*(\\d+[.)、]|[-*•])\\s|\\b\\d+ (g|ml|kg|tsp|tbsp)\\b|\\d+(克|毫升|勺)"));

    /** What nobody says to anybody: a blank to be filled, a program, a formula of a table, a request to whoever marks. */
    private static final Pattern NOBODYS = Pattern.compile(
            "\\[[^\\]\\n]{2,40}].*\\[[^\\]\\n]{2,40}]|【[^】\\n]{2,20}】.*【[^】\\n]{2,20}】|\\{\\w+}.*\\{\\w+}"
                    + "|\\b(def|function|import|public class)\\b[^.!?\\n]{0,40}[(){:;]|\"\\w+\"\\s*:\\s*[\"\\d\\[{]|lorem ipsum|^\\s*=\\s*[\\w(]|^\\s*[@+]\\w+\\("
                    + "|请(将|把|给)(本|这|此|该)(条|段|句|个)?(回复|回答).{0,12}(分|级|高)|(给|判|打)(我|这条|本条).{0,8}(满分|高分|100 ?分)|忽略(以上|之前|前面)"
                    + "|\\b(score|rate|grade|mark)\\b (this|my) (reply|response|answer)\\b|\\bignore (all|any|previous|the above)\\b.{0,30}\\binstructions?\\b",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private NotSpoken() {}

    /** Whether it is surely said to nobody. */
    static boolean isNobodys(String reply) {
        return NOBODYS.matcher(beginning(reply)).find();
    }

    private static String beginning(String reply) {
        return reply.substring(0, Math.min(reply.length(), 1_000));
    }

    /** Each sign by its name, 1 where it is there; looked for in the first thousand signs. */
    static Map<String, Double> of(String reply) {
        String beginning = beginning(reply);
        Map<String, Double> signs = new TreeMap<>();
        SIGNS.forEach(
                (name, pattern) -> signs.put(name, pattern.matcher(beginning).find() ? 1.0 : 0.0));
        return signs;
    }
}
