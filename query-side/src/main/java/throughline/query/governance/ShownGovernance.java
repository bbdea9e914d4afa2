package throughline.query.governance;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import throughline.events.Citation;
import throughline.events.GovernanceEvent.AuthorityNamed;
import throughline.events.GovernanceEvent.ConsultationRecorded;
import throughline.events.GovernanceEvent.Known;
import throughline.events.GovernanceEvent.ReportRecorded;
import throughline.events.GovernanceEvent.SeniorResponsibleOfficerNamed;
import throughline.events.GovernanceEvent.Standing;
import throughline.events.Lead;
import throughline.events.PartyId;
import throughline.events.PriorityId;
import throughline.events.Prose;
import throughline.query.Who;
import throughline.query.journal.Names;
import throughline.query.plan.Noted;
import throughline.query.plan.PlanState;

/** A plan's governance in the shape that readers get, part by part. */
public final class ShownGovernance {
    private final PlanState plan;
    private final Names names;
    private final GovernanceState state;

    public ShownGovernance(PlanState plan, Names names) {
        this.plan = plan;
        this.names = names;
        this.state = plan.context().governance();
    }

    GetGovernance.@Nullable Officer officer(LocalDate on) {
        var noted = state.officerOn(on);
        return noted == null ? null : officer(noted);
    }

    public List<GetGovernance.Officer> officers() {
        return state.officers().stream().map(this::officer).toList();
    }

    public List<GetGovernance.Board> boards() {
        return state.boards().values().stream()
                .map(board -> new GetGovernance.Board(
                        board.named().board(),
                        plan.nameOf(board.named().board()),
                        text(board.named().when()),
                        board.meetings(),
                        board.reports().reversed().stream().map(this::report).toList(),
                        source(board.named().source())))
                .toList();
    }

    public List<GetGovernance.Line> lines() {
        return state.lines().stream()
                .map(line -> new GetGovernance.Line(
                        plan.nameOf(line.reporter()), plan.nameOf(line.board()), source(line.source())))
                .toList();
    }

    public List<GetGovernance.Authority> authorities(Standing standing) {
        return state.authorities().values().stream()
                .filter(named -> named.standing() == standing)
                .map(this::authority)
                .toList();
    }

    public List<GetGovernance.Need> needs(Known known) {
        return state.needs().values().stream()
                .filter(need -> need.noted().known() == known)
                .map(this::need)
                .toList();
    }

    public List<GetGovernance.Consultation> consultations() {
        return state.consultations().stream().map(this::consultation).toList();
    }

    public List<GetGovernance.Promise> promises() {
        return state.notes().stream()
                .map(note -> new GetGovernance.Promise(
                        note.review(), note.asWritten().text(), text(note.every()), source(note.source())))
                .toList();
    }

    public List<GetGovernance.Review> reviews() {
        return state.reviews().stream().map(this::review).toList();
    }

    private GetGovernance.Officer officer(Noted<SeniorResponsibleOfficerNamed> noted) {
        var event = noted.event();
        return new GetGovernance.Officer(
                event.officer(),
                plan.nameOf(event.officer()),
                event.from(),
                source(event.source()),
                Who.of(noted.by(), names),
                noted.recordedAt(),
                noted.position());
    }

    private GetGovernance.Report report(Noted<ReportRecorded> noted) {
        var event = noted.event();
        var reporter = event.reporter();
        return new GetGovernance.Report(
                event.happenedOn(),
                event.report().text(),
                reporter == null ? null : plan.nameOf(reporter),
                Who.of(noted.by(), names),
                noted.recordedAt(),
                noted.late(),
                noted.position());
    }

    private GetGovernance.Authority authority(AuthorityNamed named) {
        return new GetGovernance.Authority(
                named.authority(),
                plan.nameOf(named.authority()),
                kind(named.authority()),
                named.standing(),
                text(named.under()),
                source(named.source()));
    }

    private Lead.Kind kind(PartyId id) {
        var party = plan.parties().get(id);
        return party == null ? Lead.Kind.UNCLEAR : party.kind();
    }

    private GetGovernance.Need need(GovernanceState.Need need) {
        var withdrawn = need.withdrawn();
        return new GetGovernance.Need(
                need.noted().needId(),
                need.noted().text().text(),
                need.priorities().stream()
                        .map(this::priority)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList(),
                withdrawn == null ? null : withdrawn.event().reason().text(),
                source(need.noted().source()));
    }

    private GetGovernance.@Nullable Priority priority(PriorityId id) {
        var priority = plan.priorities().get(id);
        return priority == null
                ? null
                : new GetGovernance.Priority(
                        id, text(priority.ref()), priority.title().text());
    }

    private GetGovernance.Consultation consultation(Noted<ConsultationRecorded> noted) {
        var event = noted.event();
        return new GetGovernance.Consultation(
                event.text().text(),
                text(event.who()),
                event.happenedOn(),
                Who.of(noted.by(), names),
                noted.recordedAt(),
                noted.position(),
                source(event.source()));
    }

    private GetGovernance.Review review(GovernanceState.Round round) {
        var held = round.held();
        var dates = round.dates();
        return new GetGovernance.Review(
                round.review(),
                round.date(),
                IntStream.range(1, dates.size())
                        .mapToObj(at -> new GetGovernance.Move(
                                dates.get(at - 1).event().date(),
                                dates.get(at).event().date(),
                                text(dates.get(at).event().reason()),
                                Who.of(dates.get(at).by(), names),
                                dates.get(at).recordedAt()))
                        .toList(),
                held == null ? null : held.event().happenedOn(),
                held == null ? null : text(held.event().outcome()));
    }

    private static @Nullable String text(@Nullable Prose prose) {
        return prose == null ? null : prose.text();
    }

    private static @Nullable String source(@Nullable Citation source) {
        return source == null ? null : source.toString();
    }
}
