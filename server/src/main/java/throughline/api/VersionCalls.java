package throughline.api;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import throughline.command.Refusal;
import throughline.command.versions.TakeOverVersion.Fate;
import throughline.documents.reading.Corrections;
import throughline.events.ActionId;
import throughline.events.PlanId;
import throughline.events.Prose;
import throughline.people.SignedIn;
import throughline.query.journal.Moment;
import throughline.staging.FileReading;
import throughline.staging.SentFile;
import throughline.versions.Beside;
import throughline.versions.Chosen;
import throughline.versions.Versions;
import tools.jackson.databind.JsonNode;

/** The next version of a plan's document: compared with the plan as it is, and taken over as chosen. */
@RestController
class VersionCalls {
    private static final String GIVEN = "Give the document as a plan as written: {\"document\": {\"format\": \"plan-as-written/1\", …}}.";

    private final Versions versions;
    private final VersionAnswers answers;
    private final Handing handing;
    private final Places places;
    private final FileReading files;

    VersionCalls(Versions versions, VersionAnswers answers, Handing handing, Places places, FileReading files) {
        this.versions = versions;
        this.answers = answers;
        this.handing = handing;
        this.places = places;
        this.files = files;
    }

    /**
     * @param document in `plan-as-written/1`
     * @param label of the version, such as `version 13`; absent where none is published
     * @param changes what is taken over, as the comparison names it; absent for everything that the document says
     * @param reason of every change; absent for “As in version 13 of the document”
     * @param seen the `position` of the comparison that the choices rest on; what others changed since makes it `412`
     */
    record Taking(
            @Nullable JsonNode document,
            @Nullable Prose label,
            @Nullable LocalDate publishedOn,
            @Nullable List<Change> changes,
            @Nullable Prose reason,
            @Nullable Long seen) {}

    /**
     * One of: a row with its `cells`; a row that is new (`add`); an action that the document has no more (`gone`); a
     * priority's heading; a section.
     *
     * @param row its path in the document
     * @param actionId which action it is, where the comparison should not decide, or that is gone
     * @param cells those that are taken over
     * @param gone `stop` or `carry-forward`
     * @param priority its number in the document, from 0
     */
    record Change(
            @Nullable String row,
            @Nullable ActionId actionId,
            @Nullable Set<String> cells,
            @Nullable Boolean add,
            @Nullable Fate gone,
            @Nullable Integer priority,
            @Nullable String section) {}

    @Operation(
            summary = "Compares the next version of a plan's document with the plan as it is, row by row",
            description = "The body is the document as a plan as written. Nothing is recorded. A file is read first:"
                    + " `POST /api/imports?rehearse=true` answers its `plan`.")
    @PostMapping(path = "/api/plans/{planId}/versions/compare", consumes = MediaType.APPLICATION_JSON_VALUE)
    VersionAnswers.Comparison compare(
            @PathVariable PlanId planId, @RequestBody JsonNode document, @AuthenticationPrincipal SignedIn who) {
        places.of(planId, who);
        return answers.of(versions.beside(versions.plan(planId, Moment.NOW), document, Map.of()));
    }

    @Operation(summary = "The same of a Word, Excel, CSV or PDF file, or a web page, as it is")
    @PostMapping(path = "/api/plans/{planId}/versions/compare", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    VersionAnswers.Comparison compareFile(
            @PathVariable PlanId planId, @RequestParam MultipartFile file, @AuthenticationPrincipal SignedIn who) {
        places.of(planId, who);
        if (file.getSize() > SentFile.LARGEST) {
            throw Refusal.malformed("A document of up to %d MB can be read. Leave pictures out of it, or send the plan's table alone."
                    .formatted(SentFile.LARGEST >> 20));
        }
        var sent = SentFile.of(Objects.requireNonNullElse(file.getOriginalFilename(), ""), EvidenceCalls.bytes(file));
        var read = files.of(sent, Corrections.NONE, who);
        return answers.of(versions.beside(versions.plan(planId, Moment.NOW), read.plan(), Map.of()));
    }

    @Operation(
            summary = "Takes over what the next version of a plan's document changes, all that is chosen or nothing",
            description = "Rows that the document has no more stay as they are, unless one is stopped or marked to be carried"
                    + " forward. With `rehearse=true` nothing is recorded, and the answer says sentence by sentence what would be.")
    @PostMapping("/api/plans/{planId}/versions")
    VersionAnswers.TakenOver takeOver(
            @PathVariable PlanId planId,
            @RequestParam(defaultValue = "false") boolean rehearse,
            @RequestBody Taking body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var place = places.of(planId, who);
        var document = PlanCalls.needed(body.document(), GIVEN);
        var seen = body.seen() == null ? Moment.NOW : new Moment.At(body.seen());
        var plan = versions.plan(planId, seen);
        var beside = versions.beside(plan, document, Map.of());
        var changes = body.changes();
        var told = changes == null ? Map.<Integer, Integer>of() : told(changes, beside);
        var matched = told.isEmpty() ? beside : versions.beside(plan, document, told);
        var chosen = changes == null ? Chosen.everything(matched) : chosen(changes, matched);
        var asked = chosen.of(matched, null, body.label(), body.publishedOn(), body.reason(), rehearse);
        var receipt = rehearse
                ? handing.rehearsedReading(asked, who, place.partnershipId())
                : handing.reading(asked, who, place.partnershipId(), request);
        return answers.of(receipt, planId, who);
    }

    /** Rows whose action is said, where the comparison found another or none. */
    private static Map<Integer, Integer> told(List<Change> changes, Beside beside) {
        var told = new HashMap<Integer, Integer>();
        for (var change : changes) {
            if (change.row() != null && (change.actionId() != null || Boolean.TRUE.equals(change.add()))) {
                var row = row(change.row(), beside);
                var was = change.actionId() == null ? -1 : action(change.actionId(), beside);
                var found = beside.wasOf(row);
                if (found != was) {
                    told.put(row, was);
                }
            }
        }
        return told;
    }

    private static Chosen chosen(List<Change> changes, Beside beside) {
        var cells = new LinkedHashMap<Integer, Set<String>>();
        var added = new HashSet<Integer>();
        var gone = new LinkedHashMap<Integer, Fate>();
        var renamed = new HashSet<Integer>();
        var moved = new HashSet<Integer>();
        var headings = new HashSet<Integer>();
        var sections = new HashSet<String>();
        for (var change : changes) {
            if (change.row() != null) {
                var row = row(change.row(), beside);
                if (beside.wasOf(row) < 0) {
                    added.add(row);
                } else {
                    cells.put(row, known(change.cells(), row, beside));
                }
            } else if (change.actionId() != null && change.gone() != null) {
                gone.put(action(change.actionId(), beside), change.gone());
            } else if (change.priority() != null) {
                var priority = change.priority();
                if (priority < 0 || priority >= beside.headings()) {
                    throw Refusal.malformed("The document has no priority %d, counted from 0.".formatted(priority));
                }
                (beside.headingBefore(priority) == null ? headings : renamed).add(priority);
                if (beside.movedHeading(priority)) {
                    moved.add(priority);
                }
            } else if (change.section() != null) {
                sections.add(change.section());
            } else {
                throw Refusal.malformed("Each change names a row, an action that is gone, a priority or a section.");
            }
        }
        return new Chosen(cells, added, gone, renamed, moved, headings, sections);
    }

    /** Only what differs, so that nothing is said to have changed that has not. */
    private static Set<String> known(@Nullable Set<String> cells, int row, Beside beside) {
        var differing = new ArrayList<String>();
        beside.changed().getOrDefault(row, List.of()).forEach(one -> differing.add(one.cell()));
        var wanted = cells == null ? Set.copyOf(differing) : cells;
        for (var cell : wanted) {
            if (!differing.contains(cell)) {
                throw Refusal.malformed("“%s” of %s says the same in the plan and in the document. Compare them once more."
                        .formatted(cell, beside.path(row)));
            }
        }
        return wanted;
    }

    private static int row(String path, Beside beside) {
        var row = beside.number(path);
        if (row < 0) {
            throw Refusal.malformed("The document has no row “%s”. Name it as the comparison does.".formatted(path));
        }
        return row;
    }

    private static int action(ActionId action, Beside beside) {
        var was = beside.numberOf(action);
        if (was < 0) {
            throw Refusal.unknown("The plan has no such action. Compare the document once more.");
        }
        return was;
    }
}
