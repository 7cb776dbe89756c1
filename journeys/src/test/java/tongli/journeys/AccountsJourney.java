package tongli.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tongli.server.RunningServer;
import tongli.server.ServerLauncher;
import tongli.server.ServerOptions;
import tongli.server.account.Totp;
import tongli.server.security.Access;
import tongli.server.storage.StoragePlace;

/** On a server with accounts: the first operator, somebody invited, their practice, and signing in with a code. */
abstract class AccountsJourney extends Journeys {

    private static final String OPERATORS = "kettle ribbon otter plum";
    private static final String LEARNERS = "lantern gravel tulip moth";
    private static final Duration STEP = Duration.ofSeconds(30);
    /** Answers 401 where a code is still to come, and that is how the page knows. */
    private static final String SIGNING_IN = "/api/v1/login";

    private final Words words;
    private final Screen screen;
    private String invitation = "";

    AccountsJourney(Words words, Screen screen) {
        this.words = words;
        this.screen = screen;
    }

    @Override
    Served serve(Path data) {
        RunningServer server = ServerLauncher.run(ServerOptions.of(0, StoragePlace.in(data), Access.accounts()));
        invitation = server.firstInvitation().orElseThrow();
        return new Served() {
            @Override
            public String address() {
                return server.address();
            }

            @Override
            public void close() {
                server.close();
            }
        };
    }

    @Test
    void anOperatorInvitesALearnerWhoPractisesAndSignsInWithACode() {
        try (Visit operator = visit(words, screen);
                Visit learner = visit(words, screen)) {
            operator.at("join?invitation=" + invitation);
            join(operator, "olga", "password1234", OPERATORS);
            String link = invites(operator);
            looksAtTheLog(operator);
            looksWhoIsOnCall(operator);
            operator.nothingToComplainOfBut("/api/v1/accounts");

            learner.page.navigate(link);
            join(learner, "lin", "", LEARNERS);
            practises(learner);
            Totp totp = setsASecondFactor(learner);
            String recovery = learner.page.locator(".secrets li").first().innerText();
            button(learner, "记好了", "I’ve kept it").click();
            chooses(learner, "lin", "退出登录", "Sign out");
            assertThat(heading(learner, "登录", "Sign in")).isVisible();
            learner.look(screen + "-accounts-6-sign-in");
            signsIn(learner, totp);
            comesBackToATalk(learner, recovery);
            learner.nothingToComplainOfBut(SIGNING_IN, "/turns");
        }
    }

    private void join(Visit visit, String name, String weak, String password) {
        assertThat(heading(visit, "注册账号", "Make an account")).isVisible();
        assertThat(visit.page.url()).endsWith("#/join");
        field(visit, "登录名", "Name to sign in with").fill(name);
        field(visit, "出生年份", "The year you were born").fill("1990");
        if (!weak.isEmpty()) {
            field(visit, "密码", "Password").fill(weak);
            button(visit, "注册", "Make my account").click();
            assertThat(visit.page.getByText(say("很快会被猜到", "would be guessed soon")))
                    .isVisible();
        }
        visit.look(screen + "-accounts-1-join");
        field(visit, "密码", "Password").fill(password);
        button(visit, "注册", "Make my account").click();
        assertThat(visit.page.locator(".scenario").first()).isVisible();
    }

    /** @return the link that is handed over */
    private String invites(Visit operator) {
        chooses(operator, "olga", "管理账号", "Look after accounts");
        button(operator, "生成邀请", "Write an invitation").click();
        Locator link = operator.page.locator(".secret");
        assertThat(link).containsText("#/join?invitation=");
        operator.look(screen + "-accounts-2-operator");
        return link.innerText();
    }

    private void looksAtTheLog(Visit operator) {
        operator.page
                .getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(say("审计日志", "Audit log")))
                .click();
        button(operator, "检查审计日志是不是完整", "Check that the log is whole").click();
        assertThat(operator.page.getByText(say("完整，没有被改过。", "Whole; nothing was changed.")))
                .isVisible();
        operator.look(screen + "-accounts-3-log");
    }

    private void looksWhoIsOnCall(Visit operator) {
        operator.page
                .getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(say("值守", "On call")))
                .click();
        assertThat(operator.page.getByRole(AriaRole.TABPANEL).getByRole(AriaRole.TABLE))
                .isVisible();
        operator.look(screen + "-accounts-3-on-call");
    }

    private void practises(Visit learner) {
        assertThat(heading(learner, "写一个人", "Write a person")).not().isVisible();
        learner.start();
        learner.button("ready").click();
        learner.say("warm");
        assertThat(learner.log()).containsText(words.of("warm"));
    }

    private Totp setsASecondFactor(Visit learner) {
        chooses(learner, "lin", "我的账号", "My account");
        button(learner, "设置", "Set it up").click();
        Totp totp = Totp.of(learner.page.locator(".secret").innerText().replace(" ", ""))
                .orElseThrow();
        learner.look(screen + "-accounts-4-account");
        field(learner, "验证码", "Code").fill(totp.code(Instant.now()));
        learner.page
                .getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(say("两步验证", "Second step")))
                .getByLabel(say("现在的密码", "Your password now"))
                .fill(LEARNERS);
        button(learner, "启用", "Turn it on").click();
        assertThat(learner.page.locator(".secrets")).isVisible();
        learner.look(screen + "-accounts-5-recovery");
        return totp;
    }

    private void signsIn(Visit learner, Totp totp) {
        field(learner, "登录名", "Name to sign in with").fill("lin");
        field(learner, "密码", "Password").fill(LEARNERS);
        button(learner, "登录", "Sign in").click();
        assertThat(field(learner, "验证码", "Code")).isFocused();
        learner.look(screen + "-accounts-7-code");
        // the code of now has been used
        field(learner, "验证码", "Code").fill(totp.code(Instant.now().plus(STEP)));
        button(learner, "登录", "Sign in").click();
        assertThat(learner.page.locator(".scenario").first()).isVisible();
    }

    /** The login is over in the middle of a talk. */
    private void comesBackToATalk(Visit learner, String recovery) {
        learner.start();
        learner.button("ready").click();
        learner.page.context().clearCookies();
        learner.box().fill(words.of("warm"));
        learner.button("send").click();
        Locator again = learner.page.getByRole(AriaRole.DIALOG);
        assertThat(again).containsText(say("请再登录一次", "Sign in once more"));
        learner.look(screen + "-accounts-8-again");
        field(learner, "密码", "Password").fill(LEARNERS);
        button(learner, "登录", "Sign in").click();
        field(learner, "验证码", "Code").fill(recovery);
        button(learner, "登录", "Sign in").click();
        assertThat(again).not().isVisible();
        learner.awaitAnswer();
        assertThat(learner.log()).containsText(words.of("warm"));
    }

    private void chooses(Visit visit, String name, String zh, String en) {
        visit.page
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
        visit.page
                .getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(say(zh, en)))
                .click();
    }

    private Locator heading(Visit visit, String zh, String en) {
        return visit.page.getByRole(
                AriaRole.HEADING,
                new Page.GetByRoleOptions().setName(say(zh, en)).setExact(true));
    }

    private Locator button(Visit visit, String zh, String en) {
        return visit.page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(say(zh, en)).setExact(true));
    }

    private Locator field(Visit visit, String zh, String en) {
        return visit.page.getByLabel(say(zh, en), new Page.GetByLabelOptions().setExact(true));
    }

    private String say(String zh, String en) {
        return words.language().equals("zh") ? zh : en;
    }
}
