package throughline.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import throughline.command.Refusal;
import throughline.command.imports.ImportPlan;
import throughline.command.imports.Imported;
import throughline.command.imports.WrittenPlan;
import throughline.documents.paper.Remark;
import throughline.documents.reading.Corrections;
import throughline.documents.reading.Reading;
import throughline.events.PlanId;
import throughline.people.SignedIn;
import throughline.query.indicators.GetIndicators;
import throughline.query.journal.Moment;
import throughline.staging.CorrectionsForm;
import throughline.staging.FileReading;
import throughline.staging.PlanRead;
import throughline.staging.SentFile;
import throughline.staging.StagedDocuments;
import throughline.staging.WhosePlan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A printed plan comes in. */
@RestController
class ImportCalls {
    private static final JsonMapper JSON = new JsonMapper();

    private final Handing handing;
    private final FileReading files;
    private final StagedDocuments staged;
    private final WhosePlan whose;
    private final Ask reading;

    ImportCalls(Handing handing, FileReading files, StagedDocuments staged, WhosePlan whose, Ask reading) {
        this.handing = handing;
        this.files = files;
        this.staged = staged;
        this.whose = whose;
        this.reading = reading;
    }

    /** What came in: counts that reconcile with the document, and what its reader should know. */
    record Answer(PlanId planId, int priorities, int actions, int indicators, List<WrittenPlan.Finding> findings) {}

    /**
     * How a document was read, and nothing was recorded.
     *
     * @param plan as written: {@code plan-as-written/1}
     * @param sources by path in the plan, where its words stand
     * @param unused every piece of text that is in the document and not in the plan
     * @param findings what the words alone do not settle
     */
    record Rehearsed(
            JsonNode plan,
            List<Reading.TableRead> tables,
            List<Reading.ColourRead> colours,
            Map<String, Reading.Source> sources,
            List<Reading.Unused> unused,
            List<Reading.Count> counts,
            List<Remark> remarks,
            List<WrittenPlan.Finding> findings) {}

    /** {@code 201} with what came in; where it is only rehearsed, {@code 200} with how it was read. */
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Answer.class)))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Rehearsed.class)))
    @PostMapping(path = "/api/imports", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> importPlan(
            @RequestBody JsonNode document,
            @RequestParam(defaultValue = "false") boolean asNew,
            @RequestParam(defaultValue = "false") boolean rehearse,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var read = new PlanRead(document, "", null);
        return rehearse ? rehearsed(read, who, request) : made(read, null, asNew, who, request);
    }

    /**
     * The same from a Word, Excel, CSV or PDF file, or a web page, of up to 25 MB.
     *
     * @param corrections as JSON: see {@code CorrectionsForm}
     */
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Answer.class)))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Rehearsed.class)))
    @PostMapping(path = "/api/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<?> importFile(
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable @Schema(implementation = CorrectionsForm.class) String corrections,
            @RequestParam(defaultValue = "false") boolean asNew,
            @RequestParam(defaultValue = "false") boolean rehearse,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        if (file.getSize() > SentFile.LARGEST) {
            throw Refusal.malformed("The file has %d MB, and a document of up to %d MB can be read. Leave pictures out of it, or send the plan's table alone."
                    .formatted(Math.ceilDiv(file.getSize(), 1L << 20), SentFile.LARGEST >> 20));
        }
        var sent = SentFile.of(name, EvidenceCalls.bytes(file));
        request.setAttribute(
                Body.BYTES, (sent.sha256() + " " + corrections).getBytes(StandardCharsets.UTF_8));
        return brought(sent, corrections, asNew, rehearse, who, request);
    }

    /**
     * The same with the file as the whole body.
     *
     * @param name of the file
     */
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Answer.class)))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Rehearsed.class)))
    @PostMapping(
            path = "/api/imports",
            consumes = {
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "application/pdf",
                "text/csv",
                "text/html",
                "text/plain",
                MediaType.APPLICATION_OCTET_STREAM_VALUE
            })
    ResponseEntity<?> importBytes(
            @RequestBody @Schema(type = "string", format = "binary") byte[] content,
            @RequestParam(defaultValue = "document") String name,
            @RequestParam(required = false) @Nullable String corrections,
            @RequestParam(defaultValue = "false") boolean asNew,
            @RequestParam(defaultValue = "false") boolean rehearse,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        return brought(SentFile.of(name, content), corrections, asNew, rehearse, who, request);
    }

    private ResponseEntity<?> brought(
            SentFile file,
            @Nullable String corrections,
            boolean asNew,
            boolean rehearse,
            SignedIn who,
            HttpServletRequest request) {
        var said = corrections == null || corrections.isBlank() ? Corrections.NONE : CorrectionsForm.read(corrections);
        var read = files.of(file, said, who);
        if (rehearse) {
            return rehearsed(read, who, request);
        }
        var id = staged.stage(who.person(), file.name(), file, said);
        staged.opened(id, read);
        try {
            return made(read, id, asNew, who, request);
        } finally {
            staged.discard(id, who.person());
        }
    }

    private ResponseEntity<Answer> made(
            PlanRead read, @Nullable UUID file, boolean asNew, SignedIn who, HttpServletRequest request) {
        var written = read.written();
        // A partnership that is not known yet is made with the plan; until then only a role in all of them can do it.
        var partnership = whose.of(written.partnership().text());
        var asked = new ImportPlan(PlanId.next(), written, file, asNew, false);
        var imported = JSON.readValue(handing.in(asked, who, partnership, request).result(), Imported.class);
        return ResponseEntity.created(URI.create("/api/plans/" + imported.planId()))
                .body(withFound(imported));
    }

    private ResponseEntity<Rehearsed> rehearsed(PlanRead read, SignedIn who, HttpServletRequest request) {
        var partnership = files.partnership(read, who);
        var asked = new ImportPlan(PlanId.next(), read.rehearsed(partnership), null, false, true);
        var receipt = handing.rehearsed(asked, who, whose.of(partnership), request);
        var findings = JSON.readTree(receipt.result()).path("findings").valueStream()
                .map(one -> JSON.treeToValue(one, WrittenPlan.Finding.class))
                .toList();
        var paper = read.paper();
        return ResponseEntity.ok(paper == null
                ? new Rehearsed(read.plan(), List.of(), List.of(), Map.of(), List.of(), List.of(), List.of(), findings)
                : new Rehearsed(
                        read.plan(),
                        paper.tables(),
                        paper.colours(),
                        paper.sources(),
                        paper.unused(),
                        paper.counts(),
                        paper.remarks(),
                        findings));
    }

    /** What the figures say against the document is computed where they are read, and told at once. */
    private Answer withFound(Imported imported) {
        var figures = reading.ask(new GetIndicators(imported.planId(), Moment.NOW), GetIndicators.Answer.class);
        var found = figures.findings().stream()
                .map(finding -> new WrittenPlan.Finding(finding.kind(), finding.where(), finding.sentence()));
        return new Answer(
                imported.planId(),
                imported.priorities(),
                imported.actions(),
                imported.indicators(),
                Stream.concat(imported.findings().stream(), found).toList());
    }
}
