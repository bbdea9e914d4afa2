package throughline.query.view;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionEvent.ActionAdded;
import throughline.events.PartyEvent;
import throughline.events.PartyEvent.Appointed;
import throughline.events.PartyEvent.AppointmentEnded;
import throughline.events.PartyEvent.PartyClarified;
import throughline.events.PartyEvent.PartyRegistered;
import throughline.events.PlanEvent;
import throughline.events.PlanEvent.AccountabilityRuleSet;
import throughline.events.PlanEvent.DocumentBroughtIn;
import throughline.events.PlanEvent.PlanEnded;
import throughline.events.PlanEvent.PlanEntryCorrected;
import throughline.events.PlanEvent.PlanLocked;
import throughline.events.PlanEvent.PlanOpened;
import throughline.events.PlanEvent.PlanUnlocked;
import throughline.events.PlanEvent.PriorityAdded;
import throughline.events.PlanEvent.PriorityMoved;
import throughline.events.PlanEvent.PriorityRenamed;
import throughline.events.PlanEvent.RatingRuleSet;
import throughline.events.PlanEvent.ReturnIssued;
import throughline.events.PlanEvent.StatusKeyChosen;
import throughline.events.PlanEvent.VersionPublished;
import throughline.events.Prose;
import throughline.events.StatusKey;
import throughline.events.WordingEvent;
import throughline.events.WordingEvent.ActionMoved;
import throughline.events.WordingEvent.ActionRenumbered;
import throughline.events.WordingEvent.ActionReworded;
import throughline.events.WordingEvent.ActionThemed;
import throughline.events.WordingEvent.ColumnRewritten;

/** The plans, actions and parties that a view's rows refer to; each view keeps its own, so that none waits for another. */
public final class Register {
    private final String view;
    private final String plan;
    private final String action;
    private final String party;

    /** @param view whose tables are called {@code <view>_plan}, {@code <view>_action} and {@code <view>_party} */
    public Register(String view) {
        this.view = view;
        plan = "insert into {" + view + "_plan} (plan_id, partnership_id, title, ratings) values (?, ?, ?, ?)";
        action = "insert into {" + view + "_action} (action_id, plan_id, position, ref, text) values (?, ?, ?, ?, ?)";
        party = "insert into {" + view + "_party} (party_id, partnership_id, kind, name) values (?, ?, ?, ?)";
    }

    public void plan(PlanEvent event, Rows rows) {
        switch (event) {
            case PlanOpened opened ->
                rows.write(
                        plan,
                        opened.planId().value(),
                        opened.partnershipId().value(),
                        opened.title().text(),
                        labels(opened.statusKey()));
            case PriorityAdded ignored -> {}
            case PriorityRenamed ignored -> {}
            case PriorityMoved ignored -> {}
            case VersionPublished ignored -> {}
            case PlanEnded ignored -> {}
            case PlanLocked ignored -> {}
            case PlanUnlocked ignored -> {}
            case PlanEntryCorrected ignored -> {}
            case AccountabilityRuleSet ignored -> {}
            case RatingRuleSet ignored -> {}
            case DocumentBroughtIn ignored -> {}
            case ReturnIssued ignored -> {}
            case StatusKeyChosen chosen ->
                rows.write(
                        "update {" + view + "_plan} set ratings = ? where plan_id = ?",
                        labels(chosen.statusKey()),
                        chosen.planId().value());
        }
    }

    public void action(ActionAdded added, long position, Rows rows) {
        rows.write(
                action,
                added.actionId().value(),
                added.planId().value(),
                position,
                text(added.ref()),
                added.text().text());
    }

    /** What an action is called now. */
    public void wording(WordingEvent event, Rows rows) {
        switch (event) {
            case ActionReworded reworded ->
                rows.write(
                        "update {" + view + "_action} set text = ? where action_id = ?",
                        reworded.text().text(),
                        reworded.actionId().value());
            case ActionRenumbered renumbered ->
                rows.write(
                        "update {" + view + "_action} set ref = ? where action_id = ?",
                        text(renumbered.ref()),
                        renumbered.actionId().value());
            case ActionThemed ignored -> {}
            case ActionMoved ignored -> {}
            case ColumnRewritten ignored -> {}
        }
    }

    public void party(PartyEvent event, Rows rows) {
        switch (event) {
            case PartyRegistered registered ->
                rows.write(
                        party,
                        registered.partyId().value(),
                        registered.partnershipId().value(),
                        Words.of(registered.kind()),
                        registered.name().text());
            case PartyClarified clarified ->
                rows.write(
                        "update {" + view + "_party} set kind = ?, name = ? where party_id = ?",
                        Words.of(clarified.kind()),
                        clarified.name().text(),
                        clarified.partyId().value());
            case Appointed ignored -> {}
            case AppointmentEnded ignored -> {}
        }
    }

    private static String[] labels(StatusKey key) {
        return key.entries().stream().map(entry -> entry.rating().label()).toArray(String[]::new);
    }

    public static @Nullable String text(@Nullable Prose prose) {
        return prose == null ? null : prose.text();
    }

    public static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
