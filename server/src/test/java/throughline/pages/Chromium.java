package throughline.pages;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chromium.HasCdp;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import java.io.File;
import java.util.Map;

/** A real browser without a window, looking at one service. */
final class Chromium implements AutoCloseable {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Path PICTURES = Path.of("target", "pictures");

    private final ChromeDriver driver;
    private final String origin;

    Chromium(String origin) {
        this.origin = origin;
        var options = new ChromeOptions();
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage");
        var browser = installed("chromium", "chromium-browser", "google-chrome");
        if (browser != null) {
            options.setBinary(browser);
        }
        var door = new ChromeDriverService.Builder();
        var installedDriver = installed("chromedriver");
        if (installedDriver != null) {
            door.usingDriverExecutable(installedDriver);
        }
        driver = new ChromeDriver(door.build(), options);
    }

    ChromeDriver driver() {
        return driver;
    }

    void open(String path) {
        driver.get(path.startsWith("http") ? path : origin + path);
    }

    void signIn(String username) {
        open("/sign-in");
        type("username", username);
        type("password", "throughline-demo");
        press("Sign in");
    }

    void type(String id, String text) {
        var field = driver.findElement(By.id(id));
        field.clear();
        field.sendKeys(text);
    }

    void press(String words) {
        driver.findElement(By.xpath("//main//button[normalize-space()='" + words + "']"))
                .click();
    }

    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    String address() {
        return driver.getCurrentUrl().substring(origin.length());
    }

    /** As wide as a phone or a desk's screen, whatever the window's own least width. */
    void width(int pixels) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Pixels that stand out to the side of the window. */
    long sideways() {
        return (Long) driver.executeScript("return document.documentElement.scrollWidth - window.innerWidth");
    }

    /** What keeps somebody out, in words. */
    List<String> barriers() {
        return new AxeBuilder()
                .withTags(WCAG).analyze(driver).getViolations().stream().map(Chromium::inWords).toList();
    }

    void picture(String name) {
        try {
            Files.createDirectories(PICTURES);
            var height = (Long) driver.executeScript("return document.documentElement.scrollHeight");
            var width = (Long) driver.executeScript("return window.innerWidth");
            var taken = ((HasCdp) driver)
                    .executeCdpCommand(
                            "Page.captureScreenshot",
                            Map.of(
                                    "captureBeyondViewport", true,
                                    "clip", Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1)));
            Files.write(PICTURES.resolve(name + ".png"), OutputType.BYTES.convertFromBase64Png((String) taken.get("data")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static String inWords(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getTarget().toString()).limit(3).toList();
    }

    private static File installed(String... names) {
        for (var name : names) {
            var file = new File("/usr/bin/" + name);
            if (file.canExecute()) {
                return file;
            }
        }
        return null;
    }
}
