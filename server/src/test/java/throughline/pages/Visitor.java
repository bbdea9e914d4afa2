package throughline.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Somebody with a real browser, who looks at a page as its users would. Several can look at once. */
final class Visitor implements AutoCloseable {
    private static final Path SHOTS = Path.of("target", "screenshots");

    /** Pictures are there to be looked at, and nothing checks them: when all tests run, nobody does. */
    private static final boolean PICTURES = !"none".equals(System.getProperty("pictures"));

    /** By site and username: the cookies of whoever signed in for all that only want to be somebody. */
    private static final Map<String, List<Cookie>> SESSIONS = new HashMap<>();

    private static @Nullable Browser shared;

    private final String site;
    private final boolean scripts;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> strayed = new ArrayList<>();
    private final BrowserContext context;
    private final Page page;
    private @Nullable Response document;

    private Visitor(Browser browser, String site, boolean scripts) {
        this.site = site;
        this.scripts = scripts;
        this.context = browser.newContext(options());
        this.page = opened(context);
    }

    static Visitor of(String site) {
        return of(site, true);
    }

    /** With scripts switched off, as in some agencies' browsers. */
    static Visitor withoutScripts(String site) {
        return of(site, false);
    }

    private static Visitor of(String site, boolean scripts) {
        return new Visitor(browser(), site, scripts);
    }

    /** One for all of them: what a visitor has of their own is cookies, stores and caches. */
    private static synchronized Browser browser() {
        if (shared == null) {
            // The system's own browser: nothing is fetched.
            var driver = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(driver::close));
            shared = driver.chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium())
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-dev-shm-usage",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--no-first-run")));
        }
        return shared;
    }

    private static Path chromium() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The page tests need Chromium: ./test installs it."));
    }

    private Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setLocale("en-GB")
                .setTimezoneId("Europe/London")
                .setViewportSize(1280, 900)
                .setJavaScriptEnabled(scripts);
    }

    private Page opened(BrowserContext in) {
        var opened = in.newPage();
        opened.setDefaultTimeout(10_000);
        opened.onConsoleMessage(this::heard);
        opened.onPageError(complaints::add);
        opened.onRequest(request -> {
            if (!request.url().startsWith(site)
                    && !request.url().startsWith("data:")
                    && !request.url().startsWith("blob:")) {
                strayed.add(request.url());
            }
        });
        opened.onResponse(response -> {
            if (response.request().isNavigationRequest()) {
                document = response;
            }
        });
        return opened;
    }

    private void heard(ConsoleMessage message) {
        if (message.type().equals("error")) {
            complaints.add(message.text() + " (" + message.location() + ")");
        }
    }

    void signIn(String username) {
        page.navigate(site + "/sign-in");
        signInHere(username);
    }

    /**
     * Is this person from here on, on no page yet: they signed in once, and whoever is them here shares that session. A
     * test about signing in and out, about sessions, or about what a person has at the device, signs in by itself.
     */
    void as(String username) {
        context.clearCookies();
        context.addCookies(SESSIONS.computeIfAbsent(site + " " + username, _unknown -> {
            try (var first = new Visitor(browser(), site, false)) {
                first.signIn(username);
                return first.context.cookies();
            }
        }));
    }

    /** On the page to sign in that is shown already. */
    void signInHere(String username) {
        page.fill("[name=username]", username);
        page.fill("[name=password]", "throughline-demo");
        submit("main form");
    }

    void signOut() {
        context.clearCookies();
    }

    /** What was complained of before is forgotten. */
    void goTo(String path) {
        complaints.clear();
        page.navigate(path.startsWith("http") ? path : site + path);
    }

    /** The page is as wide as a window of this width shows it, on a phone as on a desktop. */
    void setWidth(int width) {
        page.setViewportSize(width, 900);
    }

    /** As in a tunnel: nothing goes out and nothing comes in. */
    void setOffline(boolean offline) {
        context.setOffline(offline);
    }

    String address() {
        return page.url();
    }

    String text() {
        return page.locator("body").innerText();
    }

    /** The words of one part of the page. */
    String text(String css) {
        return page.locator(css).first().innerText();
    }

    String title() {
        return page.title();
    }

    /** The page as it was sent, before any script touched it. */
    String source() {
        return Objects.requireNonNull(document).text();
    }

    /** The browser's own page, for what has no word here. */
    Page page() {
        return page;
    }

    /** Opens what the field is folded into, as a reader would. */
    void type(String css, String text) {
        unfold(css);
        page.locator(css).first().fill(text);
    }

    void choose(String css, String value) {
        unfold(css);
        page.locator(css).first().selectOption(value);
    }

    void click(String css) {
        unfold(css);
        page.locator(css).first().click();
    }

    /** To find something by its words. */
    static Page.LocatorOptions words(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    /** Returns on the page that comes next. */
    void submit(String form) {
        unfold(form);
        leaving(() -> page.locator(form + " button[type=submit]").first().click());
    }

    /** Does what leads to another page, and returns on that page. */
    // What is to replace it waits for an address, and a form that fails comes back under its own.
    @SuppressWarnings("deprecation")
    void leaving(Runnable doing) {
        page.waitForNavigation(doing);
    }

    /** Waits for what a script, or another's work, brings about. */
    void await(Supplier<Boolean> until) {
        page.waitForCondition(until::get);
    }

    private void unfold(String css) {
        var folded = page.locator("details:not([open]):has(" + css + ") > summary");
        while (folded.count() > 0) {
            folded.first().click();
        }
    }

    List<String> links(String css) {
        @SuppressWarnings("unchecked") // the script below makes texts only
        var hrefs = (List<String>) page.locator(css)
                .evaluateAll("links => links.map(link => link.getAttribute('href')).filter(href => href !== null)");
        return hrefs.stream()
                .map(href -> href.startsWith("/")
                        ? site + href
                        : href.startsWith("#") ? page.url().replaceAll("#.*", "") + href : href)
                .toList();
    }

    /** The status that an address answers with, without opening it as a page. */
    int status(String address) {
        return context.request().get(address).status();
    }

    List<Locator> all(String css) {
        return page.locator(css).all();
    }

    /** How many pixels of the page lie outside the window. */
    long sideways() {
        var over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return ((Number) over).longValue();
    }

    /** What axe finds against WCAG A and AA. */
    List<String> barriers() {
        if (!scripts) {
            throw new IllegalStateException("axe is a script itself: ask a visitor who has them.");
        }
        return Axe.violations(page);
    }

    /** What the browser complains of on this page, except that a page that is asked for is not there. */
    List<String> complaints() {
        return complaints.stream()
                .filter(message -> !(message.contains(page.url()) && message.matches("(?s).*status of 4\\d\\d.*")))
                .toList();
    }

    /** Every request so far that did not go to the site itself. */
    List<String> strayed() {
        return List.copyOf(strayed);
    }

    /** Keeps a picture of the whole page, under target/screenshots, unless nobody wants any. */
    void picture(String name) {
        keep(name, new Page.ScreenshotOptions().setFullPage(true));
    }

    /** Keeps a picture of what the window shows: of a long page the whole would be more than a picture holds. */
    void glimpse(String name) {
        keep(name, new Page.ScreenshotOptions());
    }

    private void keep(String name, Page.ScreenshotOptions options) {
        if (!PICTURES) {
            return;
        }
        try {
            Files.createDirectories(SHOTS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        page.screenshot(options.setPath(SHOTS.resolve(name + ".png")));
    }

    @Override
    public void close() {
        context.close();
    }
}
