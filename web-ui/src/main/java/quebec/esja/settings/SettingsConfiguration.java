package quebec.esja.settings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import quebec.esja.tenancy.DatabaseSettings;

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
}
