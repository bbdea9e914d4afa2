package throughline.drafts;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import throughline.command.handover.BegunUpdates;
import throughline.command.party.Succeeding.Pair;
import throughline.events.ActionId;
import throughline.events.PartnershipId;
import throughline.events.Prose;
import throughline.people.Access;
import throughline.people.Account;
import throughline.people.Accounts;

/** The drafts that go to a successor. The register knows no accounts, so both are found by their names. */
@Component
class Inherited implements BegunUpdates {
    private final Drafts drafts;
    private final Accounts accounts;
    private final Access access;

    Inherited(Drafts drafts, Accounts accounts, Access access) {
        this.drafts = drafts;
        this.accounts = accounts;
        this.access = access;
    }

    @Override
    public @Nullable Integer count(Pair pair, Collection<ActionId> actions) {
        return between(pair, (from, to) -> (int) drafts.of(from).stream()
                .filter(draft -> actions.contains(draft.actionId()))
                .filter(draft -> drafts.of(to, draft.actionId()).isEmpty())
                .count());
    }

    @Override
    public @Nullable Integer move(Pair pair, Collection<ActionId> actions) {
        return between(pair, (from, to) -> drafts.moveTo(from, to, actions).size());
    }

    private @Nullable Integer between(Pair pair, BiFunction<UUID, UUID, Integer> doing) {
        var from = account(pair.partnershipId(), pair.fromName());
        var to = account(pair.partnershipId(), pair.toName());
        return from.isEmpty() || to.isEmpty() || from.equals(to) ? null : doing.apply(from.get(), to.get());
    }

    /** Nobody where several bear the name: words that were not handed in must not come before the wrong eyes. */
    private Optional<UUID> account(PartnershipId partnership, Prose name) {
        var wanted = plain(name.text());
        List<UUID> found = accounts.all().stream()
                .filter(account -> plain(account.name()).equals(wanted))
                .map(Account::id)
                .filter(id -> access.mayRead(id, partnership))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
