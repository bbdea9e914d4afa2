package throughline.pages;

import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Somebody with a real browser, who looks at a page as its users would. */
final class Visitor implements AutoCloseable {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final ChromeDriver browser;
    private final String site;

    private Visitor(ChromeDriver browser, String site) {
        this.browser = browser;
        this.site = site;
    }

    static Visitor of(String site) {
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        var options = new ChromeOptions();
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
        options.setCapability("goog:loggingPrefs", logs);
        var service = new ChromeDriverService.Builder();
        // Where the system brings its own, nothing is looked up or fetched.
        if (new File("/usr/bin/chromium").canExecute()) {
            options.setBinary("/usr/bin/chromium");
        }
        if (new File("/usr/bin/chromedriver").canExecute()) {
            service.usingDriverExecutable(new File("/usr/bin/chromedriver"));
        }
        return new Visitor(new ChromeDriver(service.build(), options), site);
    }

    void signIn(String username) {
        browser.get(site + "/sign-in");
        browser.findElement(By.name("username")).sendKeys(username);
        browser.findElement(By.name("password")).sendKeys("throughline-demo");
        submit("main form");
    }

    void signOut() {
        browser.manage().deleteAllCookies();
    }

    /** What was complained of before is forgotten. */
    void goTo(String path) {
        browser.manage().logs().get(LogType.BROWSER);
        browser.get(path.startsWith("http") ? path : site + path);
    }

    /** The page is as wide as a window of this width shows it, on a phone as on a desktop. */
    void setWidth(int width) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        browser.manage().window().setSize(new Dimension(Math.max(width, 500), 900));
    }

    String address() {
        return String.valueOf(browser.getCurrentUrl());
    }

    String text() {
        return browser.findElement(By.tagName("body")).getText();
    }

    String title() {
        return browser.getTitle() == null ? "" : browser.getTitle();
    }

    /** Opens what the field is folded into, as a reader would. */
    void type(String css, String text) {
        unfold(css);
        var field = browser.findElement(By.cssSelector(css));
        field.clear();
        field.sendKeys(text);
    }

    void choose(String css, String value) {
        unfold(css);
        browser.findElement(By.cssSelector(css + " option[value='" + value + "']")).click();
    }

    /** Returns on the page that comes next. */
    void submit(String form) {
        browser.executeScript("window.leaving = true");
        browser.findElement(By.cssSelector(form + " button[type=submit]")).click();
        await().ignoreExceptions()
                .until(() -> Boolean.TRUE.equals(browser.executeScript(
                        "return !window.leaving && document.readyState === 'complete'")));
    }

    private void unfold(String css) {
        var folded = browser.findElements(By.cssSelector("details:not([open]):has(" + css + ") > summary"));
        folded.forEach(WebElement::click);
    }

    List<String> links(String css) {
        return browser.findElements(By.cssSelector(css)).stream()
                .map(link -> link.getDomProperty("href"))
                .filter(Objects::nonNull)
                .toList();
    }

    List<WebElement> all(String css) {
        return browser.findElements(By.cssSelector(css));
    }

    /** How many pixels of the page lie outside the window. */
    long sideways() {
        var over = browser.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return ((Number) Objects.requireNonNull(over)).longValue();
    }

    // The other mode opens a window of its own, which has no address and forgets how wide this one is.
    @SuppressWarnings("deprecation")
    List<String> barriers() {
        return new AxeBuilder()
                .withTags(WCAG).setLegacyMode(true).analyze(browser).getViolations().stream()
                        .map(Visitor::told)
                        .toList();
    }

    /** What the browser complains of on this page, except that a page that is asked for is not there. */
    List<String> complaints() {
        return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .filter(message -> !(message.startsWith(browser.getCurrentUrl()) && message.contains("status of 404")))
                .toList();
    }

    private static String told(Rule rule) {
        var where = rule.getNodes().stream().map(node -> String.valueOf(node.getHtml())).limit(3).toList();
        return rule.getId() + ": " + rule.getHelp() + " " + where;
    }

    @Override
    public void close() {
        browser.quit();
    }
}
