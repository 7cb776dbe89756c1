package tongli.journeys;

/** In English, on a phone. */
class AccountsInEnglishIT extends AccountsJourney {

    AccountsInEnglishIT() {
        super(Words.EN, Screen.PHONE);
    }
}
