package tongli.journeys;

/** In Chinese, at a desk. */
class AccountsInChineseIT extends AccountsJourney {

    AccountsInChineseIT() {
        super(Words.ZH, Screen.DESKTOP);
    }
}
