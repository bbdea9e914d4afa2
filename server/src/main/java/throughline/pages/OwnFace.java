package throughline.pages;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Serves the components' styles without their typeface, which is licensed to gov.uk alone and is not shipped: a browser
 * that lays out before our own styles have come would ask for it.
 */
@Configuration(proxyBeanMethods = false)
class OwnFace implements WebMvcConfigurer {
    private static final Pattern FACE = Pattern.compile("@font-face\\s*\\{[^}]*}");

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(1)))
                .resourceChain(true)
                .addTransformer((request, resource, chain) -> {
                    var transformed = chain.transform(request, resource);
                    if (!String.valueOf(resource.getFilename()).endsWith(".css")) {
                        return transformed;
                    }
                    var css = transformed.getContentAsString(StandardCharsets.UTF_8);
                    return new TransformedResource(
                            transformed, FACE.matcher(css).replaceAll("").getBytes(StandardCharsets.UTF_8));
                });
    }
}
