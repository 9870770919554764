package quebec.esja.security;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import quebec.esja.settings.Settings;

/// Where people sign in. Its addresses derive from the issuer, so nothing is asked of it before somebody signs in: the public site
/// starts and serves while it is away.
@Configuration(proxyBeanMethods = false)
class IdentityServer {

    /// The registration's name, part of the sign-in addresses.
    static final String REGISTRATION = "keycloak";

    /// The audience a token must name to be presented to the API.
    static final String API_AUDIENCE = "esja-api";

    @Bean
    ClientRegistrationRepository clientRegistrations(Settings settings) {
        var oidc = settings.oidc();
        return new InMemoryClientRegistrationRepository(
                ClientRegistration.withRegistrationId(REGISTRATION)
                        .clientId(oidc.clientId())
                        .clientSecret(oidc.clientSecret())
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .clientSettings(
                                ClientRegistration.ClientSettings.builder()
                                        .requireProofKey(true)
                                        .build())
                        .redirectUri(settings.publicUrl() + "/login/oauth2/code/{registrationId}")
                        .scope("openid", "profile", "email", "organization:*")
                        .issuerUri(oidc.issuer().toString())
                        .authorizationUri(endpoint(settings, "auth"))
                        .tokenUri(endpoint(settings, "token"))
                        .jwkSetUri(endpoint(settings, "certs"))
                        .userNameAttributeName(IdTokenClaimNames.SUB)
                        .providerConfigurationMetadata(
                                Map.of("end_session_endpoint", endpoint(settings, "logout")))
                        .clientName("ÉSJA")
                        .build());
    }

    /// Reads the tokens presented to the API.
    @Bean
    JwtDecoder apiTokens(Settings settings) {
        return decoder(settings, API_AUDIENCE);
    }

    /// Reads the messages by which the identity server ends sessions.
    @Bean
    LogoutTokens logoutTokens(Settings settings) {
        return new LogoutTokens(decoder(settings, settings.oidc().clientId()));
    }

    private static JwtDecoder decoder(Settings settings, String audience) {
        var decoder =
                NimbusJwtDecoder.withJwkSetUri(endpoint(settings, "certs"))
                        .validateType(false)
                        .build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        JwtValidators.createDefaultWithIssuer(settings.oidc().issuer().toString()),
                        new JwtClaimValidator<List<String>>(
                                JwtClaimNames.AUD,
                                claim -> claim != null && claim.contains(audience))));
        return decoder;
    }

    private static String endpoint(Settings settings, String name) {
        return settings.oidc().issuer() + "/protocol/openid-connect/" + name;
    }
}
