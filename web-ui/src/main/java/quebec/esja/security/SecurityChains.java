package quebec.esja.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.cors.CorsConfiguration;
import quebec.esja.Route;
import quebec.esja.Route.Audience;
import quebec.esja.Route.Surface;
import quebec.esja.SiteMap;
import quebec.esja.doors.PoleDoor;
import quebec.esja.doors.PoleFronts;
import quebec.esja.doors.Previews;
import quebec.esja.doors.RateDoor;
import quebec.esja.settings.Settings;

/// The chains. Each answers only the addresses of its surface in [SiteMap]; all else is 404.
@Configuration(proxyBeanMethods = false)
class SecurityChains {

    private static final String SIGN_IN = "/oauth2/authorization/" + IdentityServer.REGISTRATION;
    private static final Duration YEAR = Duration.ofDays(365);

    /// The filters of security are not timed one by one at every request: requests are, as a whole.
    @Bean
    static SecurityObservationSettings untimedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /// Health and figures: Spring serves them on the management port only, which no visitor reaches.
    @Bean
    @Order(0)
    SecurityFilterChain management(HttpSecurity http) {
        stateless(http.securityMatcher(EndpointRequest.toAnyEndpoint()));
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll()).build();
    }

    /// No session, tokens only.
    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, PoleFronts poles, Access access, Settings settings) {
        stateless(http.securityMatcher("/api/**"));
        headers(http, settings);
        return http.cors(cors -> cors.configurationSource(_ -> readByAnySite()))
                .oauth2ResourceServer(server ->
                        server.jwt(_ -> {})
                                .authenticationEntryPoint(unknownOrUnsigned())
                                .accessDeniedHandler(refusedAsNotFound()))
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                            .permitAll();
                    requests.requestMatchers(everyone(Surface.API)).permitAll();
                    requests.anyRequest().access(new AccessOfTokens(access));
                })
                .addFilterBefore(RateDoor.ofApi(), AuthorizationFilter.class)
                .addFilterAfter(new PoleDoor(poles, Previews.NOBODY), AuthorizationFilter.class)
                .build();
    }

    /// Signing in and the workspace.
    @Bean
    @Order(2)
    SecurityFilterChain workspace(
            HttpSecurity http, Access access, EndedSessions ended, Settings settings) {
        headers(http, settings);
        return http.securityMatcher("/app", "/app/**", "/oauth2/**", "/login/oauth2/**")
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin ->
                                vaadin.oauth2LoginPage(SIGN_IN, settings.publicUrl() + "/")
                                        .defaultSuccessUrl("/app")
                                        .enableNavigationAccessControl(false)
                                        .anyRequest(AuthorizedUrl::authenticated))
                .addFilterBefore(new EndedSessionFilter(ended), AuthorizationFilter.class)
                .addFilterAfter(new WorkspaceDoor(access), AuthorizationFilter.class)
                .build();
    }

    /// The public site: no session, no cookie.
    @Bean
    @Order(SecurityFilterProperties.BASIC_AUTH_ORDER)
    SecurityFilterChain site(
            HttpSecurity http, PoleFronts poles, Previews previews, Settings settings) {
        stateless(http);
        headers(http, settings);
        return http.headers(headers ->
                        headers.frameOptions(FrameOptionsConfig::disable)
                                .addHeaderWriter(new SitePolicy(settings)))
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                            .permitAll();
                    requests.requestMatchers(everyone(Surface.SITE)).permitAll();
                    requests.requestMatchers(everyone(Surface.PLATFORM)).permitAll();
                    requests.anyRequest().denyAll();
                })
                .exceptionHandling(faults ->
                        faults.authenticationEntryPoint(notFound())
                                .accessDeniedHandler(refusedAsNotFound()))
                .addFilterBefore(RateDoor.ofFiles(), AuthorizationFilter.class)
                .addFilterAfter(new PoleDoor(poles, previews), AuthorizationFilter.class)
                .build();
    }

    private static void stateless(HttpSecurity http) {
        http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(context ->
                        context.securityContextRepository(new NullSecurityContextRepository()))
                .sessionManagement(sessions ->
                        sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    private static void headers(HttpSecurity http, Settings settings) {
        http.headers(headers -> {
            headers.frameOptions(FrameOptionsConfig::sameOrigin);
            headers.cacheControl(cache -> cache.disable());
            headers.referrerPolicy(
                    referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN));
            headers.httpStrictTransportSecurity(hsts -> {
                if (settings.secure()) {
                    hsts.maxAgeInSeconds(YEAR.toSeconds())
                            .includeSubDomains(true)
                            .requestMatcher(_ -> true);
                } else {
                    hsts.disable();
                }
            });
        });
    }

    /// What is public is so for the scripts of other sites; no credential of a browser goes along.
    private static CorsConfiguration readByAnySite() {
        var reading = new CorsConfiguration();
        reading.addAllowedOrigin(CorsConfiguration.ALL);
        reading.setAllowedMethods(List.of("GET", "HEAD"));
        reading.addAllowedHeader(HttpHeaders.IF_NONE_MATCH);
        reading.setExposedHeaders(
                List.of(
                        HttpHeaders.ETAG,
                        HttpHeaders.LINK,
                        HttpHeaders.RETRY_AFTER,
                        "RateLimit",
                        "RateLimit-Policy"));
        reading.setMaxAge(Duration.ofDays(1));
        return reading;
    }

    private static String[] everyone(Surface surface) {
        return SiteMap.ROUTES.stream()
                .filter(route ->
                        route.surface() == surface && route.audience() instanceof Audience.Everyone)
                .map(Route::pattern)
                .toArray(String[]::new);
    }

    /// Without a token, an address that exists asks for one; any other is 404.
    private static AuthenticationEntryPoint unknownOrUnsigned() {
        var asking = new BearerTokenAuthenticationEntryPoint();
        return (request, response, fault) -> {
            if (SiteMap.route(request.getRequestURI()).isPresent()) {
                asking.commence(request, response, fault);
            } else {
                response.sendError(HttpStatus.NOT_FOUND.value());
            }
        };
    }

    private static AuthenticationEntryPoint notFound() {
        return (_, response, _) -> response.sendError(HttpStatus.NOT_FOUND.value());
    }

    private static AccessDeniedHandler refusedAsNotFound() {
        return (_, response, _) -> response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
