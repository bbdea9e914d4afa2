package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import throughline.people.DemoAccounts;

/** The report of an evidence pack as its reader sees it: a file, opened from the disk, far from the service. */
class PackReportTest {
    private static final String FACTS = "details:has(pre)";
    private static final String TOO_WIDE = """
            [...document.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right > window.innerWidth + 1)
              .map(one => one.outerHTML.slice(0, 200)).slice(0, 3)""";

    @TempDir
    private static Path folder;

    private static Visitor reader;
    private static String address;

    @BeforeAll
    static void open() {
        address = WholeSite.address(WholeSite.shared());
        reader = Visitor.of("file://");
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    @ParameterizedTest
    @CsvSource({
        "plan, Evidence of the plan",
        "question, Evidence from the plan",
        "action, Evidence of action",
        "person, Evidence of what Ffion Pritchard recorded"
    })
    void a_report_can_be_read_by_anybody_on_anything_and_asks_for_nothing(String about, String title) throws Exception {
        var report = report(question(about));
        assertThat(Markup.faults(Files.readString(report))).isEmpty();
        reader.goTo(report.toString());
        for (var width : new int[] {1280, 360}) {
            reader.setWidth(width);
            assertThat(reader.barriers()).isEmpty();
            assertThat(reader.page().evaluate(TOO_WIDE)).isEqualTo(List.of());
            reader.glimpse("pack-" + about + "-" + width);
        }
        assertThat(reader.title()).startsWith(title);
        assertThat(reader.page().locator(".marking")).satisfies(marking -> assertThat(marking.count()).isEqualTo(2));
        assertThat(reader.text("main")).contains("What this proves", "What it does not prove", "java -jar verifier.jar evidence-");
        var facts = reader.page().locator(FACTS).last();
        facts.locator("summary").click();
        assertThat(facts.locator("pre").innerText()).startsWith("position: ").contains("\nmetadata/person: \"");
        facts.scrollIntoViewIfNeeded();
        reader.glimpse("pack-" + about + "-facts");
        assertThat(reader.complaints()).isEmpty();
        assertThat(reader.strayed()).isEmpty();
    }

    private static String question(String about) throws IOException, InterruptedException {
        return switch (about) {
            case "plan" -> "plan=" + WholeSite.CURRENT;
            case "question" -> "plan=" + WholeSite.CURRENT + "&kind=rating,completion&from=2026-02-01";
            case "person" -> "person=" + DemoAccounts.PARTNER_POLICE.person();
            default -> "action=" + new String(get("/api/plans/" + WholeSite.CURRENT), StandardCharsets.UTF_8).replaceFirst("(?s).*?\"actionId\":\"([^\"]+)\".*", "$1");
        };
    }

    private static Path report(String question) throws IOException, InterruptedException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(get("/api/evidence/packs?" + question)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("report.html")) {
                    return Files.write(Files.createTempFile(folder, "report", ".html"), zip.readAllBytes());
                }
            }
        }
        throw new AssertionError("The pack has no report.");
    }

    private static byte[] get(String path) throws IOException, InterruptedException {
        var secret = Base64.getEncoder().encodeToString(("auditor:" + DemoAccounts.PASSWORD).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Basic " + secret).build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).as(new String(response.body(), StandardCharsets.UTF_8)).isEqualTo(200);
        return response.body();
    }
}
