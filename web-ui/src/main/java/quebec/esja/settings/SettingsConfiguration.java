package quebec.esja.settings;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import quebec.esja.keycloak.IdentitySettings;
import quebec.esja.messaging.MailTransport;
import quebec.esja.messaging.PublicUrl;
import quebec.esja.messaging.SmtpTransport;
import quebec.esja.schemas.OwnerSettings;
import quebec.esja.tenancy.DatabaseSettings;

/// Hands each part of the platform the settings it asks for.
@Configuration(proxyBeanMethods = false)
class SettingsConfiguration {

    @Bean
    Settings settings(Environment environment) {
        return Settings.read(environment::getProperty);
    }

    @Bean
    DatabaseSettings databaseSettings(Settings settings) {
        return new DatabaseSettings(settings.database().url(), settings.database().masterKey());
    }

    @Bean
    OwnerSettings ownerSettings(Settings settings) {
        Settings.Database database = settings.database();
        return new OwnerSettings(database.url(), database.ownerUser(), database.ownerPassword());
    }

    @Bean
    IdentitySettings identitySettings(Settings settings) {
        Settings.Keycloak keycloak = settings.keycloak();
        return new IdentitySettings(keycloak.adminUrl(), keycloak.client(), keycloak.secret());
    }

    @Bean
    MailTransport mailTransport(Settings settings) {
        return new SmtpTransport(settings.smtp());
    }

    @Bean
    PublicUrl siteUrl(Settings settings) {
        return new PublicUrl(settings.publicUrl());
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
