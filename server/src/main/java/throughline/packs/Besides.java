package throughline.packs;

/** Why an entry is in a pack that is about something else. */
enum Besides {
    OPENS_THE_PLAN("It says which plan this is about."),
    ADDS_THE_ACTION("It says what an action is that other entries are about."),
    NAMES_A_PARTY("It says who a party is that other entries name."),
    WITHHOLDS("It decided that a text of another entry may not be read."),
    RESTORES("It says that a backup of the record was brought back, which every pack shows.");

    private final String reason;

    Besides(String reason) {
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
