package quebec.esja.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.CacheControl;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AbstractLocaleResolver;
import quebec.esja.doors.PoleDoor;
import quebec.esja.doors.PoleFront;
import quebec.esja.doors.PoleFront.Standing;
import quebec.esja.doors.PoleFronts;
import quebec.esja.doors.RequestLanguage;
import quebec.esja.kernel.Slug;
import quebec.esja.settings.Settings;
import quebec.esja.site.templates.StaticTemplates;
import quebec.esja.site.templates.Templates;

@Configuration(proxyBeanMethods = false)
class SiteConfiguration implements WebMvcConfigurer {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Assets assets;
    private final URI origin;
    private final PoleFronts poles;

    SiteConfiguration(Assets assets, Settings settings, PoleFronts poles) {
        this.assets = assets;
        this.poles = poles;
        this.origin = settings.publicUrl();
    }

    @Bean
    static Templates templates() {
        return new StaticTemplates();
    }

    /// The language of a page is that of its address.
    @Bean
    static LocaleResolver localeResolver() {
        return new AbstractLocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return RequestLanguage.of(request).locale();
            }

            @Override
            public void setLocale(
                    HttpServletRequest request,
                    @Nullable HttpServletResponse response,
                    @Nullable Locale locale) {
                throw new UnsupportedOperationException("the language is the address");
            }
        };
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(assets.root() + "/aura/**")
                .addResourceLocations("classpath:/" + Assets.THEME)
                .setCacheControl(FOR_EVER);
        registry.addResourceHandler(assets.root() + "/**")
                .addResourceLocations("classpath:/assets/")
                .setCacheControl(FOR_EVER);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new VisitResolver());
    }

    private final class VisitResolver implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Visit.class;
        }

        @Override
        public Visit resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest web,
                @Nullable WebDataBinderFactory binders) {
            var request = web.getNativeRequest(HttpServletRequest.class);
            if (request == null) {
                throw new IllegalStateException("not a request of a visitor");
            }
            var path = path(request);
            return new Visit(
                    path.startsWith("/app")
                            ? RequestLanguage.ofWorkspace(request)
                            : RequestLanguage.of(request),
                    PoleDoor.pole(request).or(() -> nearest(path)),
                    path,
                    Optional.ofNullable(request.getQueryString()).orElse(""),
                    origin,
                    assets);
        }

        /// An error page belongs to the address that failed.
        private static String path(HttpServletRequest request) {
            return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)
                            instanceof String failed
                    ? RequestLanguage.without(failed)
                    : request.getRequestURI();
        }

        /// The Pôle under whose address nothing was found, so that the way out begins there.
        private Optional<PoleFront> nearest(String path) {
            return Slug.parse(path.substring(1).split("/", 2)[0])
                    .flatMap(poles::find)
                    .filter(pole -> pole.standing() == Standing.PUBLISHED);
        }
    }
}
